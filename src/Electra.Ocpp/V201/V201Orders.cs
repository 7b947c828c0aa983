using System.Text;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>What a charger is told in OCPP 2.0.1: one line an order.</summary>
internal static class V201Orders
{
    public static WrittenOrder Write(ChargerOrder order) => order switch
    {
        StartCharging(var outlet, var token, var number) => V201Commands.RequestStartTransaction.Write(
            new RequestStartTransactionRequest(V201Tokens.Write(token), number ?? StartId(outlet, token), outlet?.Evse)),
        StopCharging(var transaction) => V201Commands.RequestStopTransaction.Write(new RequestStopTransactionRequest(transaction)),
        ReadSettings({ Count: 0 }) => Refuse("OCPP 2.0.1 tells all its variables in a report of many parts: get-base-report asks for it"),
        ReadSettings(var keys) => ReadVariables(keys),
        ChangeSetting(var key, var value) => ChangeVariable(key, value),
        ReportAgain(var what, var outlet) => ReportAgain(what, outlet),
        ReadListVersion => V201Commands.GetLocalListVersion.Write(new GetLocalListVersionRequest()),
        UpdateList update => UpdateList(update),
        Verbatim(var command, var payload) => Verbatim(command, payload),
        _ => Refuse($"OCPP 2.0.1 has no word for {order.GetType().Name}"),
    };

    // For orders of before each had a number of its own: the same one has the same (F02).
    private static int StartId(Outlet? outlet, TokenId token)
    {
        var hash = 2166136261u;
        foreach (var letter in $"{token.Key}@{outlet}")
            hash = (hash ^ letter) * 16777619u;
        return (int)(hash & int.MaxValue);
    }

    private static WrittenOrder ReadVariables(IReadOnlyList<string> keys)
    {
        var asked = new List<GetVariableDataType>(keys.Count);
        foreach (var key in keys)
        {
            if (VariableKey.Parse(key) is not { } variable)
                return NoKey(key);
            asked.Add(new GetVariableDataType(variable.Component, variable.Variable));
        }

        return V201Commands.GetVariables.Write(new GetVariablesRequest(asked));
    }

    private static WrittenOrder ChangeVariable(string key, string value) => VariableKey.Parse(key) is { } variable
        ? V201Commands.SetVariables.Write(new SetVariablesRequest([new SetVariableDataType(value, variable.Component, variable.Variable)]))
        : NoKey(key);

    private static WrittenOrder NoKey(string key) => Refuse($"OCPP 2.0.1 names settings by component and variable, and {key} is no such name");

    private static WrittenOrder ReportAgain(string what, Outlet? outlet)
    {
        var message = what switch
        {
            // 1.6's names of the same.
            "SignChargePointCertificate" => "SignChargingStationCertificate",
            "DiagnosticsStatusNotification" => "LogStatusNotification",
            // What 2.x reads in a transaction comes with its news; MeterValues are of outside of any (F06).
            "MeterValues" when outlet is not null => "TransactionEvent",
            _ => what,
        };
        return V201Words.Triggers.Words.Contains(message)
            ? V201Commands.TriggerMessage.Write(new TriggerMessageRequest(message, outlet is { } at ? V201Places.Evse(at) : null))
            : Refuse($"OCPP 2.0.1 cannot ask for {what}");
    }

    // A list of nobody has no list at all: an empty one is against the schema (D01).
    private static WrittenOrder UpdateList(UpdateList update) => V201Commands.SendLocalList.Write(new SendLocalListRequest(
        update.Version,
        update.Full ? "Full" : "Differential",
        update.Changes.Count == 0 ? null : [.. update.Changes.Select(c => new AuthorizationData(
            V201Tokens.Write(c.Token), c.Verdict is { } verdict ? V201Tokens.Write(verdict) : null))]));

    private static WrittenOrder Verbatim(string command, string payload) => V201Commands.ByCommand.TryGetValue(command, out var route)
        ? route.Write(string.IsNullOrWhiteSpace(payload) ? "{}"u8 : Encoding.UTF8.GetBytes(payload))
        : Refuse($"OCPP 2.0.1 has no command {command} here");

    private static WrittenOrder Refuse(string why) => new("", default, new Unsupported(why));
}
