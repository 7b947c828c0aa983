using Electra.Domain.Words;

namespace Electra.Domain.Stations.Power;

/// <summary>The constraint that set a limit.</summary>
public enum LimitReason
{
    /// <summary>No vehicle is there.</summary>
    Unplugged,

    /// <summary>The vehicle takes no more.</summary>
    Vehicle,

    /// <summary>Its cable stands no more.</summary>
    Cable,

    /// <summary>The charging place gives no more.</summary>
    Evse,

    /// <summary>The power modules that it shares are all in use.</summary>
    Modules,

    /// <summary>Something that limits several places together: a cabinet, a feeder.</summary>
    Node,

    /// <summary>The contract's power.</summary>
    Grid,

    /// <summary>An hour of the calendar.</summary>
    GridCalendar,

    /// <summary>The limit that was told last.</summary>
    LiveLimit,

    /// <summary>The battery on site gives less than it could: its reserve is near, or its charge is not known.</summary>
    Battery,

    /// <summary>Others go first.</summary>
    Priority,

    /// <summary>Not all can charge at once: it waits its turn.</summary>
    Rotation,

    /// <summary>A raise so small is not worth an order.</summary>
    Hysteresis,

    /// <summary>The limit rises no faster.</summary>
    Ramp,

    /// <summary>A number or a name that cannot be believed: the safe value holds in its place.</summary>
    SafetyDefault,
}

/// <summary>What a charging place may draw, and why no more.</summary>
/// <param name="LimitW">To the vehicle.</param>
/// <param name="By">The name of what set it: the node, the window, the place, the origin of the ask.</param>
/// <param name="GridW">The same from the grid's side, losses included.</param>
/// <param name="Modules">How many power modules it holds for it.</param>
/// <param name="AskW">The ask that was counted: it stands still while the vehicle's own wavers within the band.</param>
/// <param name="NeedW">The same of the need.</param>
/// <param name="ServedS">How long it has charged while others waited, by weight: whose is least goes first in the next turn.</param>
/// <param name="Contended">Somebody waits for what it shares.</param>
/// <param name="KeptModules">So many of its modules it may keep where others want them; the rest were left over.</param>
[GenerateSerializer, Immutable, Alias("evse-target")]
public sealed record EvseTarget(
    EvseKey Evse,
    SessionId? Session,
    long LimitW,
    LimitReason Reason,
    string By,
    long GridW = 0,
    int Modules = 0,
    double AskW = 0,
    double NeedW = 0,
    double ServedS = 0,
    bool Contended = false,
    int KeptModules = 0);

/// <summary>How a station's power is to be shared: the target that promises move towards, and the memory that the next one starts from.</summary>
/// <param name="SupplyW">What all may draw together, from the grid's side, the battery's part included; <see cref="GridW"/> is within it.</param>
/// <param name="SupplyReason">What set the grid's part: the contract, the calendar, the live limit.</param>
/// <param name="SupplyBy">Its name.</param>
/// <param name="GridW">What the targets draw together, losses included.</param>
/// <param name="BatteryW">What the battery is to give; below 0: to take.</param>
/// <param name="Targets">One a charging place, in order of name.</param>
/// <param name="Problems">What could not be believed and was replaced by what is safe.</param>
[GenerateSerializer, Immutable, Alias("power-allocation")]
public sealed record Allocation(
    DateTimeOffset At,
    long SupplyW,
    LimitReason SupplyReason,
    string SupplyBy,
    long GridW,
    long BatteryW,
    IReadOnlyList<EvseTarget> Targets,
    IReadOnlyList<PowerProblem> Problems);

/// <summary>What is wrong with a model or a moment.</summary>
/// <param name="Field">Where: <c>nodes[2].limitW</c>.</param>
/// <param name="Rule">What it breaks, to be read by a person: <c>must be above 0</c>.</param>
[GenerateSerializer, Immutable, Alias("power-problem")]
public sealed record PowerProblem(string Field, string Rule);
