using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>What the station may draw in all.</summary>
/// <param name="NowW">At this moment.</param>
/// <param name="SoonW">The least until a lowering that is begun now is certain to hold: what is promised moves towards this.</param>
[GenerateSerializer, Immutable, Alias("promise-limits")]
public sealed record PromiseLimits(long NowW, long SoonW)
{
    /// <summary>The least of contract, calendar and live limit, and what the battery adds, now and when the next window of the calendar has begun.</summary>
    /// <param name="now">In the station's own offset: the calendar reads its clock.</param>
    public static PromiseLimits At(PowerStation station, PowerTold told, DateTimeOffset now, PromisePolicy? policy = null)
    {
        var held = Supply.At(station, told, now).W;
        return new(held, Math.Min(held, Supply.At(station, told, now + (policy ?? PromisePolicy.Default).Lead).W));
    }
}
