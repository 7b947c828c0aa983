using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Electra.Fleet.Chargers;

/// <summary>Files that a charger really sends and fetches: diagnostics and logs by HTTP PUT, firmware by GET; over http and https, and nothing else.</summary>
internal sealed class FileTransfers(Board board)
{
    private const int LogLines = 400;

    // One for all chargers: sockets are pooled, and a transfer takes the time that it takes.
    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a log: its name is known at once, the file when it is packed.</summary>
    /// <param name="tell">Tells how far it is: Uploading, Uploaded, or the word for a failure.</param>
    /// <returns>The file's name.</returns>
    public string Upload(string kind, string? location, Tries tries, Action<string> tell, string failed)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{board.Seed.Id}-{kind}-{board.Now.UtcDateTime:yyyyMMddHHmmss}.zip");
        Begin(() => Send(location, name, tries, tell, failed));
        return name;
    }

    /// <summary>Fetches firmware from the retrieve date on, and installs what it has; nobody has signed it.</summary>
    public void Update(string? location, DateTimeOffset retrieveAt, Tries tries, Action<string> tell) =>
        Begin(() => Fetch(location, retrieveAt, tries, tell));

    /// <summary>A file, whole; null where it cannot be had.</summary>
    public async Task<byte[]?> Download(string? location, Tries tries)
    {
        byte[]? file = null;
        if (Address(location) is { } address)
        {
            await Try(tries, async () =>
            {
                using var answer = await Http.GetAsync(address);
                file = answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : null;
                return file is not null;
            });
        }

        return file;
    }

    // The answer goes out first, as it does on the real thing.
    private void Begin(Func<Task> work) => board.Begin(async () =>
    {
        await Task.Yield();
        await work();
    });

    private async Task Send(string? location, string name, Tries tries, Action<string> tell, string failed)
    {
        tell("Uploading");
        var sent = Address(location) is { } address && await Try(tries, async () =>
        {
            using var body = new ByteArrayContent(Pack());
            body.Headers.ContentType = new("application/zip");
            using var answer = await Http.PutAsync(new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(name)}"), body);
            return answer.IsSuccessStatusCode;
        });
        tell(sent ? "Uploaded" : failed);
    }

    private async Task Fetch(string? location, DateTimeOffset retrieveAt, Tries tries, Action<string> tell)
    {
        if (retrieveAt - board.TrueNow is { Ticks: > 0 } wait)
            await Task.Delay(wait, board.Surroundings.Time);
        tell("Downloading");
        var fetched = Address(location) is { } address && await Try(tries, async () =>
        {
            using var answer = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            if (!answer.IsSuccessStatusCode)
                return false;
            await answer.Content.CopyToAsync(Stream.Null);
            return true;
        });
        tell(fetched ? "Downloaded" : "DownloadFailed");
        if (!fetched)
            return;
        tell("Installing");
        tell("Installed");
    }

    private async Task<bool> Try(Tries tries, Func<Task<bool>> once)
    {
        for (var left = Math.Clamp(tries.Retries ?? 0, 0, 10); ; left--)
        {
            try
            {
                if (await once())
                    return true;
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException)
            {
                // As it is with modems.
            }

            if (left == 0)
                return false;
            await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(tries.Seconds ?? 10, 0, 3600)), board.Surroundings.Wire);
        }
    }

    private static Uri? Address(string? location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>A log of the last minutes, packed.</summary>
    private byte[] Pack()
    {
        var text = new StringBuilder();
        var now = board.Now;
        for (var line = LogLines; line > 0; line--)
        {
            var outlet = line % board.Outlets.Count + 1;
            text.Append(CultureInfo.InvariantCulture,
                $"{now.AddSeconds(-line):yyyy-MM-ddTHH:mm:ssZ} {board.Make.Model} {board.Seed.Id} outlet={outlet} status={board.Outlets[outlet - 1].Status} firmware={board.Make.Firmware}\n");
        }

        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("charger.log").Open();
            entry.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return bytes.ToArray();
    }
}

/// <summary>How often something is tried again, and after how long.</summary>
internal readonly record struct Tries(int? Retries, int? Seconds);
