using System.Diagnostics;
using Electra.Contracts;
using Electra.Domain.Words;
using Electra.Gateway.Orders;
using Electra.Gateway.Sockets;
using Electra.Ocpp;
using Electra.Ocpp.Framing;

namespace Electra.Gateway.Calls;

/// <summary>Takes what a charger sends unconfirmed (OCPP-J 2.1 §4.2.4): told to the grain like a call, and never answered, whatever becomes of it.</summary>
internal sealed class SendTaker(Line line, ChargerLink link, FrameJournal journal, GatewayTools tools)
{
    private const string UnknownAction = "unknown";

    /// <summary>Takes one. Never throws: one charger's failure is its own.</summary>
    public async Task Take(SendFrame frame, long at)
    {
        using var span = Telemetry.Begin("ocpp.send", line.Charger.Value);
        var action = UnknownAction;
        var outcome = "failed";
        try
        {
            var reading = line.Read(frame);
            journal.SendIn(frame, reading.Oddities, reading.Error is { } error ? line.Dialect.Spell(error.Meaning) : null);
            if (reading.Error is not { Meaning: ProtocolBreach.NotImplemented })
                action = frame.Action;
            span?.SetTag("ocpp.action", frame.Action);
            outcome = reading.Error is { } refusal ? Refuse(frame, reading, refusal) : await Tell(frame, reading);
        }
        catch (Exception fault)
        {
            // Nobody sends it again: the log is where it is to be found.
            outcome = fault is OverloadedException ? "overloaded" : fault is LedgerSilentException or TimeoutException ? "silent" : "failed";
            span?.SetStatus(ActivityStatusCode.Error, fault.Message);
            tools.Log.SendLost(frame.Action, line.Charger.Value, fault.Message);
        }

        span?.SetTag("electra.outcome", outcome);
        tools.Telemetry.Called(action, outcome, tools.Time.GetElapsedTime(at));
    }

    private async ValueTask<string> Tell(SendFrame frame, Reading reading)
    {
        IReadOnlyList<Oddity> oddities = frame.Oddities.Count == 0 ? reading.Oddities : [.. frame.Oddities, .. reading.Oddities];
        if (await link.Report(reading.Report!, oddities) is not null)
            return "noted";
        tools.Log.SendLost(frame.Action, line.Charger.Value, ChargerLink.ReplacedReason);
        return "replaced";
    }

    // An error is due to nobody.
    private string Refuse(SendFrame frame, Reading reading, ProtocolError error)
    {
        link.Oddities.Met(frame.Oddities);
        link.Oddities.Met(reading.Oddities);
        link.Oddities.Met("refused-send", $"{frame.Action}: {error.Description}");
        return "refused";
    }
}
