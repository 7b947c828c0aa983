using System.Globalization;
using Electra.Fleet.Makes;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's configuration keys (OCPP 1.6 §9): read, changed within their rules, obeyed.</summary>
internal sealed class Configuration
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Setting> settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Make make;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Configuration(Make make, int outlets, IReadOnlyDictionary<string, string> overrides)
    {
        this.make = make;
        foreach (var (key, value, rule) in Initial(make, outlets))
            settings[key] = new Setting(key, value, rule);
        foreach (var (key, value) in overrides)
            settings[key] = new Setting(key, value, settings.TryGetValue(key, out var known) ? known.Rule : Rule.Text);
    }

    private enum Rule
    {
        Fixed,
        Text,
        Whole,
        Truth,
        Measurands,
        OnlyZero,
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

    /// <summary>The answer to ChangeConfiguration, after doing it.</summary>
    public string Change(ChangeConfigurationRequest request)
    {
        lock (gate)
        {
            if (!settings.TryGetValue(request.Key, out var setting))
                return "NotSupported";
            if (!Allows(setting.Rule, request.Value))
                return "Rejected";
        }

        Put(request.Key, request.Value);
        return "Accepted";
    }

    /// <summary>The answer to GetConfiguration.</summary>
    public GetConfigurationResponse Get(GetConfigurationRequest request)
    {
        lock (gate)
        {
            if (request.Key is not { Count: > 0 } asked)
                return new GetConfigurationResponse([.. settings.Values.Select(static s => s.Shown)]);
            var unknown = asked.Where(key => !settings.ContainsKey(key)).ToArray();
            return new GetConfigurationResponse(
                [.. asked.Where(settings.ContainsKey).Select(key => settings[key].Shown)], unknown.Length == 0 ? null : unknown);
        }
    }

    private bool Allows(Rule rule, string value) => rule switch
    {
        Rule.Text => true,
        Rule.Whole => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        Rule.Truth => bool.TryParse(value, out _),
        Rule.Measurands => value.Split(',', StringSplitOptions.RemoveEmptyEntries).All(m => make.Measurands.Contains(m.Trim())),
        Rule.OnlyZero => value == "0",
        _ => false,
    };

    private static IEnumerable<(string Key, string Value, Rule Rule)> Initial(Make make, int outlets)
    {
        var measurands = string.Join(',', make.Measurands.Take(3));
        yield return ("AllowOfflineTxForUnknownId", "true", Rule.Truth);
        yield return ("AuthorizationCacheEnabled", "true", Rule.Truth);
        yield return ("AuthorizeRemoteTxRequests", "false", Rule.Truth);
        yield return ("ClockAlignedDataInterval", "0", Rule.OnlyZero);
        yield return ("ConnectionTimeOut", "120", Rule.Whole);
        yield return ("ConnectorPhaseRotation", "NotApplicable", Rule.Fixed);
        yield return ("GetConfigurationMaxKeys", "50", Rule.Fixed);
        yield return ("HeartbeatInterval", "300", Rule.Whole);
        yield return ("LocalAuthListEnabled", "true", Rule.Truth);
        yield return ("LocalAuthListMaxLength", "1000", Rule.Fixed);
        yield return ("LocalAuthorizeOffline", "true", Rule.Truth);
        yield return ("LocalPreAuthorize", "false", Rule.Truth);
        yield return ("MeterValuesAlignedData", "", Rule.Measurands);
        yield return ("MeterValuesSampledData", measurands, Rule.Measurands);
        yield return ("MeterValueSampleInterval", "60", Rule.Whole);
        yield return ("NumberOfConnectors", outlets.ToString(CultureInfo.InvariantCulture), Rule.Fixed);
        yield return ("ResetRetries", "1", Rule.Whole);
        yield return ("SendLocalListMaxLength", "500", Rule.Fixed);
        yield return ("StopTransactionOnEVSideDisconnect", "true", Rule.Fixed);
        yield return ("StopTransactionOnInvalidId", "true", Rule.Truth);
        yield return ("StopTxnAlignedData", "", Rule.Measurands);
        yield return ("StopTxnSampledData", make.KeepsRegister ? "" : measurands, Rule.Measurands);
        yield return ("SupportedFeatureProfiles", "Core,LocalAuthListManagement,RemoteTrigger", Rule.Fixed);
        yield return ("TransactionMessageAttempts", "3", Rule.Whole);
        yield return ("TransactionMessageRetryInterval", "60", Rule.Whole);
        yield return ("UnlockConnectorOnEVSideDisconnect", "true", Rule.Fixed);
        yield return ("WebSocketPingInterval", "0", Rule.Whole);
    }

    private sealed record Setting(string Key, string Value, Rule Rule)
    {
        public KeyValue Shown => new(Key, Rule == Rule.Fixed, Value);
    }
}
