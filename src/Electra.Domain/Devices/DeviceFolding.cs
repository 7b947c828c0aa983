using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>How what is known of a charger's long answers follows from what came.</summary>
internal static class DeviceFolding
{
    // More than any charger has; whoever invents more does not fill the memory.
    internal const int MostItems = 5_000;
    private const int KeptGatherings = 16;

    public static Device Evolve(Device state, DeviceFact fact) => fact switch
    {
        GatheringBegan f => Began(state, f),
        VariablesTaken f => With(state, GatheringKind.Variables, f.Part, f.At, f.Variables.Count, Room(state.Variables), state with { Variables = Merged(state.Variables, f) }),
        MonitorsTaken f => With(state, GatheringKind.Monitors, f.Part, f.At, f.Monitors.Count, Room(state.Monitors), state with { Monitors = More(state.Monitors, f.Monitors) }),
        MessagesTaken f => With(state, GatheringKind.Messages, f.Part, f.At, f.Messages.Count, Room(state.Messages), state with { Messages = More(state.Messages, f.Messages) }),
        ProfilesTaken f => With(
            state, GatheringKind.Profiles, f.Part, f.At, f.Profiles.Count, Room(state.Profiles),
            state with { Profiles = More(state.Profiles, [.. f.Profiles.Select(p => new ProfileHeld(f.Evse, f.Source, p))]) }),
        CustomerPartTaken f => With(state, GatheringKind.Customer, f.Part, f.At, 0, MostItems, state),
        GatheringEnded f => Ended(state, f),
        VariablesSet f => state with { Sets = SetMemory.With(state.Sets, f.Results) },
        MonitorsSet f => state with { Asked = SetMemory.With(state.Asked, f.Results) },
        MonitorsCleared f => SetMemory.Without(state, [.. f.Results.Where(static r => r.IsGone).Select(static r => r.Id)]),
        MonitorsForgotten => SetMemory.Without(state, [.. state.Asked.Where(static m => m.IsThere).Select(static m => m.Id!.Value)]),
        MessageOrdered or MessageGone or ProfileOrdered or ProfilesGone => HeldDecider.Evolve(state, fact),
        _ => state,
    };

    // What comes now is another list, whatever came of the one before.
    private static Device Began(Device state, GatheringBegan f)
    {
        var begun = state with { Gatherings = [.. state.Gatherings.Prepend(new(f.What, f.RequestId, f.At, f.At, [])).Take(KeptGatherings)] };
        return f.What switch
        {
            GatheringKind.Monitors => begun with { Monitors = begun.Monitors with { Coming = null } },
            GatheringKind.Messages => begun with { Messages = begun.Messages with { Coming = null } },
            GatheringKind.Profiles => begun with { Profiles = begun.Profiles with { Coming = null } },
            _ => begun,
        };
    }

    private static Device With(Device before, GatheringKind kind, AnswerPart part, DateTimeOffset at, int count, int room, Device after)
    {
        List<Gathering> all = [.. before.Gatherings];
        var index = all.FindIndex(g => g.Kind == kind && g.RequestId == part.RequestId && g.State is GatheringState.Open);
        if (index < 0)
            return after;
        var open = all[index].With(new(part.Sequence, part.MoreToCome), at);
        all[index] = open with { LeftOut = open.LeftOut + Math.Max(0, count - room) };
        return after with { Gatherings = all };
    }

    private static Device Ended(Device state, GatheringEnded f)
    {
        var began = state.Gatherings.FirstOrDefault(g => g.Kind == f.What && g.RequestId == f.RequestId && g.State is GatheringState.Open)?.BeganAt ?? f.At;
        var ended = state with
        {
            Gatherings = [.. state.Gatherings.Select(g => g.Kind == f.What && g.RequestId == f.RequestId && g.State is GatheringState.Open ? g with { State = f.State, EndedAt = f.At } : g)],
        };
        return f.What switch
        {
            // Where nothing came at all, what was told before is still the last that was told.
            _ when f.Parts == 0 => ended,
            GatheringKind.Monitors => ended with { Monitors = new(ended.Monitors.Coming ?? [], f.At) },
            GatheringKind.Messages => ended with { Messages = new(HeldDecider.Ended(ended.Messages, began, static m => m.TakenAt, static m => m.Id), f.At) },
            GatheringKind.Profiles => ended with { Profiles = new(HeldDecider.Ended(ended.Profiles, began, static p => p.TakenAt, static p => p.Profile.Id), f.At) },
            _ => ended,
        };
    }

    private static Collected<T> More<T>(Collected<T> list, IReadOnlyList<T> items) =>
        list with { Coming = [.. (list.Coming ?? []).Concat(items).Take(MostItems)] };

    private static IReadOnlyList<KnownVariable> Merged(IReadOnlyList<KnownVariable> known, VariablesTaken f)
    {
        var all = new SortedDictionary<string, KnownVariable>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in known)
            all[VariablePath.Of(variable.Told.Name)] = variable;
        foreach (var told in f.Variables)
        {
            var path = VariablePath.Of(told.Name);
            if (all.Count < MostItems || all.ContainsKey(path))
                all[path] = new(told, f.At);
        }

        return [.. all.Values];
    }

    private static int Room(IReadOnlyList<KnownVariable> known) => MostItems - known.Count;

    private static int Room<T>(Collected<T> list) => MostItems - (list.Coming?.Count ?? 0);
}
