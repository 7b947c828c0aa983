using System.Threading.RateLimiting;
using Electra.Partners.Problems;

namespace Electra.Partners.Files;

/// <summary>Bounds what chargers send and fetch at once, and how often one address may knock.</summary>
internal sealed class Transfers : IDisposable
{
    private const int PerToken = 4;
    private const int Knocks = 240;
    private const int KnocksASecond = 20;

    private readonly ConcurrencyLimiter all;
    private readonly PartitionedRateLimiter<string> byToken;
    private readonly PartitionedRateLimiter<string> byAddress;

    public Transfers(PartnersOptions options)
    {
        all = new(new() { PermitLimit = options.Files.MostTransfers, QueueLimit = 0 });
        byToken = PartitionedRateLimiter.Create<string, string>(static digest =>
            RateLimitPartition.GetConcurrencyLimiter(digest, static _ => new() { PermitLimit = PerToken, QueueLimit = 0 }));
        // A site's chargers may come from one address: many of them may begin at once.
        byAddress = PartitionedRateLimiter.Create<string, string>(static address =>
            RateLimitPartition.GetTokenBucketLimiter(address, static _ => new()
            {
                TokenLimit = Knocks,
                TokensPerPeriod = KnocksASecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    }

    /// <summary>One more request of this address, or the request ends.</summary>
    public void Knock(string address)
    {
        using var lease = byAddress.AttemptAcquire(address);
        if (!lease.IsAcquired)
            throw Refused("There are too many requests from this address.");
    }

    /// <summary>One more transfer by this token, for as long as the lease lasts; or the request ends.</summary>
    public IDisposable Enter(string tokenDigest)
    {
        var mine = byToken.AttemptAcquire(tokenDigest);
        if (!mine.IsAcquired)
        {
            mine.Dispose();
            throw Refused($"{PerToken} transfers by this address are under way.");
        }

        var one = all.AttemptAcquire();
        if (one.IsAcquired)
            return new Lease(mine, one);
        one.Dispose();
        mine.Dispose();
        throw new RefusedException(Problem.Overloaded("Too many transfers are under way.") with { RetryAfter = 15 });
    }

    public void Dispose()
    {
        all.Dispose();
        byToken.Dispose();
        byAddress.Dispose();
    }

    private static RefusedException Refused(string why) =>
        new(Problem.Of("too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests", why) with { RetryAfter = 15 });

    private sealed class Lease(RateLimitLease mine, RateLimitLease one) : IDisposable
    {
        public void Dispose()
        {
            one.Dispose();
            mine.Dispose();
        }
    }
}
