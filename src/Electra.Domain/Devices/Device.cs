using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What a charger of 2.x told of itself in long answers: its device model, and what it holds.</summary>
[GenerateSerializer, Immutable, Alias("device")]
public sealed record Device
{
    /// <summary>Its variables, in order of their paths: as each was told last.</summary>
    [Id(0)]
    public IReadOnlyList<KnownVariable> Variables { get; init; } = [];

    /// <summary>Its monitors, as the last long answer told them.</summary>
    [Id(1)]
    public Collected<MonitorTold> Monitors { get; init; } = new([]);

    /// <summary>The messages on its displays, as the last long answer told them and orders that it took since left them.</summary>
    [Id(2)]
    public Collected<DisplayMessage> Messages { get; init; } = new([]);

    /// <summary>Its charging profiles, as the last long answer told them and orders that it took since left them.</summary>
    [Id(3)]
    public Collected<ProfileHeld> Profiles { get; init; } = new([]);

    /// <summary>The long answers of late, newest first.</summary>
    [Id(4)]
    public IReadOnlyList<Gathering> Gatherings { get; init; } = [];

    /// <summary>What was last asked of each variable, newest first.</summary>
    [Id(5)]
    public IReadOnlyList<VariableSet> Sets { get; init; } = [];

    /// <summary>Monitors that were asked for, newest first: those that are there, and the last that were refused.</summary>
    [Id(6)]
    public IReadOnlyList<MonitorSet> Asked { get; init; } = [];
}

/// <summary>A variable as it was told last.</summary>
[GenerateSerializer, Immutable, Alias("known-variable")]
public sealed record KnownVariable(VariableTold Told, DateTimeOffset At);

/// <summary>A charging profile and what it is for.</summary>
/// <param name="Evse">0: the charger as a whole.</param>
/// <param name="Source">Who set it, in OCPP's words.</param>
/// <param name="TakenAt">When the charger took the order to hold it; null: it told of it itself.</param>
[GenerateSerializer, Immutable, Alias("profile-held")]
public sealed record ProfileHeld(int Evse, string Source, ProfileTold Profile, DateTimeOffset? TakenAt = null);

/// <summary>A list that comes in parts: what was told last as a whole, and what is coming.</summary>
/// <param name="Items">Of the last long answer that has ended, and what came of orders since.</param>
/// <param name="At">When it ended; null: there was none.</param>
/// <param name="Coming">Of the one that goes on.</param>
[GenerateSerializer, Immutable, Alias("collected`1")]
public sealed record Collected<T>(IReadOnlyList<T> Items, DateTimeOffset? At = null, IReadOnlyList<T>? Coming = null);
