using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>The monitors of a charger's variables (OCPP 2.0.1 N02 to N08). None is wired in: all of them are set from afar.</summary>
internal sealed class Monitors(Board board)
{
    private const int PerPart = 20;
    private const int Lowest = 9;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly DeviceModel model = new(board);
    private readonly List<Monitor> all = [];
    private int ids;
    private int events;
    private int level = Lowest;
    private bool looking;

    private static V201Json Json => V201Json.Default;

    public CommandAnswer Set(SetVariableMonitoringRequest request)
    {
        var variables = model.Variables;
        return Wording.Answer(
            new SetVariableMonitoringResponse([.. request.SetMonitoringData.Select(one => Set(variables, one))]), Json.SetVariableMonitoringResponse);
    }

    public CommandAnswer Clear(ClearVariableMonitoringRequest request) => Wording.Answer(
        new ClearVariableMonitoringResponse([.. request.Id.Select(id =>
            new ClearMonitoringResultType(id, GiveUp(id) ? "Accepted" : "NotFound"))]),
        Json.ClearVariableMonitoringResponse);

    /// <returns>Whether there was such a monitor.</returns>
    public bool GiveUp(int id) => all.RemoveAll(one => one.Id == id) > 0;

    /// <summary>The number of a new monitor: the one that is wanted, or the next.</summary>
    public int Number(int? wanted)
    {
        var number = wanted ?? ids + 1;
        ids = Math.Max(ids, number);
        return number;
    }

    /// <summary>All keeps what was set; the other two leave what the maker put in, which is none (N03).</summary>
    public CommandAnswer Base(SetMonitoringBaseRequest request)
    {
        if (request.MonitoringBase is "FactoryDefault" or "HardWiredOnly")
            all.Clear();
        return Wording.Status(request.MonitoringBase is "All" or "FactoryDefault" or "HardWiredOnly" ? "Accepted" : "NotSupported");
    }

    /// <summary>Less severe ones are not told (N05).</summary>
    public CommandAnswer Level(SetMonitoringLevelRequest request)
    {
        if (request.Severity is < 0 or > Lowest)
            return Wording.Status("Rejected");
        level = request.Severity;
        return Wording.Status("Accepted");
    }

    public CommandAnswer Report(GetMonitoringReportRequest request)
    {
        MonitoringDataType[] wanted =
        [
            .. all.Where(one => request.MonitoringCriteria is not { Count: > 0 } criteria || criteria.Contains(Criterion(one.Type)))
                .Where(one => request.ComponentVariable is not { } named || named.Any(asked => DeviceReports.Means(one.Variable, asked)))
                .GroupBy(static one => (one.Variable.Component, one.Variable.Evse, one.Variable.Connector, one.Variable.Name, one.Variable.Instance))
                .Select(static of => new MonitoringDataType(
                    of.First().Variable.ComponentNamed, of.First().Variable.VariableNamed, [.. of.Select(static one => one.Reported)])),
        ];
        return wanted.Length == 0 ? Wording.Status("EmptyResultSet") : Wording.Status("Accepted") with { Then = () => Tell(request.RequestId, wanted) };
    }

    /// <summary>Sets one.</summary>
    public SetMonitoringResultType Set(IReadOnlyList<DeviceVariable> variables, SetMonitoringDataType asked)
    {
        var (status, found) = DeviceReports.Find(variables, asked.Component, asked.Variable, attribute: null);
        if (found is not null)
            status = Judge(found, asked);
        int? id = null;
        if (status == "Accepted")
        {
            id = Number(asked.Id);
            GiveUp(id.Value);
            all.Add(new Monitor(id.Value, found!, asked, board.Now));
            Begin();
        }

        return new SetMonitoringResultType(asked.Component, asked.Severity, status, asked.Type, asked.Variable, id);
    }

    private string Judge(DeviceVariable variable, SetMonitoringDataType asked)
    {
        if (asked.Type.EndsWith("Threshold", StringComparison.Ordinal) && variable.DataType is not ("integer" or "decimal"))
            return "UnsupportedMonitorType";
        if (!variable.Readable || asked.Severity is < 0 or > Lowest || asked.Value > variable.Most
            || (asked.Type.StartsWith("Periodic", StringComparison.Ordinal) ? asked.Value < 1 : asked.Type == "Delta" && asked.Value < 0))
            return "Rejected";
        if (asked.Id is { } id)
            return all.Any(one => one.Id == id && one.Variable.Is(asked.Variable) && one.Variable.IsOf(asked.Component)) ? "Accepted" : "Rejected";
        return all.Any(one => one.Type == asked.Type && one.Severity == asked.Severity && one.Variable.Is(asked.Variable) && one.Variable.IsOf(asked.Component))
            ? "Duplicate" : "Accepted";
    }

    private void Begin()
    {
        if (looking)
            return;
        looking = true;
        board.Begin(Watch);
    }

    private async Task Watch()
    {
        while (true)
        {
            await Task.Delay(Every, board.Surroundings.Time, board.Over);
            lock (board.Gate)
            {
                if (all.Count == 0)
                {
                    looking = false;
                    return;
                }

                // What it sees while nobody can be told, it sees again when somebody can.
                if (board.Link is not null && !board.Dark)
                    Tell([.. all.Where(one => one.Severity <= level && (!one.OfTransaction || Charges(one.Variable.Evse))).Select(Seen).OfType<EventDataType>()]);
            }
        }
    }

    private EventDataType? Seen(Monitor monitor)
    {
        if (monitor.Look(board.Now) is not var (value, trigger, cleared))
            return null;
        return new EventDataType(
            value, monitor.Variable.ComponentNamed, ++events, "CustomMonitor", board.Now, trigger, monitor.Variable.VariableNamed,
            Cleared: cleared, TransactionId: monitor.Variable.Evse is { } evse ? board.Outlet(evse)?.TransactionId : null, VariableMonitoringId: monitor.Id);
    }

    private bool Charges(int? evse) => evse is { } one ? board.Outlet(one) is { Busy: true } : board.Outlets.Any(static outlet => outlet.Busy);

    private void Tell(EventDataType[] seen)
    {
        var parts = seen.Chunk(PerPart).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            board.Tell(new Call("NotifyEvent", Wording.Write(
                new NotifyEventRequest(board.Now, part, parts[part], Tbc: part < parts.Length - 1), Json.NotifyEventRequest)));
        }
    }

    private void Tell(int requestId, MonitoringDataType[] wanted)
    {
        var parts = wanted.Chunk(PerPart).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            board.Tell(new Call("NotifyMonitoringReport", Wording.Write(
                new NotifyMonitoringReportRequest(requestId, part, board.Now, parts[part], Tbc: part < parts.Length - 1), Json.NotifyMonitoringReportRequest)));
        }
    }

    private static string Criterion(string type) => type switch
    {
        "Delta" => "DeltaMonitoring",
        "UpperThreshold" or "LowerThreshold" => "ThresholdMonitoring",
        _ => "PeriodicMonitoring",
    };
}
