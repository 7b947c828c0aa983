using System.Globalization;
using Electra.Domain.Words;

namespace Electra.Domain.Stations.Power;

/// <summary>What a station's power flows through, from the grid to the cables. <see cref="PowerValidation"/> says what is wrong with one.</summary>
/// <param name="Nodes">Cabinets and what else limits several places together; each hangs under another or under the station itself.</param>
/// <param name="Points">The charging places.</param>
/// <param name="Policy">Null: <see cref="PowerPolicy.Default"/>.</param>
[GenerateSerializer, Immutable, Alias("power-station")]
public sealed record PowerStation(
    GridConnection Grid, IReadOnlyList<PowerNode> Nodes, IReadOnlyList<PowerPoint> Points, SiteBattery? Battery = null, PowerPolicy? Policy = null);

/// <summary>Names a charging place among all.</summary>
[GenerateSerializer, Immutable, Alias("evse-key")]
public readonly record struct EvseKey(ChargerId Charger, int Evse)
{
    /// <summary>Prints as <c>LYON-1-A/2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Charger.Value}/{Evse}");
}

/// <summary>Something that limits the places below it together: a cabinet, a feeder, a group of power modules.</summary>
/// <param name="Parent">The node that it hangs under; null: the station itself.</param>
/// <param name="LimitW">What may flow into it, W; behind power modules what may flow to the vehicles. Null: no limit of its own.</param>
/// <param name="Modules">It is a group of power modules that its places share.</param>
[GenerateSerializer, Immutable, Alias("power-node")]
public sealed record PowerNode(string Name, string? Parent, double? LimitW, ModuleGroup? Modules = null);

/// <summary>Power modules that move between places: a module serves one place at a time.</summary>
/// <param name="ModuleW">What one gives to a vehicle.</param>
[GenerateSerializer, Immutable, Alias("module-group")]
public sealed record ModuleGroup(int Count, double ModuleW);

/// <summary>A charging place, as power sees it.</summary>
/// <param name="Parent">The node that it hangs under; null: the station itself.</param>
/// <param name="MaxW">The most that it gives to a vehicle.</param>
/// <param name="Cables">One a connector.</param>
/// <param name="Efficiency">How much of what the grid gives reaches the vehicle: above 0, at most 1 (which is that of alternating current).</param>
/// <param name="Step">The grain in which the charger can be told a limit; null: whole hundreds of watts.</param>
[GenerateSerializer, Immutable, Alias("power-point")]
public sealed record PowerPoint(EvseKey Evse, string? Parent, double MaxW, IReadOnlyList<Cable> Cables, double Efficiency, LimitStep? Step = null);

/// <summary>What a connector's cable stands.</summary>
/// <param name="MaxA">Null: it never binds. A battery of 350 V takes 140 kW through 400 A.</param>
[GenerateSerializer, Immutable, Alias("power-cable")]
public sealed record Cable(int Connector, double MaxW, double? MaxA = null);

/// <summary>The unit in which a charger is told limits (catalogue L4, L5).</summary>
public enum LimitUnit
{
    /// <summary>Watts.</summary>
    Watts,

    /// <summary>Amperes, of each phase.</summary>
    Amperes,
}

/// <summary>The grain in which a charger can be told a limit.</summary>
/// <param name="Size">In the unit: 100 W, 1 A.</param>
/// <param name="Volts">Of amperes: the highest voltage at which they may flow, so that a limit is never more watts than it was counted as.</param>
/// <param name="Phases">Of amperes: how many carry them.</param>
[GenerateSerializer, Immutable, Alias("limit-step")]
public sealed record LimitStep(LimitUnit Unit, double Size, double Volts = 0, int Phases = 1)
{
    /// <summary>Of a charger that says nothing else.</summary>
    public static readonly LimitStep Default = new(LimitUnit.Watts, 100);

    /// <summary>One step, in watts.</summary>
    public double W => Unit is LimitUnit.Watts ? Size : Size * Volts * Phases;

    /// <summary>A limit as it is told, in the unit: whole steps, never more than the watts.</summary>
    public double Told(long limitW) => W > 0 ? Math.Floor((limitW / W) + 1e-9) * Size : 0;
}
