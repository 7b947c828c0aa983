using System.Net;
using Electra.Domain.Chargers;

namespace Electra.Silo.Settings;

/// <summary>Reads all settings and checks them before anything is started.</summary>
internal static class SettingsReader
{
    private const string Section = "Electra";
    private const string DemoSwitch = "--demo";
    private const int LeastAdminKey = 8;
    private const int LongestName = 63;
    private const int UsualMessagesDays = 90;
    private const int MostDays = 3_650;

    /// <summary>The settings, or a <see cref="SettingException"/> that names the first wrong one.</summary>
    public static ElectraOptions Read(IConfiguration configuration, IReadOnlyCollection<string> args)
    {
        var electra = new SettingsSection(configuration, Section);
        var demo = args.Contains(DemoSwitch);
        var tls = Tls(electra);
        var urls = Addresses.Read(configuration);
        if (tls is not null)
            urls = [.. urls, .. TlsUrls(electra)];
        var loopback = urls.All(Addresses.IsLoopback);
        var options = new ElectraOptions(
            electra.Text("DataDirectory", "data", IsPath, "must be the path of a folder"),
            electra.Text("ClusterId", "electra", IsName, Name),
            electra.Text("ServiceId", "electra", IsName, Name),
            electra.Number("SiloPort", 1, ushort.MaxValue),
            electra.Number("GatewayPort", 1, ushort.MaxValue),
            electra.Address("AdvertisedAddress") ?? (loopback ? IPAddress.Loopback : null),
            ReadRoles(electra),
            electra.Text("CountryCode", "FR", v => v.Length == 2 && v.All(char.IsAsciiLetterUpper), "must be two capital letters (ISO 3166)"),
            electra.Text("PartyId", "ELC", v => v.Length == 3 && v.All(char.IsAsciiLetterOrDigit), "must be three letters or digits (OCPI party)"),
            AdminKey(electra),
            DatabaseReader.Read(configuration, electra),
            loopback,
            urls,
            Ocpp(electra, demo, loopback),
            tls,
            demo)
        {
            AdvertisedSiloPort = electra.Number("AdvertisedSiloPort", 1, ushort.MaxValue),
            Files = FilesReader.Read(electra),
            Certificates = CertificatesReader.Read(electra),
            Load = LoadReader.Read(electra),
            Sessions = Sessions(electra),
            Retention = new(electra.Number("Retention:MessagesDays", 1, MostDays) ?? UsualMessagesDays),
            ProfileGrains = electra.Flag("ProfileGrains", false),
        };
        if (!loopback && options.AdminKey is null)
            throw electra.Wrong("AdminKey", $"must be set where the program can be reached from outside ({string.Join(", ", urls)})");
        Together(electra, options);
        return options;
    }

    // What one role lacks another program brings, and only PostgreSQL can be shared with it.
    private static void Together(SettingsSection electra, ElectraOptions options)
    {
        const Roles doors = Roles.Gateway | Roles.Partners | Roles.Dashboard;
        if (!options.Clustered && (!options.Roles.HasFlag(Roles.Core) || (options.Roles & doors) == Roles.None))
            throw electra.Wrong("Roles", $"must hold core and one of gateway, partners, dashboard where ConnectionStrings:{Section} is not set", electra.Text("Roles"));
        if (options.Demo && options.Roles != Roles.All)
            throw electra.Wrong("Roles", $"must not be set with {DemoSwitch}, which shows all of them", electra.Text("Roles"));
    }

    private static OcppSettings Ocpp(SettingsSection electra, bool demo, bool loopback) => new(
        electra.Flag("Ocpp:OnboardUnknownChargers", demo),
        electra.Seconds("Ocpp:HeartbeatIntervalSeconds", 300, 1, 86_400),
        electra.Seconds("Ocpp:CallTimeoutSeconds", 30, 1, 3_600),
        electra.Seconds("Ocpp:PingSeconds", 30, 1, 3_600),
        electra.Number("Ocpp:BadFramesPerMinute", 0, 1_000_000) ?? 50,
        electra.Choice("Ocpp:Validation", Validation.Tolerant),
        electra.Flag("Ocpp:AllowProfile0", loopback))
    {
        StopSpread = electra.Seconds("Ocpp:StopSpreadSeconds", 4, 0, 6),
    };

    private static SessionsSettings Sessions(SettingsSection electra) => new(
        TimeSpan.FromMinutes(electra.Number("Sessions:ZombieMinutes", 1, 1_440) ?? 5),
        electra.Number("Sessions:EternalHours", 0, 8_760) switch { 0 => null, { } hours => TimeSpan.FromHours(hours), null => TimeSpan.FromHours(6) });

    private static TlsSettings? Tls(SettingsSection electra)
    {
        var (certificate, key) = (electra.ExistingFile("Tls:Certificate"), electra.ExistingFile("Tls:Key"));
        var ca = electra.ExistingFile("Tls:ClientCa");
        if (certificate is null)
        {
            var orphan = key is not null ? "Tls:Key" : ca is not null ? "Tls:ClientCa" : electra.Text("Tls:Urls") is not null ? "Tls:Urls" : null;
            return orphan is null ? null : throw electra.Wrong("Tls:Certificate", $"must be set where Electra:{orphan} is");
        }

        return new(certificate, key ?? throw electra.Wrong("Tls:Key", "must be set where Electra:Tls:Certificate is"), ca);
    }

    private static IReadOnlyList<string> TlsUrls(SettingsSection electra)
    {
        var text = electra.Text("Tls:Urls", "https://0.0.0.0:8443",
            v => Addresses.Split(v).All(u => u.StartsWith("https://", StringComparison.OrdinalIgnoreCase)), "must be addresses that begin with https://");
        return Addresses.Split(text);
    }

    private static Roles ReadRoles(SettingsSection electra)
    {
        var roles = Roles.None;
        foreach (var word in Addresses.Split(electra.Text("Roles")))
        {
            roles |= word.ToLowerInvariant() switch
            {
                "gateway" => Roles.Gateway,
                "core" => Roles.Core,
                "partners" => Roles.Partners,
                "dashboard" => Roles.Dashboard,
                "all" => Roles.All,
                _ => throw electra.Wrong("Roles", "must be some of gateway, core, partners, dashboard", word),
            };
        }

        return roles == Roles.None ? Roles.All : roles;
    }

    private static string? AdminKey(SettingsSection electra) => electra.Text("AdminKey") switch
    {
        null => null,
        { Length: < LeastAdminKey } => throw electra.Wrong("AdminKey", $"must have at least {LeastAdminKey} characters"),
        var key => key,
    };

    private const string Name = "must have 1 to 63 letters, digits, '-', '_' or '.'";

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsPath(string text) => text.IndexOfAny(Path.GetInvalidPathChars()) < 0;
}
