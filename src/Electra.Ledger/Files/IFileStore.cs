namespace Electra.Ledger.Files;

/// <summary>Keeps the files that chargers send and fetch. What is acknowledged is durable, and any silo serves it.</summary>
public interface IFileStore
{
    /// <summary>The bytes.</summary>
    IFileContents Contents { get; }

    /// <summary>What chargers send.</summary>
    IUploads Uploads { get; }

    /// <summary>What chargers fetch.</summary>
    IFirmwareShelf Firmware { get; }
}

internal sealed class FileStore(IFileHome home, TimeProvider time) : IFileStore
{
    public IFileContents Contents { get; } = new FileContents(home, time);

    public IUploads Uploads { get; } = new Uploads(home);

    public IFirmwareShelf Firmware { get; } = new FirmwareShelf(home);
}
