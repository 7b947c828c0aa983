using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>What partners see of a charger's settings and long answers.</summary>
internal static class DeviceReader
{
    public static VariablesShape Variables(Charger charger, Device device)
    {
        var drift = charger.Drift.ToDictionary(static d => d.Key, StringComparer.OrdinalIgnoreCase);
        var read = charger.Reported.ToDictionary(static s => s.Key, StringComparer.OrdinalIgnoreCase);
        var set = device.Sets.GroupBy(static s => s.Variable, StringComparer.OrdinalIgnoreCase).ToDictionary(static s => s.Key, static s => s.ToList(), StringComparer.OrdinalIgnoreCase);
        List<VariableShape> items = [];
        foreach (var known in device.Variables)
        {
            var path = VariablePath.Of(known.Told.Name);
            drift.Remove(path, out var wanted);
            read.Remove(path, out var setting);
            items.Add(Of(path, known, setting, wanted, charger.SettingsReadAt));
        }

        foreach (var setting in read.Values)
        {
            drift.Remove(setting.Key, out var wanted);
            items.Add(new(setting.Key, setting.Value, setting.ReadOnly, wanted?.Wanted, wanted?.Result));
        }

        items.AddRange(drift.Values.Select(static d => new VariableShape(d.Key, d.Actual, null, d.Wanted, d.Result)));
        items.AddRange(set.Keys.Except(items.Select(static i => i.Key), StringComparer.OrdinalIgnoreCase).Select(static key => new VariableShape(key, null, null, null, null)).ToList());
        return new(
            Later(charger.SettingsReadAt, Ended(device, GatheringKind.Variables)),
            [.. items.Select(item => set.TryGetValue(item.Key, out var its) ? item with { Set = [.. its.Select(s => Of(s, charger))] } : item)],
            null,
            Reports(device, GatheringKind.Variables),
            [.. device.Sets.Where(static s => s.IsRefused).Select(static s => s.Variable).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. device.Sets.Where(s => Waits(s, charger)).Select(static s => s.Variable).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    public static ToldShape<DisplayMessageShape> Messages(Device device) => new(
        device.Messages.At,
        [.. device.Messages.Items.Select(static m => new DisplayMessageShape(
            m.Id, m.Priority, m.Text, m.Format, m.Language, m.State, m.From, m.To, m.Transaction, m.Display))],
        Reports(device, GatheringKind.Messages));

    public static ToldShape<HeldProfileShape> Profiles(Device device) => new(
        device.Profiles.At,
        [.. device.Profiles.Items.Select(static p => new HeldProfileShape(
            p.Profile.Id, p.Evse, p.Source, p.Profile.StackLevel, p.Profile.Purpose, p.Profile.Kind, p.Profile.Recurrency, p.Profile.Transaction,
            p.Profile.From, p.Profile.To, [.. p.Profile.Schedules.Select(Json)]))],
        Reports(device, GatheringKind.Profiles));

    public static IReadOnlyList<LongAnswerShape> Reports(Device device, GatheringKind kind) => [.. device.Gatherings.Where(g => g.Kind == kind).Select(Of)];

    public static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static LongAnswerShape Of(Gathering g) =>
        new(Word(g.Kind), g.RequestId, Word(g.State), g.BeganAt, g.EndedAt, g.Count, g.Missing, g.Last is not null, g.LeftOut);

    // What was read by name later than the report is the newer of the two.
    private static VariableShape Of(string path, KnownVariable known, Setting? setting, SettingDrift? wanted, DateTimeOffset? readAt)
    {
        var told = known.Told;
        var actual = told.Attributes.FirstOrDefault(static a => a.Type == "Actual") ?? (told.Attributes.Count > 0 ? told.Attributes[0] : null);
        var value = setting is not null && readAt > known.At ? setting.Value : actual?.Value;
        return new(path, value, actual is null ? null : actual.Mutability == "ReadOnly", wanted?.Wanted, wanted?.Result, new(
            told.Name.Component, told.Name.ComponentInstance, told.Name.Outlet?.Evse, Connector(told.Name.Outlet), told.Name.Variable, told.Name.VariableInstance,
            [.. told.Attributes.Select(static a => new AttributeShape(a.Type, a.Value, a.Mutability, a.Persistent, a.Constant))],
            told.Characteristics is { } c ? new(c.DataType, c.SupportsMonitoring, c.Unit, c.Min, c.Max, c.Values) : null,
            known.At));
    }

    private static SetShape Of(VariableSet set, Charger charger) => new(set.Attribute, set.Value, set.Status, set.Reason, set.Info, set.At, Waits(set, charger));

    // It has not booted since.
    private static bool Waits(VariableSet set, Charger charger) => set.WaitsForRestart && !(charger.BootedAt > set.At);

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
