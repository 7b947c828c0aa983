using Electra.Ledger.Files;

namespace Electra.Partners.Files;

/// <summary>A place for files as it is asked for.</summary>
internal sealed record UploadAsk
{
    public required string Kind { get; init; }

    public int? ExpiresInMinutes { get; init; }
}

/// <summary>A place for files as it is read; <paramref name="Url"/> is shown once.</summary>
internal sealed record UploadShape(
    string Id, string ChargerId, string Kind, string State, string? Url, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? ReceivedAt,
    IReadOnlyList<UploadedFileShape> Files)
{
    public static readonly IReadOnlyList<string> States = ["waiting", "received", "expired"];

    public static UploadShape Of(Upload upload, IEnumerable<UploadedFile> files, DateTimeOffset now, string? url = null) => new(
        upload.Id, upload.Charger.Value, upload.Kind, StateOf(upload, now), url, upload.CreatedAt, upload.ExpiresAt, upload.ReceivedAt,
        [.. files.Select(f => new UploadedFileShape(f.Number, f.Name, f.Content.Size, f.Content.Sha256, f.ReceivedAt))]);

    private static string StateOf(Upload upload, DateTimeOffset now) =>
        upload.ReceivedAt is not null ? "received" : now < upload.ExpiresAt ? "waiting" : "expired";
}

/// <summary>A file that came.</summary>
internal sealed record UploadedFileShape(int Number, string Name, long Size, string Sha256, DateTimeOffset ReceivedAt);

/// <summary>What a charger is answered when its file is durable.</summary>
internal sealed record ReceivedShape(string Name, long Size, string Sha256);

/// <summary>A firmware file.</summary>
internal sealed record FirmwareShape(string Name, long Size, string Sha256, DateTimeOffset CreatedAt, string By)
{
    public static FirmwareShape Of(FirmwareFile file) => new(file.Name, file.Content.Size, file.Content.Sha256, file.CreatedAt, file.By);
}

/// <summary>A link to firmware as it is asked for.</summary>
internal sealed record FirmwareLinkAsk
{
    public required string ChargerId { get; init; }

    public int? ExpiresInHours { get; init; }
}

/// <summary>A link to firmware; <paramref name="Url"/> is shown once.</summary>
internal sealed record FirmwareLinkShape(
    string Id, string Name, string ChargerId, string? Url, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string By, IReadOnlyList<FirmwareFetchShape> Fetches)
{
    public static FirmwareLinkShape Of(FirmwareLink link, string? url = null) => new(
        link.Id, link.Name, link.Charger.Value, url, link.CreatedAt, link.ExpiresAt, link.By,
        [.. link.Fetches.Select(f => new FirmwareFetchShape(f.At, f.Bytes))]);
}

/// <summary>One finished fetch.</summary>
internal sealed record FirmwareFetchShape(DateTimeOffset FetchedAt, long Bytes);
