using Electra.Ledger.Files;

namespace Electra.Partners.Tests;

/// <summary>For what has nothing to do with files; those are tested with the real store, in the acceptance tests.</summary>
internal sealed class NoFiles : IFileStore
{
    public IFileContents Contents => throw new NotSupportedException();

    public IUploads Uploads => throw new NotSupportedException();

    public IFirmwareShelf Firmware => throw new NotSupportedException();
}
