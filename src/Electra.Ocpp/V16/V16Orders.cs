using System.Globalization;
using System.Text;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.V16;

/// <summary>What a charger is told in OCPP 1.6: one line an order.</summary>
internal static class V16Orders
{
    public static WrittenOrder Write(ChargerOrder order) => order switch
    {
        StartCharging { Outlet: { Connector: not 1 } outlet } => Refuse("OCPP 1.6 knows no connectors within a charging place: " + outlet),
        StartCharging start => V16Commands.RemoteStart.Write(new RemoteStartTransactionRequest(start.Token.Value, start.Outlet?.Evse)),
        StopCharging(var transaction) => Stop(transaction),
        ReadSettings(var keys) => V16Commands.GetConfiguration.Write(new GetConfigurationRequest(keys.Count == 0 ? null : keys)),
        ChangeSetting(var key, var value) => V16Commands.ChangeConfiguration.Write(new ChangeConfigurationRequest(key, value)),
        ReportAgain(var what, var outlet) => ReportAgain(what, outlet),
        ReadListVersion => V16Commands.GetLocalListVersion.Write(new GetLocalListVersionRequest()),
        UpdateList(var version, var full, var changes) => V16Commands.SendLocalList.Write(new SendLocalListRequest(
            version, full ? "Full" : "Differential",
            [.. changes.Select(c => new AuthorizationData(c.Token.Value, c.Verdict is { } verdict ? V16Tokens.Write(verdict) : null))])),
        Verbatim(var command, var payload) => Verbatim(command, payload),
        _ => Refuse($"OCPP 1.6 has no word for {order.GetType().Name}"),
    };

    private static WrittenOrder Stop(string transaction) =>
        int.TryParse(transaction, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? V16Commands.RemoteStop.Write(new RemoteStopTransactionRequest(number))
            : Refuse($"OCPP 1.6 names transactions by number, and {transaction} is none");

    // The security extension's trigger only for what the older one has no word for: every charger knows the older one.
    private static WrittenOrder ReportAgain(string what, Outlet? outlet) =>
        V16Words.Triggers.Words.Contains(what) ? V16Commands.Trigger.Write(new TriggerMessageRequest(what, outlet?.Evse))
        : V16Words.ExtendedTriggers.Words.Contains(what) ? V16Commands.ExtendedTrigger.Write(new ExtendedTriggerMessageRequest(what, outlet?.Evse))
        : Refuse($"OCPP 1.6 cannot ask for {what}");

    private static WrittenOrder Verbatim(string command, string payload) => V16Commands.ByCommand.TryGetValue(command, out var route)
        ? route.Write(string.IsNullOrWhiteSpace(payload) ? "{}"u8 : Encoding.UTF8.GetBytes(payload))
        : Refuse($"OCPP 1.6 has no command {command} here");

    private static WrittenOrder Refuse(string why) => new("", default, new Unsupported(why));
}
