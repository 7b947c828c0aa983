using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>What partners see of a charger's monitors: which there are, what they saw, and which it would not have.</summary>
internal static class MonitorReader
{
    public static MonitorsShape Monitors(Charger charger, Device device)
    {
        var seen = charger.Events.ToLookup(static e => e.Monitor);
        var items = There(device).OrderBy(static m => m.Id).Select(m => m with { Events = [.. seen[m.Id].Select(Of)] }).ToList();
        var known = items.Select(static m => (int?)m.Id).ToHashSet();
        return new(
            device.Monitors.At,
            items,
            [.. device.Asked.Where(static m => !m.IsThere).Select(static m => new RefusedMonitorShape(
                m.Variable, m.Type, m.Value, m.Severity, m.InTransaction, m.Status, m.Reason, m.Info, m.At))],
            [.. charger.Events.Where(e => !known.Contains(e.Monitor)).Select(Of)],
            DeviceReader.Reports(device, GatheringKind.Monitors));
    }

    // What was set since the report is the newer of the two, and what it left out was perhaps not asked for.
    private static IEnumerable<MonitorShape> There(Device device)
    {
        var set = device.Asked.Where(static m => m.IsThere).ToDictionary(static m => m.Id!.Value);
        foreach (var told in device.Monitors.Items.DistinctBy(static m => m.Id))
        {
            set.Remove(told.Id, out var its);
            yield return its is not null && !(device.Monitors.At > its.At)
                ? Of(its)
                : new(told.Id, VariablePath.Of(told.Name), told.Type, told.Value, told.Severity, told.InTransaction, its?.At, []);
        }

        foreach (var its in set.Values)
            yield return Of(its);
    }

    private static MonitorShape Of(MonitorSet m) => new(m.Id!.Value, m.Variable, m.Type, m.Value, m.Severity, m.InTransaction, m.At, []);

    private static MonitorEventShape Of(EventSeen e) => new(
        e.Id, e.At, e.Monitor, VariablePath.Of(e.Name), e.Value, e.Trigger, e.Notification, e.Cleared, e.Cause, e.TechCode, e.TechInfo, e.Transaction);
}
