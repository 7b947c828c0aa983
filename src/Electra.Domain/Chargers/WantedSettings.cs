using System.Collections.Frozen;
using System.Globalization;

namespace Electra.Domain.Chargers;

/// <summary>The settings every charger is brought to, and how far it is from them.</summary>
public static class WantedSettings
{
    /// <summary>What is read for each session: energy to bill, power and SoC to show, voltage and current to explain.</summary>
    public const string Measurands = "Energy.Active.Import.Register,Power.Active.Import,SoC,Voltage,Current.Import";

    /// <summary>As high as any charger was seen to take: a charger that gives up throws a transaction away (OCPP 1.6 §9.1.25).</summary>
    public const string Attempts = "65535";

    /// <summary>2.x: whether it keeps a local list.</summary>
    public const string ListEnabled = "LocalAuthListCtrlr.Enabled";

    /// <summary>2.x: how many entries of a local list it takes at once.</summary>
    public const string ListItemsPerMessage = "LocalAuthListCtrlr.ItemsPerMessage";

    /// <summary>Key and value, in the order in which they are set.</summary>
    /// <param name="protocol">The version that the charger speaks now, as its socket names it; null: 1.6.</param>
    public static IReadOnlyList<(string Key, string Value)> For(ChargerPolicy policy, string? protocol = null) => IsOf2(protocol) ? Of2(policy) : Of16(policy);

    // OCPP 1.6 §9.1.
    private static IReadOnlyList<(string Key, string Value)> Of16(ChargerPolicy policy) =>
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

    /// <summary>The same of 2.x, by component and variable (OCPP 2.0.1 part 2, appendix 3.1), in the order in which they are set. Its chargers read the
    /// meter at a transaction's start only where they are told to.</summary>
    private static IReadOnlyList<(string Key, string Value)> Of2(ChargerPolicy policy) =>
    [
        ("OCPPCommCtrlr.MessageAttempts[TransactionEvent]", Attempts),
        ("OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]", "30"),
        ("OCPPCommCtrlr.HeartbeatInterval", ((int)policy.Heartbeat.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        ("SampledDataCtrlr.TxStartedMeasurands", "Energy.Active.Import.Register,SoC"),
        ("SampledDataCtrlr.TxUpdatedInterval", "30"),
        ("SampledDataCtrlr.TxUpdatedMeasurands", Measurands),
        ("SampledDataCtrlr.TxEndedMeasurands", "Energy.Active.Import.Register,SoC"),
        (ListEnabled, "true"),
        ("AuthCtrlr.LocalAuthorizeOffline", "true"),
        ("AuthCtrlr.LocalPreAuthorize", "false"),
        ("TxCtrlr.StopTxOnInvalidId", "true"),
    ];

    private static readonly ChargerPolicy Any = new(TimeSpan.Zero, TimeSpan.Zero);

    private static readonly FrozenSet<string> Keys = Of16(Any).Concat(Of2(Any)).Select(static w => w.Key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anything is wanted of the setting of this name, in any version.</summary>
    public static bool IsWanted(string key) => Keys.Contains(key);

    /// <summary>What is read beside them, of a charger of this version that does not tell all at once.</summary>
    public static IReadOnlyList<string> AlsoRead { get; } = [ListItemsPerMessage];

    /// <summary>Whether a charger of this version tells all its settings at once when it is asked for none by name.</summary>
    public static bool AllAtOnce(string? protocol) => !IsOf2(protocol);

    private static bool IsOf2(string? protocol) => protocol?.StartsWith("ocpp2", StringComparison.OrdinalIgnoreCase) is true;

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
