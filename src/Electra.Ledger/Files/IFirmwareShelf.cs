using Electra.Domain.Words;

namespace Electra.Ledger.Files;

/// <summary>A firmware file.</summary>
/// <param name="By">The key that stored it.</param>
public sealed record FirmwareFile(string Name, FileContent Content, string By, DateTimeOffset CreatedAt);

/// <summary>A charger's way to a firmware file.</summary>
public sealed record FirmwareLink(
    string Id, string Name, ChargerId Charger, StationId Station, string By, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What was fetched by it, newest first.</summary>
    public IReadOnlyList<FirmwareFetch> Fetches { get; init; } = [];
}

/// <summary>An answer that was sent to its end.</summary>
/// <param name="Bytes">Of that answer; a part where a part was asked for.</param>
public sealed record FirmwareFetch(DateTimeOffset At, long Bytes);

/// <summary>What came of storing a firmware file.</summary>
public enum Shelving
{
    /// <summary>There was none of that name.</summary>
    Created,

    /// <summary>The same bytes were there.</summary>
    Same,

    /// <summary>Other bytes were there, and are gone.</summary>
    Replaced,

    /// <summary>Other bytes are there, and stay.</summary>
    Conflict,
}

/// <summary>Firmware files, and the links by which chargers fetch them.</summary>
public interface IFirmwareShelf
{
    /// <summary>Puts staged bytes under a name; where they are not taken, they are given up.</summary>
    ValueTask<(Shelving Shelving, FirmwareFile File)> Put(FirmwareFile file, bool replace, CancellationToken cancellation = default);

    /// <summary>One file.</summary>
    ValueTask<FirmwareFile?> Find(string name, CancellationToken cancellation = default);

    /// <summary>By name, after this one.</summary>
    ValueTask<IReadOnlyList<FirmwareFile>> List(string? after, int limit, CancellationToken cancellation = default);

    /// <summary>Deletes a file and its links. False: there was none.</summary>
    ValueTask<bool> Delete(string name, CancellationToken cancellation = default);

    /// <summary>Makes a link, which is found by the digest of its token. False: there is no such file.</summary>
    ValueTask<bool> Add(FirmwareLink link, string tokenDigest, CancellationToken cancellation = default);

    /// <summary>The link of a token.</summary>
    ValueTask<FirmwareLink?> OfToken(string tokenDigest, CancellationToken cancellation = default);

    /// <summary>The links to a file, newest first, after this one.</summary>
    /// <param name="stations">Only of chargers there; null: everywhere.</param>
    ValueTask<IReadOnlyList<FirmwareLink>> Links(
        string name, IReadOnlyCollection<string>? stations, (DateTimeOffset At, string Id)? after, int limit, CancellationToken cancellation = default);

    /// <summary>An answer was sent to its end; the last twenty are kept.</summary>
    ValueTask Fetched(string link, FirmwareFetch fetch, CancellationToken cancellation = default);

    /// <summary>Files of which nobody has been told, oldest first.</summary>
    ValueTask<IReadOnlyList<FirmwareFile>> Untold(DateTimeOffset before, int limit, CancellationToken cancellation = default);

    /// <summary>It has been told of.</summary>
    ValueTask Told(FirmwareFile file, CancellationToken cancellation = default);

    /// <summary>Forgets links that ended before this time; how many.</summary>
    ValueTask<int> ForgetLinks(DateTimeOffset before, int limit, CancellationToken cancellation = default);
}
