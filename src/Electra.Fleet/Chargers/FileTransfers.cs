using System.Globalization;
using System.IO.Compression;
using System.Text;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>Files that a charger really sends and fetches: diagnostics and logs by HTTP PUT, firmware by GET; over http and https, and nothing else.</summary>
internal sealed class FileTransfers(Board board)
{
    private const int LogLines = 400;

    // One for all chargers: sockets are pooled, and a transfer takes the time that it takes.
    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };

    private static V16Json Json => V16Json.Default;

    /// <summary>GetDiagnostics (OCPP 1.6 §5.4): the name comes at once, the file when it is packed.</summary>
    public CommandAnswer Diagnostics(GetDiagnosticsRequest request)
    {
        var name = Name("diagnostics");
        Begin(() => Send(request.Location, name, request.Retries, request.RetryInterval, Tell, failed: "UploadFailed"));
        return Wording.Answer(new GetDiagnosticsResponse(name), Json.GetDiagnosticsResponse);

        void Tell(string status) => board.Outbox.Tell("DiagnosticsStatusNotification",
            Wording.Write(new DiagnosticsStatusNotificationRequest(status), Json.DiagnosticsStatusNotificationRequest));
    }

    /// <summary>GetLog (security whitepaper §4.5).</summary>
    public CommandAnswer Log(GetLogRequest request)
    {
        var name = Name(request.LogType == "SecurityLog" ? "security" : "diagnostics");
        Begin(() => Send(request.Log?.RemoteLocation, name, request.Retries, request.RetryInterval, Tell, failed: "UploadFailure"));
        return Wording.Answer(new GetLogResponse("Accepted", name), Json.GetLogResponse);

        void Tell(string status) => board.Outbox.Tell("LogStatusNotification",
            Wording.Write(new LogStatusNotificationRequest(status, request.RequestId), Json.LogStatusNotificationRequest));
    }

    /// <summary>UpdateFirmware (OCPP 1.6 §5.19): from the retrieve date on.</summary>
    public CommandAnswer Update(UpdateFirmwareRequest request)
    {
        Begin(() => Fetch(request));
        return new(new byte[] { (byte)'{', (byte)'}' });
    }

    /// <summary>A file, whole; null where it cannot be had.</summary>
    public async Task<byte[]?> Download(string? location, int? retries, int? seconds)
    {
        byte[]? file = null;
        if (Address(location) is { } address)
        {
            await Try(retries, seconds, async () =>
            {
                using var answer = await Http.GetAsync(address);
                file = answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : null;
                return file is not null;
            });
        }

        return file;
    }

    private string Name(string what) => string.Create(CultureInfo.InvariantCulture, $"{board.Seed.Id}-{what}-{board.Now.UtcDateTime:yyyyMMddHHmmss}.zip");

    // The answer goes out first, as it does on the real thing.
    private void Begin(Func<Task> work) => board.Begin(async () =>
    {
        await Task.Yield();
        await work();
    });

    private async Task Send(string? location, string name, int? retries, int? seconds, Action<string> tell, string failed)
    {
        tell("Uploading");
        var sent = Address(location) is { } address && await Try(retries, seconds, async () =>
        {
            using var body = new ByteArrayContent(Pack());
            body.Headers.ContentType = new("application/zip");
            using var answer = await Http.PutAsync(new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(name)}"), body);
            return answer.IsSuccessStatusCode;
        });
        tell(sent ? "Uploaded" : failed);
    }

    private async Task Fetch(UpdateFirmwareRequest request)
    {
        if (request.RetrieveDate - board.TrueNow is { Ticks: > 0 } wait)
            await Task.Delay(wait, board.Surroundings.Time);
        Tell("Downloading");
        var fetched = Address(request.Location) is { } address && await Try(request.Retries, request.RetryInterval, async () =>
        {
            using var answer = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            if (!answer.IsSuccessStatusCode)
                return false;
            await answer.Content.CopyToAsync(Stream.Null);
            return true;
        });
        Tell(fetched ? "Downloaded" : "DownloadFailed");
        if (!fetched)
            return;
        Tell("Installing");
        Tell("Installed");

        void Tell(string status) => board.Outbox.Tell("FirmwareStatusNotification",
            Wording.Write(new FirmwareStatusNotificationRequest(status), Json.FirmwareStatusNotificationRequest));
    }

    private async Task<bool> Try(int? retries, int? seconds, Func<Task<bool>> once)
    {
        for (var left = Math.Clamp(retries ?? 0, 0, 10); ; left--)
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
            await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(seconds ?? 10, 0, 3600)), board.Surroundings.Wire);
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
