using System.Net;
using System.Security.Cryptography.X509Certificates;
using Electra.Domain.Chargers;

namespace Electra.Silo.Settings;

/// <summary>What one silo does; one program, several roles.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Chargers' sockets.</summary>
    Gateway = 1,

    /// <summary>The network's own grains.</summary>
    Core = 2,

    /// <summary>The HTTP API.</summary>
    Partners = 4,

    /// <summary>Pages for operators and SREs.</summary>
    Dashboard = 8,

    /// <summary>Everything: one silo is a network.</summary>
    All = Gateway | Core | Partners | Dashboard,
}

/// <summary>The settings of the section <c>Electra</c>, read and checked.</summary>
/// <param name="SiloPort">Null: 11111, or a free one where that is taken.</param>
/// <param name="GatewayPort">Null: 30000, or a free one where that is taken.</param>
/// <param name="AdvertisedAddress">Null: the machine's own.</param>
/// <param name="AdminKey">Itself a key of scope admin; null: none.</param>
public sealed record ElectraOptions(
    string DataDirectory,
    string ClusterId,
    string ServiceId,
    int? SiloPort,
    int? GatewayPort,
    IPAddress? AdvertisedAddress,
    Roles Roles,
    string CountryCode,
    string PartyId,
    string? AdminKey,
    DatabaseSettings Database,
    bool Loopback,
    IReadOnlyList<string> Urls,
    OcppSettings Ocpp,
    TlsSettings? Tls,
    bool Demo)
{
    /// <summary>The port at which other silos reach this one, where something stands between that has ports of its own; null: <see cref="SiloPort"/>.</summary>
    public int? AdvertisedSiloPort { get; init; }

    /// <summary>What chargers may send and fetch.</summary>
    public required FilesSettings Files { get; init; }

    /// <summary>Who may be asked about contracts' certificates, and whose are trusted.</summary>
    public required CertificatesSettings Certificates { get; init; }

    /// <summary>How much may come at once, and how fast.</summary>
    public required LoadSettings Load { get; init; }

    /// <summary>When sessions that nobody ends are ended.</summary>
    public required SessionsSettings Sessions { get; init; }

    /// <summary>What is forgotten after a while.</summary>
    public required RetentionSettings Retention { get; init; }

    /// <summary>Orleans' dashboard measures each call between grains: it stands in the way of every one.</summary>
    public bool ProfileGrains { get; init; }

    /// <summary>Several silos may share one database.</summary>
    public bool Clustered => Database.ConnectionString is not null;
}

/// <summary>How chargers are spoken with.</summary>
public sealed record OcppSettings(
    bool OnboardUnknownChargers, TimeSpan Heartbeat, TimeSpan CallTimeout, TimeSpan Ping, int BadFramesPerMinute, Validation Validation, bool AllowProfile0)
{
    /// <summary>Over this time the sockets are closed when the program stops.</summary>
    public TimeSpan StopSpread { get; init; }
}

/// <summary>How much may come at once, and how fast (what happens beyond: <c>ops/docs/load.md</c>).</summary>
/// <param name="Connects">Chargers' handshakes a second; 0: any number.</param>
/// <param name="Frames">What a charger that sends ahead is held to, a second; 0: it is not.</param>
/// <param name="Sockets">Chargers on line here.</param>
/// <param name="Requests">Of one key, a second; 0: any number.</param>
/// <param name="Streams">Event streams.</param>
/// <param name="Connections">Open connections that are no charger's socket.</param>
/// <param name="Waiting">Those of them whose request has not come; 0: any number.</param>
/// <param name="Request">How long the first request of a connection may take to come.</param>
public sealed record LoadSettings(
    int Connects, int Frames, int Sockets, int Requests, int Streams, int Connections, int Waiting, TimeSpan Request);

/// <summary>When sessions that nobody ends are ended (rules: <c>ops/docs/sessions.md</c>).</summary>
/// <param name="Zombie">How long a remote start's transaction may take to begin.</param>
/// <param name="Eternal">How long a running transaction's meter may be silent; null: for ever.</param>
public sealed record SessionsSettings(TimeSpan Zombie, TimeSpan? Eternal);

/// <summary>PostgreSQL, and how it is reached.</summary>
/// <param name="ConnectionString">Null: SQLite files in the data directory.</param>
/// <param name="DirectConnectionString">Past the pooler, for LISTEN and migrations; null: none.</param>
/// <param name="Pooler">The connection string leads to a pooler in transaction mode.</param>
/// <param name="MaxConnections">One silo's at most, all purposes together.</param>
public sealed record DatabaseSettings(string? ConnectionString, string? DirectConnectionString, bool Pooler, int MaxConnections);

/// <summary>The certificate for TLS, and who may sign chargers' own (PEM paths).</summary>
public sealed record TlsSettings(string Certificate, string Key, string? ClientCa);

/// <summary>Uploads of chargers and firmware for them.</summary>
/// <param name="PublicUrl">Where chargers find the program; null: where whoever makes a link found it.</param>
public sealed record FilesSettings(Uri? PublicUrl, int MaxUploadMegabytes, int MaxFirmwareMegabytes, int KeepDays, int MaxTransfers);

/// <summary>What is asked about contracts' certificates (<c>ops/docs/certificates.md</c>).</summary>
/// <param name="Responders">The only addresses that are ever asked, however a charger names others.</param>
/// <param name="Roots">None: no contract can be proven.</param>
/// <param name="AllowPrivateAddresses">A responder may stand at an address that is not of the public internet.</param>
public sealed record CertificatesSettings(IReadOnlyList<Uri> Responders, X509Certificate2Collection Roots, bool AllowPrivateAddresses);

/// <summary>How long things are kept that are not kept for ever.</summary>
/// <param name="MessagesDays">OCPP messages, in days.</param>
public sealed record RetentionSettings(int MessagesDays);
