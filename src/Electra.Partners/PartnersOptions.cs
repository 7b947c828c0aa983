namespace Electra.Partners;

/// <summary>How partners come in, and how the network names itself to them.</summary>
public sealed record PartnersOptions
{
    /// <summary>The network's country, ISO 3166 alpha-2: part of every public EVSE id.</summary>
    public string CountryCode { get; set; } = "FR";

    /// <summary>The operator's three characters: part of every public EVSE id.</summary>
    public string PartyId { get; set; } = "ELC";

    /// <summary>Itself a key of scope admin; null: none is configured.</summary>
    public string? AdminKey { get; set; }

    /// <summary>Whether requests without a key are let in as admin: only on loopback, and only while no key is configured.</summary>
    public bool LoopbackOpen { get; set; }

    /// <summary>The largest body that is read, bytes.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How long the ring of keys may be held before it is asked for again: a revoked key is good no longer than this.</summary>
    public TimeSpan KeysFreshFor { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What chargers may send and fetch.</summary>
    public Files.FilesOptions Files { get; set; } = new();

    /// <summary>So many requests a second may a key make, five times as many at once; a key of scope admin ten times that. 0: any number.</summary>
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Event streams that may be open at once.</summary>
    public int MostStreams { get; set; } = 500;

    /// <summary>A reader of an event stream that takes nothing for this long is let go; it comes again with the last number that it saw.</summary>
    public TimeSpan StreamPatience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an event stream may be silent before a comment says that it lives.</summary>
    public TimeSpan StreamPulse { get; set; } = TimeSpan.FromSeconds(15);
}
