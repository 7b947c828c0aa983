namespace Electra.Ledger.Files;

/// <summary>Bytes that are stored, and what they are.</summary>
/// <param name="Id">Opaque; new for each time that bytes are stored.</param>
/// <param name="Sha256">Hex, lower case.</param>
public sealed record FileContent(string Id, long Size, string Sha256);

/// <summary>More bytes came than may be stored; nothing was kept.</summary>
public sealed class FileTooLargeException(long most) : Exception($"more than {most} bytes")
{
    /// <summary>How many may be stored.</summary>
    public long Most => most;
}

/// <summary>The bytes of files, in chunks: neither stored nor read as a whole.</summary>
public interface IFileContents
{
    /// <summary>Stores what a stream gives. Nobody sees it before an upload or a firmware file refers to it; what ends half-way is deleted.</summary>
    ValueTask<FileContent> Stage(Stream source, long most, CancellationToken cancellation = default);

    /// <summary>Gives staged bytes up: nothing will refer to them.</summary>
    ValueTask Discard(FileContent content, CancellationToken cancellation = default);

    /// <summary>Reads chunk by chunk; can seek. A file that is deleted meanwhile ends in an <see cref="IOException"/>.</summary>
    Stream Open(FileContent content);

    /// <summary>Frees a little of what nothing refers to any more. False: there is nothing left to do.</summary>
    ValueTask<bool> Reclaim(CancellationToken cancellation = default);
}
