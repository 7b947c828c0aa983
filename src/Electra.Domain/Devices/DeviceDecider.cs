using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>The rules of long answers (OCPP 2.0.1 B07, B08, K09, N02, N09, O04): parts come in any order and more than once; when none is missing before
/// the last the answer is complete, and when nothing came for a minute it has ended as it is, and says what is missing. The reply says whether
/// anything was new.</summary>
public sealed class DeviceDecider : IDecider<Device, DeviceInput, DeviceFact, bool>
{
    /// <summary>Why it is woken.</summary>
    public const string Look = "long-answers";

    /// <summary>How long nothing may come before an answer has ended as it is: a slow charger takes seconds for a part.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // A quick charger has told all of it before its acceptance was heard here.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private DeviceDecider() { }

    /// <inheritdoc/>
    public static Device Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<DeviceFact, bool> Decide(Device state, DeviceInput input, DateTimeOffset now) => input switch
    {
        ExpectAnswer i when Open(state, i.Kind, i.RequestId) is not null || HasJustEnded(state, i, now) => new([], [], false),
        ExpectAnswer i => new([new GatheringBegan(i.Kind, i.RequestId, now)], [new Wake(now + Patience, Look)], true),
        TakePart i when PartOf(i.Report) is { } part => Take(state, i.Report, part.Kind, part.Part, now),
        LookForParts => LookAround(state, now),
        NoteVariables i => new([new VariablesSet([.. i.Results.Select(r => SetMemory.Noted(state, r, now))], now)], [], true),
        NoteMonitors i => new([new MonitorsSet([.. i.Results.Select(r => r with { At = now })], now)], [], true),
        NoteCleared i => new([new MonitorsCleared(i.Results, now)], [], true),
        ForgetMonitors => new([new MonitorsForgotten(now)], [], true),
        NoteMessage or NoteMessageGone or NoteProfile or NoteProfilesGone or NoteTransactionOver => new(HeldDecider.Noted(state, input, now), [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static Device Evolve(Device state, DeviceFact fact) => DeviceFolding.Evolve(state, fact);

    private static Decision<DeviceFact, bool> Take(Device state, ChargerReport report, GatheringKind kind, AnswerPart part, DateTimeOffset now)
    {
        var open = Open(state, kind, part.RequestId);
        if ((open ?? Newest(state, kind, part.RequestId, now))?.Has(part.Sequence) is true || open?.IsEndless is true)
            return new([], [], false);
        var whole = (open ?? new(kind, part.RequestId, now, now, [])).With(new(part.Sequence, part.MoreToCome), now);
        IEnumerable<DeviceFact> facts = open is null ? [new GatheringBegan(kind, part.RequestId, now), Taken(report, now)] : [Taken(report, now)];
        if (whole.IsWhole)
            facts = facts.Append(Ended(whole, GatheringState.Complete, now));
        // One for each part: the last of them finds that nothing came for so long, those before it find something.
        return new([.. facts], whole.IsWhole ? [] : [new Wake(now + Patience, Look)], true);
    }

    private static Decision<DeviceFact, bool> LookAround(Device state, DateTimeOffset now)
    {
        var over = state.Gatherings.Where(g => g.State is GatheringState.Open && now - g.LastAt >= Patience).ToList();
        return new([.. over.Select(g => Ended(g, GatheringState.Incomplete, now))], [], over.Count > 0);
    }

    private static GatheringEnded Ended(Gathering g, GatheringState how, DateTimeOffset now) =>
        new(g.Kind, g.RequestId, how, g.Count, g.Missing, g.Last is not null, now);

    private static DeviceFact Taken(ChargerReport report, DateTimeOffset now) => report switch
    {
        VariablesTold r => new VariablesTaken(r.Part, [.. r.Variables.Select(SecretVariables.Without)], now),
        MonitorsTold r => new MonitorsTaken(r.Part, r.Monitors, now),
        MessagesTold r => new MessagesTaken(r.Part, r.Messages, now),
        ProfilesTold r => new ProfilesTaken(r.Part, r.Evse, r.Source, r.Profiles, now),
        CustomerTold r => new CustomerPartTaken(r.Part, now),
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.GetType().Name, "no part of a long answer"),
    };

    private static (GatheringKind Kind, AnswerPart Part)? PartOf(ChargerReport report) => report switch
    {
        VariablesTold r => (GatheringKind.Variables, r.Part),
        MonitorsTold r => (GatheringKind.Monitors, r.Part),
        MessagesTold r => (GatheringKind.Messages, r.Part),
        ProfilesTold r => (GatheringKind.Profiles, r.Part),
        CustomerTold r => (GatheringKind.Customer, r.Part),
        _ => null,
    };

    private static Gathering? Open(Device state, GatheringKind kind, int? request) =>
        state.Gatherings.FirstOrDefault(g => g.Kind == kind && g.RequestId == request && g.State is GatheringState.Open);

    // Numbers are used again after a while, and parts are sent again soon.
    private static Gathering? Newest(Device state, GatheringKind kind, int? request, DateTimeOffset now) =>
        state.Gatherings.FirstOrDefault(g => g.Kind == kind && g.RequestId == request && now - g.LastAt < Patience);

    private static bool HasJustEnded(Device state, ExpectAnswer input, DateTimeOffset now) =>
        state.Gatherings.Any(g => g.Kind == input.Kind && g.RequestId == input.RequestId && now - g.BeganAt < Moment);
}
