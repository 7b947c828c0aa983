using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Takes limits in one unit only, whatever it says of itself.</summary>
public abstract class TakesOneUnitOnly(string name, string sentence, string unit) : Deviation(name, "L4", sentence)
{
    /// <inheritdoc/>
    public sealed override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(obey);
        return call.Profile() is { } profile && (string?)profile.Schedule?["chargingRateUnit"] != unit
            ? Reaction.Status("Rejected")
            : obey();
    }
}

/// <summary>Takes limits in watts only.</summary>
public sealed class TakesWattsOnly() : TakesOneUnitOnly("limits-in-watts-only", "Refuses charging profiles in amperes.", "W");

/// <summary>Takes limits in amperes only.</summary>
public sealed class TakesAmperesOnly() : TakesOneUnitOnly("limits-in-amperes-only", "Refuses charging profiles in watts.", "A");
