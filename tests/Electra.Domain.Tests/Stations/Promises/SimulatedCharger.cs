using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;

namespace Electra.Domain.Tests.Stations.Promises;

/// <summary>What really holds at a charging place, whatever anybody believes.</summary>
internal sealed class RealPlace(EvseKey evse, long maxW)
{
    private readonly List<(long W, DateTimeOffset Until)> ramps = [];

    public EvseKey Evse => evse;

    public long MaxW => maxW;

    public string? Transaction { get; private set; }

    public int Begun { get; private set; }

    /// <summary>What it said it would do and does not.</summary>
    public bool LiesOfLimit { get; set; }

    public bool LiesOfDefault { get; set; }

    public long? Default { get; private set; }

    public long? Limit { get; private set; }

    private long Holds => (Transaction is null ? null : Limit) ?? Default ?? maxW;

    /// <summary>The most that it could draw at this instant: what holds, or held a moment ago.</summary>
    public long CouldDrawW(DateTimeOffset now) => Math.Max(Holds, ramps.Where(r => now < r.Until).Select(r => r.W).DefaultIfEmpty().Max());

    public void Begin()
    {
        Begun++;
        (Transaction, Limit) = ($"{evse}-{Begun}", null);
    }

    public void End()
    {
        (Transaction, Limit, LiesOfLimit) = (null, null, false);
        ramps.Clear();
    }

    public void Forget(bool defaultToo)
    {
        (Limit, LiesOfLimit) = (null, false);
        ramps.Clear();
        if (defaultToo)
            (Default, LiesOfDefault) = (null, false);
    }

    /// <summary>Takes an order, if it is for what runs (OCPP 1.6 §3.13.1); what it allowed before fades within so long.</summary>
    public bool Apply(SetLimit order, DateTimeOffset now, TimeSpan ramp)
    {
        if (order.Transaction is not null && order.Transaction != Transaction)
            return false;
        var (before, lied) = (Holds, LiesOfLimit || LiesOfDefault);
        if (order.Transaction is null)
            (Default, LiesOfDefault) = (order.W, false);
        else
            (Limit, LiesOfLimit) = (order.W, false);
        // What goes on from a lie cannot be known either.
        if (Holds < before && !lied)
            ramps.Add((before, now + ramp));
        return true;
    }
}

/// <summary>A charger as it stands in the yard: its own truth, its mood, its end of the line.</summary>
internal sealed class SimulatedCharger(ChargerId id, RealPlace[] places, ChargerTraits traits)
{
    public ChargerId Id => id;

    public RealPlace[] Places => places;

    public ChargerTraits Traits => traits;

    /// <summary>The connection as the charger has it; null: none.</summary>
    public long? Link { get; set; }

    /// <summary>It restarts, and gives no power before this.</summary>
    public DateTimeOffset? UpAt { get; set; }

    /// <summary>How often it has restarted: what was on its way to it before is lost.</summary>
    public int Boots { get; set; }

    /// <summary>It has restarted, and we were not told yet.</summary>
    public bool Restarted { get; set; }

    /// <summary>It says Accepted and does nothing.</summary>
    public bool Deaf { get; set; }

    /// <summary>It refuses every order.</summary>
    public bool Refuses { get; set; }

    /// <summary>Orders come to it one after the other.</summary>
    public DateTimeOffset LastOrder { get; set; }

    /// <summary>So does what it says come to us.</summary>
    public DateTimeOffset LastWord { get; set; }

    public long CouldDrawW(RealPlace place, DateTimeOffset now) => now < UpAt ? 0 : place.CouldDrawW(now);
}
