using Electra.Contracts;
using Electra.Domain.Files;
using Electra.Ledger.Files;
using Electra.Partners.Problems;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Files;

/// <summary>What everything about files works with: the store, and the books into which it is noted who did what.</summary>
internal sealed record FileDesk(
    IFileStore Store, IGrainFactory Grains, Transfers Transfers, PartnersOptions Partners, TimeProvider Clock, ILogger<FileDesk> Logger)
{
    public FilesOptions Options => Partners.Files;

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>An address under which a charger finds us.</summary>
    public string Address(HttpRequest request, string path)
    {
        var root = Options.PublicUrl?.AbsoluteUri ?? $"{request.Scheme}://{request.Host.ToUriComponent()}/";
        return $"{root.TrimEnd('/')}/files/{path}";
    }

    /// <summary>Notes something about a charger's uploads; done when it is durable.</summary>
    public Task Note(Upload upload, FileFact what) => Grains.FilesOf(upload.Charger).Note(new(what));

    /// <summary>Notes something about a firmware file; done when it is durable.</summary>
    public Task Note(string firmware, FileFact what) => Grains.Firmware(firmware).Note(new(what));

    /// <summary>Tells of a file that is durable already. Where that does not succeed now, upkeep tells of it later.</summary>
    public async Task Tell(Upload upload, UploadedFile file)
    {
        var it = file.Content;
        if (await Told(() => Note(upload, new FileReceived(upload.Id, upload.Kind, file.Number, file.Name, it.Size, it.Sha256, it.Id)), file.Name))
            await Store.Uploads.Told(file);
    }

    /// <inheritdoc cref="Tell(Upload, UploadedFile)"/>
    public async Task Tell(FirmwareFile file)
    {
        if (await Told(() => Note(file.Name, new FirmwareStored(file.Name, file.Content.Size, file.Content.Sha256, file.By, file.Content.Id)), file.Name))
            await Store.Firmware.Told(file);
    }

    private async Task<bool> Told(Func<Task> tell, string name)
    {
        try
        {
            await tell();
            return true;
        }
        catch (Exception fault) when (Guard.Name(fault).Status == StatusCodes.Status503ServiceUnavailable)
        {
            Logger.FileNotTold(name, fault.Message);
            return false;
        }
    }
}
