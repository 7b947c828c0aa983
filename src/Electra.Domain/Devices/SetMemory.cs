namespace Electra.Domain.Devices;

/// <summary>How what was set on a charger is kept: the last word on each variable and monitor.</summary>
internal static class SetMemory
{
    private const int Most = 500;
    private const int MostRefused = 32;

    // The value that was asked for, unless nobody may read it.
    private static string? Readable(Device state, VariableSet set) =>
        SetOrders.IsSecret(set.Variable) || state.Variables.Any(v => IsWriteOnly(v, set)) ? null : set.Value;

    /// <summary>What is recorded of a result: with the time, without a secret, and with what stays as it was where it was not accepted.</summary>
    public static VariableSet Noted(Device state, VariableSet set, DateTimeOffset now)
    {
        var noted = set with { At = now, Value = Readable(state, set) };
        if (noted.IsAccepted || state.Sets.FirstOrDefault(s => s.Attribute == set.Attribute && s.Variable.Equals(set.Variable, StringComparison.OrdinalIgnoreCase)) is not { } before)
            return noted;
        return before.IsAccepted ? noted with { Kept = before.Value, KeptAt = before.At } : noted with { Kept = before.Kept, KeptAt = before.KeptAt };
    }

    public static IReadOnlyList<VariableSet> With(IReadOnlyList<VariableSet> known, IReadOnlyList<VariableSet> fresh) =>
        [.. fresh.Reverse().Concat(known).DistinctBy(static s => (s.Variable.ToUpperInvariant(), s.Attribute)).Take(Most)];

    public static IReadOnlyList<MonitorSet> With(IReadOnlyList<MonitorSet> known, IReadOnlyList<MonitorSet> fresh)
    {
        var all = fresh.Reverse().Concat(known).ToList();
        // Of those that are there, the last of each number; of those that are not, what was not taken back by a later word on the same.
        return
        [
            .. all.Where(static m => m.IsThere).DistinctBy(static m => m.Id).Take(Most),
            .. all.DistinctBy(static m => (m.Variable.ToUpperInvariant(), m.Type, m.Severity)).Where(static m => !m.IsThere).Take(MostRefused),
        ];
    }

    /// <summary>These monitors are there no more, whoever told of them.</summary>
    public static Device Without(Device state, IReadOnlyList<int> gone) => state with
    {
        Asked = [.. state.Asked.Where(m => m.Id is not { } id || !gone.Contains(id))],
        Monitors = state.Monitors with { Items = [.. state.Monitors.Items.Where(m => !gone.Contains(m.Id))] },
    };

    private static bool IsWriteOnly(KnownVariable known, VariableSet set) =>
        VariablePath.Of(known.Told.Name).Equals(set.Variable, StringComparison.OrdinalIgnoreCase)
        && known.Told.Attributes.Any(a => a.Type == set.Attribute && a.Mutability == "WriteOnly");
}
