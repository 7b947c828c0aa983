using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>What partners see of a charger's settings and long answers.</summary>
internal static class DeviceReader
{
    public static VariablesShape Variables(Charger charger, ChargerPolicy? policy, Device device)
    {
        var drift = DriftNow.Of(charger, policy).ToDictionary(static d => d.Key, StringComparer.OrdinalIgnoreCase);
        var read = charger.Reported.DistinctBy(static s => s.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(static s => s.Key, StringComparer.OrdinalIgnoreCase);
        var set = device.Sets.GroupBy(static s => s.Variable, StringComparer.OrdinalIgnoreCase).ToDictionary(static s => s.Key, static s => s.ToList(), StringComparer.OrdinalIgnoreCase);
        var words = ValueWords.Newest(charger, device);
        List<VariableShape> items = [.. device.Variables.Select(known => Of(VariablePath.Of(known.Told.Name), known))];
        var told = items.Select(static i => i.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var key in read.Keys.Concat(drift.Keys).Concat(words.Keys).Concat(set.Keys).Where(told.Add))
            items.Add(new(key, null, read.GetValueOrDefault(key)?.ReadOnly, null, null));
        return new(
            Later(charger.SettingsReadAt, Ended(device, GatheringKind.Variables)),
            [.. items.Select(Now)],
            null,
            Reports(device, GatheringKind.Variables),
            [.. device.Sets.Where(static s => s.IsRefused).Select(static s => s.Variable).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. device.Sets.Where(s => s.WaitsSince(charger)).Select(static s => s.Variable).Distinct(StringComparer.OrdinalIgnoreCase)]);

        VariableShape Now(VariableShape item)
        {
            var (wanted, word) = (drift.GetValueOrDefault(item.Key), words.GetValueOrDefault(item.Key));
            return item with
            {
                Value = word?.Value ?? wanted?.Actual,
                ValueAt = word?.At,
                Wanted = wanted?.Wanted,
                Drift = wanted?.Result,
                Set = set.TryGetValue(item.Key, out var its) ? [.. its.Select(s => Of(s, charger))] : null,
            };
        }
    }

    public static ToldShape<DisplayMessageShape> Messages(Device device, DateTimeOffset now) => new(
        device.Messages.At,
        [.. HeldForAWhile.Shown(device, now).Select(static m => new DisplayMessageShape(
            m.Id, m.Priority, m.Text, m.Format, m.Language, m.State, m.From, m.To, m.Transaction, m.Display, Known(m.TakenAt), m.TakenAt))],
        Reports(device, GatheringKind.Messages));

    public static ToldShape<HeldProfileShape> Profiles(Device device) => new(
        device.Profiles.At,
        [.. device.Profiles.Items.Select(static p => new HeldProfileShape(
            p.Profile.Id, p.Evse, p.Source, p.Profile.StackLevel, p.Profile.Purpose, p.Profile.Kind, p.Profile.Recurrency, p.Profile.Transaction,
            p.Profile.From, p.Profile.To, [.. p.Profile.Schedules.Select(Json)], Known(p.TakenAt), p.TakenAt))],
        Reports(device, GatheringKind.Profiles));

    public static IReadOnlyList<LongAnswerShape> Reports(Device device, GatheringKind kind) => [.. device.Gatherings.Where(g => g.Kind == kind).Select(Of)];

    public static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static LongAnswerShape Of(Gathering g) =>
        new(Word(g.Kind), g.RequestId, Word(g.State), g.BeganAt, g.EndedAt, g.Count, g.Missing, g.Last is not null, g.LeftOut);

    private static VariableShape Of(string path, KnownVariable known)
    {
        var told = known.Told;
        return new(path, null, ValueWords.Actual(told) is { } actual ? actual.Mutability == "ReadOnly" : null, null, null, new(
            told.Name.Component, told.Name.ComponentInstance, told.Name.Outlet?.Evse, Connector(told.Name.Outlet), told.Name.Variable, told.Name.VariableInstance,
            [.. told.Attributes.Select(static a => new AttributeShape(a.Type, a.Value, a.Mutability, a.Persistent, a.Constant))],
            told.Characteristics is { } c ? new(c.DataType, c.SupportsMonitoring, c.Unit, c.Min, c.Max, c.Values) : null,
            known.At));
    }

    private static SetShape Of(VariableSet set, Charger charger) => new(set.Attribute, set.Value, set.Status, set.Reason, set.Info, set.At, set.WaitsSince(charger));

    // Told by the charger, or taken by it as an order.
    private static string Known(DateTimeOffset? takenAt) => takenAt is null ? "told" : "taken";

    private static int? Connector(Outlet? outlet) => outlet is { Connector: > 0 } at ? at.Connector : null;

    private static DateTimeOffset? Ended(Device device, GatheringKind kind) =>
        device.Gatherings.Where(g => g.Kind == kind && g.Count > 0).Select(static g => (DateTimeOffset?)g.LastAt).Max();

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
