using System.Threading.RateLimiting;
using Electra.Partners.Problems;

namespace Electra.Partners.Access;

/// <summary>Holds each key to so many requests a second, and to so many at once: one partner's loop that has gone wild is nobody else's harm.</summary>
internal sealed class Turnstile(RequestDelegate next, Measures measures)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Caller>() is not { } caller)
        {
            await next(context);
            return;
        }

        measures.Count(caller);
        if (context.GetEndpoint()?.Metadata.GetMetadata<HoldsOn>() is not null)
        {
            await next(context);
            return;
        }

        using var under = measures.Enter(caller);
        await next(context);
    }
}

/// <summary>Of an endpoint whose answer lasts as long as its reader stays: it has a bound of its own.</summary>
internal sealed class HoldsOn;

/// <summary>How much each key may ask, and all of them together.</summary>
internal sealed class Measures(PartnersOptions options) : IDisposable
{
    // What may come at once: a page of an operator asks a dozen things, a nightly job some thousand.
    private const int BurstSeconds = 5;

    // The network's own: provisioning a network of thousands of chargers must not be slowed down.
    private const int OwnFold = 10;

    private const int MostAtOnce = 1_024;
    private const int MostAtOnceOfOne = 256;
    private const int MostStreamsOfOne = 100;

    private readonly PartitionedRateLimiter<Caller> rate = PartitionedRateLimiter.Create<Caller, string>(caller => options.RequestsPerSecond <= 0
        ? RateLimitPartition.GetNoLimiter(caller.Id)
        : RateLimitPartition.GetTokenBucketLimiter(caller.Id, _ => Bucket(options.RequestsPerSecond * (IsOwn(caller) ? OwnFold : 1))));

    private readonly PartitionedRateLimiter<Caller> atOnce = Bounded(MostAtOnceOfOne);
    private readonly PartitionedRateLimiter<Caller> streams = Bounded(MostStreamsOfOne);
    private readonly ConcurrencyLimiter allAtOnce = new(new() { PermitLimit = MostAtOnce, QueueLimit = 0 });
    private readonly ConcurrencyLimiter allStreams = new(new() { PermitLimit = options.MostStreams, QueueLimit = 0 });

    /// <summary>One more request of this key, or the request ends.</summary>
    public void Count(Caller caller)
    {
        using var lease = rate.AttemptAcquire(caller);
        if (lease.IsAcquired)
            return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 1;
        throw TooMany($"This key may make {options.RequestsPerSecond} requests a second.", Math.Max(1, wait));
    }

    /// <summary>One more request under way, for as long as the lease lasts; or the request ends.</summary>
    public IDisposable Enter(Caller caller) => Both(
        atOnce.AttemptAcquire(caller), allAtOnce, $"{MostAtOnceOfOne} requests of this key are under way.", "Too many requests are under way.");

    /// <summary>One more event stream, for as long as the lease lasts; or the request ends.</summary>
    public IDisposable Follow(Caller caller) => Both(
        streams.AttemptAcquire(caller), allStreams, $"This key follows {MostStreamsOfOne} event streams already.", "Too many event streams are open.");

    public void Dispose()
    {
        rate.Dispose();
        atOnce.Dispose();
        streams.Dispose();
        allAtOnce.Dispose();
        allStreams.Dispose();
    }

    private static bool IsOwn(Caller caller) => caller.Scopes.Contains(Scope.Admin);

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokensPerPeriod = perSecond,
        TokenLimit = perSecond * BurstSeconds,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static PartitionedRateLimiter<Caller> Bounded(int most) => PartitionedRateLimiter.Create<Caller, string>(caller => IsOwn(caller)
        ? RateLimitPartition.GetNoLimiter(caller.Id)
        : RateLimitPartition.GetConcurrencyLimiter(caller.Id, _ => new() { PermitLimit = most, QueueLimit = 0 }));

    private static Lease Both(RateLimitLease mine, ConcurrencyLimiter limiter, string tooManyOfOne, string tooMany)
    {
        if (!mine.IsAcquired)
        {
            mine.Dispose();
            throw TooMany(tooManyOfOne, 5);
        }

        var one = limiter.AttemptAcquire();
        if (one.IsAcquired)
            return new(mine, one);
        one.Dispose();
        mine.Dispose();
        throw new RefusedException(Problem.Overloaded(tooMany));
    }

    private static RefusedException TooMany(string why, int seconds) =>
        new(Problem.Of("too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests", why) with { RetryAfter = seconds });

    private sealed class Lease(RateLimitLease mine, RateLimitLease one) : IDisposable
    {
        public void Dispose()
        {
            one.Dispose();
            mine.Dispose();
        }
    }
}
