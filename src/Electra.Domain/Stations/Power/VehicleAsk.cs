namespace Electra.Domain.Stations.Power;

/// <summary>What a vehicle can take now, from all that is known of it.</summary>
/// <param name="W">To the vehicle.</param>
[GenerateSerializer, Immutable, Alias("vehicle-ask")]
public readonly record struct VehicleAsk(double W, AskOrigin Origin)
{
    /// <summary>What one that nobody knows is offered first.</summary>
    public const double FirstOfferW = 50_000;

    // Below this share of its model's curve it is cold, hot or worn: then its own samples count.
    private const double Derated = 0.7;

    // A curve is a mean: a warm battery takes a little more.
    private const double AboveCurve = 1.05;

    /// <summary>Weighs the model's curve, what the session taught, and what the vehicle said.</summary>
    /// <param name="socPercent">Null: not known; then the curve does not help.</param>
    /// <param name="saidMostW">The most that the vehicle said it takes (ISO 15118); null: it said nothing.</param>
    /// <param name="leastW">Below, it could not begin again.</param>
    public static VehicleAsk Of(VehicleProfile? profile, double? socPercent, VehicleEnvelope? envelope, double? saidMostW, double leastW)
    {
        var seen = envelope ?? VehicleEnvelope.Unseen;
        var ask = profile?.TakesW(socPercent) is { } curve
            ? ByCurve(curve, seen, leastW)
            : new(seen.AskW(Math.Min(FirstOfferW, profile?.MaxDcPowerW ?? FirstOfferW), leastW), seen.State is EnvelopeState.Unseen ? AskOrigin.FirstOffer : AskOrigin.Learnt);
        return saidMostW is >= 0 and var said && said < ask.W ? new(said, AskOrigin.Told) : ask;
    }

    private static VehicleAsk ByCurve(double curve, VehicleEnvelope seen, double leastW) =>
        seen.State is EnvelopeState.Settled && seen.LevelW < curve * Derated ? new(seen.AskW(FirstOfferW, leastW), AskOrigin.Learnt)
        : seen.State is EnvelopeState.Bound && seen.LevelW >= curve ? new(Math.Max(seen.AskW(FirstOfferW, leastW), curve), AskOrigin.Learnt)
        : new(curve * AboveCurve, AskOrigin.Profile);
}

/// <summary>What a vehicle must have now to leave in time.</summary>
public static class Departure
{
    // Something always takes longer.
    private const double Margin = 1.1;

    /// <summary>The share of what it can take that, kept up until it leaves, gives it the energy: the taper is in it where its model is known.</summary>
    /// <returns>W; 0: no hurry is known. Late already: all that it can take.</returns>
    public static double NeedW(double askW, double? energyWh, DateTimeOffset? departure, DateTimeOffset now, VehicleProfile? profile = null, double? socPercent = null)
    {
        if (energyWh is not (> 0 and var energy) || departure is not { } leaves || !(askW > 0))
            return 0;
        var left = (leaves - now).TotalSeconds;
        var quickest = (socPercent is { } soc ? profile?.SecondsFor(soc, energy) : null) ?? energy * 3600 / askW;
        return left > 0 ? askW * Math.Min(1, quickest * Margin / left) : askW;
    }
}
