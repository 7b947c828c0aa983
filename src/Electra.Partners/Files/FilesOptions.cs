namespace Electra.Partners.Files;

/// <summary>How much chargers may send and fetch, and under which address.</summary>
public sealed record FilesOptions
{
    /// <summary>Where chargers find us; null: where whoever made the link found us.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Bytes of one request of a charger at most.</summary>
    public long MostUploadBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Bytes of a firmware file at most.</summary>
    public long MostFirmwareBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Received uploads are deleted after this many days.</summary>
    public int KeepDays { get; init; } = 90;

    /// <summary>Transfers under way at once, in this program.</summary>
    public int MostTransfers { get; init; } = 64;
}
