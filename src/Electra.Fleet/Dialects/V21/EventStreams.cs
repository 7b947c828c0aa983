using System.Collections.Concurrent;
using Electra.Fleet.Chargers;
using Electra.Fleet.Dialects.V201;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Fleet.Dialects.V21;

/// <summary>
/// Periodic monitors whose values are sent as a stream, unconfirmed (OCPP 2.1 N11 to N15). A stream has the number of its monitor, and is over with the
/// socket over which it was opened. Any other monitor is as in 2.0.1.
/// </summary>
internal sealed class EventStreams(Board board, Monitors others)
{
    private readonly ConcurrentDictionary<int, EventStream> open = new();
    private readonly DeviceModel model = new(board);

    private static V21Json Json => V21Json.Default;

    private static V201Json Before => V201Json.Default;

    /// <summary>Sets monitors; each that is set asks whether its stream is wanted.</summary>
    public CommandAnswer Set(SetVariableMonitoringRequest request)
    {
        var all = model.Variables;
        List<EventStream> begun = [];
        List<SetMonitoringResultType> results = [];
        foreach (var wanted in request.SetMonitoringData)
        {
            var (status, variable) = DeviceReports.Find(all, wanted.Component, wanted.Variable, attribute: null);
            if (variable is not null && wanted is { Type: "Periodic", Value: >= 1 and <= 86_400, PeriodicEventStream: { } often })
            {
                var id = others.Number(wanted.Id);
                begun.Add(new EventStream(id, variable, TimeSpan.FromSeconds((double)wanted.Value), often));
                results.Add(new SetMonitoringResultType(wanted.Component, wanted.Severity, status, wanted.Type, wanted.Variable, id));
            }
            else
            {
                results.Add(others.Set(all, wanted));
            }
        }

        return Wording.Answer(new SetVariableMonitoringResponse(results), Before.SetVariableMonitoringResponse) with
        {
            Then = () => begun.ForEach(stream => board.Begin(() => Flow(stream))),
        };
    }

    /// <summary>Forgets monitors; their streams are closed.</summary>
    public CommandAnswer Clear(ClearVariableMonitoringRequest request)
    {
        var closed = request.Id.Where(id => open.TryRemove(id, out _)).ToList();
        var results = request.Id.Select(id => new ClearMonitoringResultType(id, closed.Contains(id) || others.GiveUp(id) ? "Accepted" : "NotFound")).ToList();
        return Wording.Answer(new ClearVariableMonitoringResponse(results), Before.ClearVariableMonitoringResponse) with
        {
            Then = () =>
            {
                foreach (var id in closed)
                    board.Tell(new Call("ClosePeriodicEventStream", Wording.Write(new ClosePeriodicEventStreamRequest(id), Json.ClosePeriodicEventStreamRequest)));
            },
        };
    }

    public bool Adjust(int id, PeriodicEventStreamParamsType often)
    {
        if (!open.TryGetValue(id, out var stream))
            return false;
        stream.Often = often;
        return true;
    }

    public CommandAnswer Told() => Wording.Answer(
        new GetPeriodicEventStreamResponse(open.IsEmpty ? null : [.. open.Values.OrderBy(static one => one.Id).Select(static one => one.Told)]),
        Json.GetPeriodicEventStreamResponse);

    private async Task Flow(EventStream stream)
    {
        if (board.Link is not { } link || !await IsWanted(link, stream))
            return;
        open[stream.Id] = stream;
        try
        {
            var waiting = new List<(DateTimeOffset At, string Value)>();
            while (open.TryGetValue(stream.Id, out var present) && ReferenceEquals(present, stream))
            {
                await Task.Delay(stream.Every, board.Surroundings.Time, link.Gone);
                lock (board.Gate)
                    waiting.Add((board.Now, stream.Variable.Read()));
                if (!stream.IsDue(waiting.Count, waiting[^1].At - waiting[0].At))
                    continue;
                if (!await Send(link, stream, waiting))
                    return;
                waiting.Clear();
            }
        }
        finally
        {
            open.TryRemove(KeyValuePair.Create(stream.Id, stream));
        }
    }

    private async Task<bool> IsWanted(Link link, EventStream stream)
    {
        var offer = new Call(
            "OpenPeriodicEventStream", Wording.Write(new OpenPeriodicEventStreamRequest(stream.Told), Json.OpenPeriodicEventStreamRequest));
        var outcome = await board.Outbox.Say(link, offer.Action, offer.Payload);
        board.Outbox.Note(offer.Action, outcome);
        return outcome is CallOutcome.Result result && Wording.Read(result.Payload, Json.OpenPeriodicEventStreamResponse) is { Status: "Accepted" };
    }

    private static Task<bool> Send(Link link, EventStream stream, List<(DateTimeOffset At, string Value)> values)
    {
        var from = values[0].At;
        var told = new NotifyPeriodicEventStream(
            [.. values.Select(one => new StreamDataElementType((decimal)(one.At - from).TotalSeconds, one.Value))], stream.Id, Pending: 0, from);
        return link.Mention("NotifyPeriodicEventStream", Wording.Write(told, Json.NotifyPeriodicEventStream));
    }
}
