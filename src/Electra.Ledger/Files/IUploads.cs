using Electra.Domain.Words;
using Electra.Ledger.Views;

namespace Electra.Ledger.Files;

/// <summary>A place that was made for a charger's files.</summary>
/// <param name="Kind"><c>diagnostics</c> or <c>log</c>.</param>
/// <param name="By">The key that made it.</param>
/// <param name="ReceivedAt">Of the first file; null: none has come.</param>
public sealed record Upload(
    string Id, ChargerId Charger, StationId Station, string Kind, string By, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? ReceivedAt = null);

/// <summary>A file that a charger has sent.</summary>
public sealed record UploadedFile(string Upload, int Number, string Name, FileContent Content, DateTimeOffset ReceivedAt);

/// <summary>A file whose bytes are staged, under the name it is to have.</summary>
public sealed record NamedContent(string Name, FileContent Content);

/// <summary>Where an upload stands.</summary>
public enum UploadState
{
    /// <summary>Nothing has come yet.</summary>
    Waiting,

    /// <summary>A file is there.</summary>
    Received,

    /// <summary>Nothing has come, and nothing may come any more.</summary>
    Expired,
}

/// <summary>What to look for among uploads; null: anything.</summary>
public sealed record UploadFilter(ChargerId? Charger = null, UploadState? State = null);

/// <summary>Why files could not be taken in.</summary>
public enum Receipt
{
    /// <summary>They are there, durably.</summary>
    Received,

    /// <summary>The upload was deleted meanwhile.</summary>
    Gone,

    /// <summary>The upload would have more files than it may.</summary>
    TooMany,
}

/// <summary>Places for chargers' files.</summary>
public interface IUploads
{
    /// <summary>Makes a place, which is found by the digest of its token.</summary>
    ValueTask Add(Upload upload, string tokenDigest, CancellationToken cancellation = default);

    /// <summary>The place of a token.</summary>
    ValueTask<Upload?> OfToken(string tokenDigest, CancellationToken cancellation = default);

    /// <summary>One place.</summary>
    ValueTask<Upload?> Find(string id, CancellationToken cancellation = default);

    /// <summary>Newest first.</summary>
    ValueTask<Page<Upload>> List(PageRequest page, UploadFilter filter, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>The files of these uploads, in the order of their numbers.</summary>
    ValueTask<IReadOnlyList<UploadedFile>> FilesOf(IReadOnlyCollection<string> uploads, CancellationToken cancellation = default);

    /// <summary>Takes staged files in, all or none. The same name again replaces; the same bytes again change nothing.</summary>
    ValueTask<(Receipt Receipt, IReadOnlyList<UploadedFile> Files)> Receive(
        string upload, IReadOnlyList<NamedContent> files, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Deletes an upload and its files. False: there was none.</summary>
    ValueTask<bool> Delete(string id, CancellationToken cancellation = default);

    /// <summary>Received files of which nobody has been told, oldest first.</summary>
    ValueTask<IReadOnlyList<UploadedFile>> Untold(DateTimeOffset before, int limit, CancellationToken cancellation = default);

    /// <summary>It has been told of.</summary>
    ValueTask Told(UploadedFile file, CancellationToken cancellation = default);

    /// <summary>Uploads that were received, or made and never used, before this time.</summary>
    ValueTask<IReadOnlyList<Upload>> Older(DateTimeOffset before, int limit, CancellationToken cancellation = default);
}
