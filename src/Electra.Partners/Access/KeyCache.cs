using Electra.Contracts;
using Electra.Domain.Keys;
using Electra.Partners.Problems;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Access;

/// <summary>This silo's copy of the ring of keys, asked for again at most every second or so, and right after a change made here.</summary>
internal sealed class KeyCache(IGrainFactory grains, PartnersOptions options, TimeProvider clock, ILogger<KeyCache> logger) : IDisposable
{
    // Without the ring's grain nobody new can be known, but those known a moment ago need not be turned away.
    private static readonly TimeSpan UsableFor = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Held? held;

    /// <summary>The key with this secret; null: none that is good.</summary>
    public async ValueTask<ApiKey?> Find(string secret)
    {
        var ring = await Fresh();
        return ring.ByDigest.GetValueOrDefault(KeySecrets.Digest(secret));
    }

    /// <summary>Whether a caller's key is still good.</summary>
    public async ValueTask<bool> Knows(Caller caller) =>
        caller.Id == Caller.Local.Id || IsAdmin(caller.Secret) || await Find(caller.Secret) is not null;

    public bool IsAdmin(string secret) => options.AdminKey is { Length: > 0 } admin && KeySecrets.Same(admin, secret);

    /// <summary>The next question asks the ring itself.</summary>
    public void Forget() => held = null;

    public void Dispose() => asking.Dispose();

    private async ValueTask<Held> Fresh()
    {
        if (held is { } now && clock.GetUtcNow() - now.At < options.KeysFreshFor)
            return now;
        await asking.WaitAsync();
        try
        {
            if (held is { } meanwhile && clock.GetUtcNow() - meanwhile.At < options.KeysFreshFor)
                return meanwhile;
            return held = await Ask();
        }
        finally
        {
            asking.Release();
        }
    }

    private async Task<Held> Ask()
    {
        var asked = clock.GetUtcNow();
        try
        {
            var ring = await grains.Keys().Show();
            return new(ring.Keys.ToDictionary(k => k.Digest, StringComparer.Ordinal), asked);
        }
        catch (Exception fault) when (held is { } old && asked - old.At < UsableFor && Guard.Name(fault).Status == StatusCodes.Status503ServiceUnavailable)
        {
            logger.KeysStale(fault.Message, old.At);
            return old;
        }
    }

    private sealed record Held(Dictionary<string, ApiKey> ByDigest, DateTimeOffset At);
}
