using Electra.Domain.Stations.Power;
using Electra.Domain.Words;

namespace Electra.Domain.Stations.Promises;

/// <summary>What is asked of a station's promises, or heard of its chargers.</summary>
public abstract record PromiseInput
{
    private protected PromiseInput() { }
}

/// <summary>Move towards these targets.</summary>
public sealed record Aim(Allocation Allocation) : PromiseInput;

/// <summary>So much is allowed from now on.</summary>
public sealed record HearLimits(PromiseLimits Limits) : PromiseInput;

/// <summary>The charger took an order (Accepted).</summary>
/// <param name="Order">As it was sent.</param>
public sealed record NoteHeld(SetLimit Order) : PromiseInput;

/// <summary>The charger did not take an order, and said so (Rejected, NotSupported, NotImplemented). Any other error of its is no answer: it may have
/// taken it.</summary>
/// <param name="Sent">False: it was never sent (the charger was offline, or too much waited for it already).</param>
public sealed record NoteRefused(SetLimit Order, string Why, bool Sent = true) : PromiseInput;

/// <summary>No answer came: it may have taken it.</summary>
public sealed record NoteUnanswered(SetLimit Order) : PromiseInput;

/// <summary>What a place draws, W, by its meter.</summary>
/// <param name="TakenAt">By our clock.</param>
public sealed record NoteMeter(EvseKey Evse, double W, DateTimeOffset TakenAt) : PromiseInput;

/// <summary>What the charger says that it allows now (GetCompositeSchedule), W.</summary>
public sealed record NoteReadBack(EvseKey Evse, double W) : PromiseInput;

/// <summary>A charger is connected. Told before anything is ordered.</summary>
/// <param name="Link">The connection's number: another one each time.</param>
public sealed record NoteBack(ChargerId Charger, long Link, ChargerTraits Traits) : PromiseInput;

/// <summary>A charger has no connection any more.</summary>
/// <param name="HeardAt">When something was heard of it last, by our clock: it can have restarted since. Null: so long ago as it takes to notice
/// (<see cref="PromisePolicy.NoticedIn"/>).</param>
public sealed record NoteGone(ChargerId Charger, DateTimeOffset? HeardAt = null) : PromiseInput;

/// <summary>A charger has restarted (BootNotification), with other firmware or the same.</summary>
public sealed record NoteRestart(ChargerId Charger, ChargerTraits Traits) : PromiseInput;

/// <summary>A transaction runs at a place.</summary>
public sealed record NoteBegun(EvseKey Evse, string Transaction) : PromiseInput;

/// <summary>A transaction has ended.</summary>
public sealed record NoteEnded(EvseKey Evse, string Transaction) : PromiseInput;

/// <summary>Somebody else limits a place, or no longer (NotifyChargingLimit, ClearedChargingLimit).</summary>
/// <param name="W">Null: no longer.</param>
public sealed record NoteOuterLimit(EvseKey Evse, double? W) : PromiseInput;

/// <summary>Somebody vouches for a place that broke its limit.</summary>
public sealed record Acquit(EvseKey Evse, string By) : PromiseInput;

/// <summary>We have started again, with what is recorded. Told first of all.</summary>
/// <param name="Links">The chargers that are connected, by the numbers of their connections: one that is as it was recorded was never broken.</param>
public sealed record StartAgain(IReadOnlyDictionary<ChargerId, long> Links) : PromiseInput;

/// <summary>Time has passed.</summary>
public sealed record LookAgain : PromiseInput;
