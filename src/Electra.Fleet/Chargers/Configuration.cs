using System.Globalization;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <summary>
/// A charger's settings: read, changed within their rules, obeyed. They go by their keys of OCPP 1.6 (§9); those that only 2.0.1 has go
/// by the name of their variable there.
/// </summary>
internal sealed class Configuration
{
    /// <summary>Keys that stand for variables of 2.0.1 without an equal in 1.6.</summary>
    public static readonly IReadOnlySet<string> NewerKeys =
        new HashSet<string>(StringComparer.Ordinal) { "OfflineThreshold", "TxEndedMeasurands", "TxStartedMeasurands", "TxStartPoint", "TxStopPoint" };

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Setting> settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Make make;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Configuration(Make make, int outlets, IReadOnlyDictionary<string, string> overrides)
    {
        this.make = make;
        foreach (var (key, value, rule) in Initial(make, outlets))
            settings[key] = new Setting(key, value, rule);
        foreach (var own in make.Keys)
        {
            // Under its own spelling, also where the specification has another.
            settings.Remove(own.Name);
            settings[own.Name] = new Setting(own.Name, own.Value, own.Rule);
        }

        foreach (var (key, value) in overrides)
            settings[key] = new Setting(key, value, settings.TryGetValue(key, out var known) ? known.Rule : KeyRule.Text);
    }

    /// <summary>Completes at the next change of anything.</summary>
    public Task NextChange => Volatile.Read(ref changed).Task;

    public TimeSpan Seconds(string key) => TimeSpan.FromSeconds(Whole(key));

    public int Whole(string key) => int.Parse(Text(key), CultureInfo.InvariantCulture);

    public bool Truth(string key) => Text(key).Equals("true", StringComparison.OrdinalIgnoreCase);

    public string[] List(string key) => Text(key).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string Text(string key)
    {
        lock (gate)
            return settings[key].Value;
    }

    /// <summary>Sets a key of our own accord, whatever its rule.</summary>
    public void Put(string key, string value)
    {
        lock (gate)
            settings[key] = settings[key] with { Value = value };
        Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Changes a key as the central system wants it.</summary>
    /// <returns>Whether its rule allows it; null: there is no such key.</returns>
    public bool? Change(string key, string value)
    {
        lock (gate)
        {
            if (!settings.TryGetValue(key, out var setting))
                return null;
            if (!Allows(setting.Rule, value))
                return false;
        }

        Put(key, value);
        return true;
    }

    /// <summary>A key as it is; null: there is none such.</summary>
    public Setting? Find(string key)
    {
        lock (gate)
            return settings.GetValueOrDefault(key);
    }

    /// <summary>Every key, in order.</summary>
    public IReadOnlyList<Setting> All
    {
        get
        {
            lock (gate)
                return [.. settings.Values];
        }
    }

    private bool Allows(KeyRule rule, string value) => rule switch
    {
        KeyRule.Text => true,
        KeyRule.Whole => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        KeyRule.Truth => bool.TryParse(value, out _),
        KeyRule.Measurands => value.Split(',', StringSplitOptions.RemoveEmptyEntries).All(m => make.Measurands.Contains(m.Trim())),
        KeyRule.OnlyZero => value == "0",
        // The security extension's bounds of a password.
        KeyRule.Secret => value.Length is >= 16 and <= 40,
        _ => false,
    };

    private static IEnumerable<(string Key, string Value, KeyRule Rule)> Initial(Make make, int outlets)
    {
        var measurands = string.Join(',', make.Measurands.Take(3));
        yield return ("AllowOfflineTxForUnknownId", "true", KeyRule.Truth);
        yield return ("AuthorizationCacheEnabled", "true", KeyRule.Truth);
        yield return ("AuthorizeRemoteTxRequests", "false", KeyRule.Truth);
        yield return ("AdditionalRootCertificateCheck", "false", KeyRule.Fixed);
        yield return ("AuthorizationKey", "", KeyRule.Secret);
        yield return ("CertificateSignedMaxChainSize", "10000", KeyRule.Fixed);
        yield return ("CertificateStoreMaxLength", "8", KeyRule.Fixed);
        yield return ("ChargeProfileMaxStackLevel", "8", KeyRule.Fixed);
        yield return ("ChargingScheduleAllowedChargingRateUnit", "Current,Power", KeyRule.Fixed);
        yield return ("ChargingScheduleMaxPeriods", "24", KeyRule.Fixed);
        yield return ("ClockAlignedDataInterval", "0", KeyRule.OnlyZero);
        yield return ("ConnectionTimeOut", "120", KeyRule.Whole);
        yield return ("ConnectorPhaseRotation", "NotApplicable", KeyRule.Fixed);
        yield return ("CpoName", "Electra", KeyRule.Text);
        yield return ("GetConfigurationMaxKeys", "50", KeyRule.Fixed);
        yield return ("HeartbeatInterval", "300", KeyRule.Whole);
        yield return ("LocalAuthListEnabled", "true", KeyRule.Truth);
        yield return ("LocalAuthListMaxLength", "1000", KeyRule.Fixed);
        yield return ("LocalAuthorizeOffline", "true", KeyRule.Truth);
        yield return ("LocalPreAuthorize", "false", KeyRule.Truth);
        yield return ("MaxChargingProfilesInstalled", "20", KeyRule.Fixed);
        yield return ("MeterValuesAlignedData", "", KeyRule.Measurands);
        yield return ("MeterValuesSampledData", measurands, KeyRule.Measurands);
        yield return ("MeterValueSampleInterval", "60", KeyRule.Whole);
        yield return ("NumberOfConnectors", outlets.ToString(CultureInfo.InvariantCulture), KeyRule.Fixed);
        yield return ("ReserveConnectorZeroSupported", "true", KeyRule.Fixed);
        yield return ("OfflineThreshold", "600", KeyRule.Whole);
        yield return ("ResetRetries", "1", KeyRule.Whole);
        yield return ("SecurityProfile", "0", KeyRule.Whole);
        yield return ("SendLocalListMaxLength", "500", KeyRule.Fixed);
        yield return ("StopTransactionOnEVSideDisconnect", "true", KeyRule.Fixed);
        yield return ("StopTransactionOnInvalidId", "true", KeyRule.Truth);
        yield return ("StopTxnAlignedData", "", KeyRule.Measurands);
        yield return ("StopTxnSampledData", make.KeepsRegister ? "" : measurands, KeyRule.Measurands);
        yield return ("SupportedFeatureProfiles", string.Join(',', make.Features), KeyRule.Fixed);
        yield return ("TransactionMessageAttempts", "3", KeyRule.Whole);
        yield return ("TransactionMessageRetryInterval", "60", KeyRule.Whole);
        yield return ("TxEndedMeasurands", measurands, KeyRule.Measurands);
        yield return ("TxStartedMeasurands", measurands, KeyRule.Measurands);
        yield return ("TxStartPoint", "PowerPathClosed", KeyRule.Fixed);
        yield return ("TxStopPoint", "Authorized,EVConnected", KeyRule.Fixed);
        yield return ("UnlockConnectorOnEVSideDisconnect", "true", KeyRule.Fixed);
        yield return ("WebSocketPingInterval", "0", KeyRule.Whole);
    }
}

/// <summary>A configuration key, its value and its rule.</summary>
internal sealed record Setting(string Key, string Value, KeyRule Rule)
{
    /// <summary>Whether OCPP 1.6 has it too.</summary>
    public bool Of16 => !Configuration.NewerKeys.Contains(Key);
}
