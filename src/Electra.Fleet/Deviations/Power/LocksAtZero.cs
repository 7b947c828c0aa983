using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Is out of order when a car leaves that was limited to nothing, as EVBox Elvi is.</summary>
public sealed class LocksAtZero() : Deviation("locks-at-zero", "L6", "Is faulted until it restarts when a car is unplugged that was limited to 0.")
{
    private bool atZero;

    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger)
    {
        if (call.Profile() is { } profile)
            atZero = (decimal?)profile.Schedule?["chargingSchedulePeriod"]?[0]?["limit"] == 0;
        return obey();
    }

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment == Moment.Rebooting)
            atZero = false;
        if (occasion.Moment == Moment.Unplugged && atZero)
            charger.TellStatus(occasion.Connector, "Faulted");
        return Task.CompletedTask;
    }
}
