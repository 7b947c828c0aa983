using System.Text;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>What a charger is told in OCPP 2.0.1, and in 2.1 by the rules of that: one line an order.</summary>
/// <param name="triggers">What can be asked for again.</param>
/// <param name="payment">The kind of a token that stands for a payment.</param>
/// <param name="kinds">Of tokens; null: any.</param>
internal sealed class V201Orders(CommandTable commands, WordSet triggers, string payment, WordSet? kinds = null)
{
    public static readonly V201Orders Instance = new(V201Commands.Table, V201Words.Triggers, TokenKinds.Central, V201Words.IdTokenTypes);

    public WrittenOrder Write(ChargerOrder order) => order switch
    {
        StartCharging start => Start(start),
        StopCharging(var transaction) => commands.Write(V201Commands.RequestStopTransaction, new RequestStopTransactionRequest(transaction)),
        ReadSettings({ Count: 0 }) => Refuse($"{commands.Version} tells all its variables in a report of many parts: get-base-report asks for it"),
        ReadSettings(var keys) => ReadVariables(keys),
        ChangeSetting(var key, var value) => ChangeVariable(key, value),
        ReportAgain(var what, var outlet) => ReportAgain(what, outlet),
        ReadListVersion => commands.Write(V201Commands.GetLocalListVersion, new GetLocalListVersionRequest()),
        AskTransaction(var transaction) => commands.Write(V201Commands.GetTransactionStatus, new GetTransactionStatusRequest(transaction)),
        UpdateList update => UpdateList(update),
        Verbatim(var command, var payload) => Verbatim(command, payload),
        _ => Refuse($"{commands.Version} has no word for {order.GetType().Name}"),
    };

    // F01: whoever is of the group may stop it, also while nobody can be asked.
    private WrittenOrder Start(StartCharging start) => commands.Write(
        V201Commands.RequestStartTransaction,
        new RequestStartTransactionRequest(
            V201Tokens.Write(start.Token, start.Paid ? payment : start.TokenKind, kinds),
            start.Number ?? StartId(start.Outlet, start.Token),
            start.Outlet?.Evse,
            start.Paid ? null : V201Tokens.Group(start.Group)));

    // For orders of before each had a number of its own: the same one has the same (F02).
    private static int StartId(Outlet? outlet, TokenId token)
    {
        var hash = 2166136261u;
        foreach (var letter in $"{token.Key}@{outlet}")
            hash = (hash ^ letter) * 16777619u;
        return (int)(hash & int.MaxValue);
    }

    private WrittenOrder ReadVariables(IReadOnlyList<string> keys)
    {
        var asked = new List<GetVariableDataType>(keys.Count);
        foreach (var key in keys)
        {
            if (VariableKey.Parse(key) is not { } variable)
                return NoKey(key);
            asked.Add(new GetVariableDataType(variable.Component, variable.Variable));
        }

        return commands.Write(V201Commands.GetVariables, new GetVariablesRequest(asked));
    }

    private WrittenOrder ChangeVariable(string key, string value) => VariableKey.Parse(key) is { } variable
        ? commands.Write(V201Commands.SetVariables, new SetVariablesRequest([new SetVariableDataType(value, variable.Component, variable.Variable)]))
        : NoKey(key);

    private WrittenOrder NoKey(string key) => Refuse($"{commands.Version} names settings by component and variable, and {key} is no such name");

    private WrittenOrder ReportAgain(string what, Outlet? outlet)
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
        return triggers.Words.Contains(message)
            ? commands.Write(V201Commands.TriggerMessage, new TriggerMessageRequest(message, outlet is { } at ? V201Places.Evse(at) : null))
            : Refuse($"{commands.Version} cannot ask for {what}");
    }

    // A list of nobody has no list at all: an empty one is against the schema (D01).
    private WrittenOrder UpdateList(UpdateList update) => commands.Write(V201Commands.SendLocalList, new SendLocalListRequest(
        update.Version,
        update.Full ? "Full" : "Differential",
        update.Changes.Count == 0 ? null : [.. update.Changes.Select(c => new AuthorizationData(
            V201Tokens.Write(c.Token, c.Kind, kinds), c.Verdict is { } verdict ? V201Tokens.Write(verdict) : null))]));

    private WrittenOrder Verbatim(string command, string payload) => commands.ByCommand.TryGetValue(command, out var route)
        ? route.Write(string.IsNullOrWhiteSpace(payload) ? "{}"u8 : Encoding.UTF8.GetBytes(payload))
        : Refuse($"{commands.Version} has no command {command} here");

    private static WrittenOrder Refuse(string why) => new("", default, new Unsupported(why));
}
