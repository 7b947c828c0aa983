using System.Globalization;

namespace Electra.Domain.Chargers;

/// <summary>The settings every charger is brought to, and how far it is from them.</summary>
public static class WantedSettings
{
    /// <summary>What is read for each session: energy to bill, power and SoC to show, voltage and current to explain.</summary>
    public const string Measurands = "Energy.Active.Import.Register,Power.Active.Import,SoC,Voltage,Current.Import";

    /// <summary>As high as any charger was seen to take: a charger that gives up throws a transaction away (OCPP 1.6 §9.1.25).</summary>
    public const string Attempts = "65535";

    /// <summary>Key and value, in the order in which they are set (OCPP 1.6 §9.1).</summary>
    public static IReadOnlyList<(string Key, string Value)> For(ChargerPolicy policy) =>
    [
        ("TransactionMessageAttempts", Attempts),
        ("TransactionMessageRetryInterval", "30"),
        ("HeartbeatInterval", ((int)policy.Heartbeat.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        ("MeterValueSampleInterval", "30"),
        ("MeterValuesSampledData", Measurands),
        ("StopTxnSampledData", "Energy.Active.Import.Register,SoC"),
        ("LocalAuthListEnabled", "true"),
        ("LocalAuthorizeOffline", "true"),
        ("LocalPreAuthorize", "false"),
        ("StopTransactionOnInvalidId", "true"),
    ];

    /// <summary>The charger's own setting of this name; case differs in the field (B7).</summary>
    public static Setting? Find(IEnumerable<Setting> settings, string key) =>
        settings.FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether two values mean the same: quotes, spaces, case and the order of a list do not count (B7).</summary>
    public static bool Same(string wanted, string? actual) =>
        actual is not null && Parts(wanted).SetEquals(Parts(actual));

    private static HashSet<string> Parts(string value) => value
        .Trim('"', '\'', ' ')
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Trim('"', '\''))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
