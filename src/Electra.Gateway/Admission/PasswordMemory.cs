using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Gateway.Admission;

/// <summary>
/// Checks passwords, and remembers the last right and the last wrong one of each charger as a keyed digest: when thousands come back at once,
/// or one knocks for ever with a wrong one, the slow hash is paid once.
/// </summary>
internal sealed class PasswordMemory : IDisposable
{
    private readonly ConcurrentDictionary<string, Remembered> known = new(StringComparer.Ordinal);
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Whether this is the charger's password.</summary>
    public async ValueTask<bool> Matches(ChargerId charger, PasswordHash hash, string password, CancellationToken cancellation)
    {
        var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(password));
        if (Recall(charger, hash, digest) is { } remembered)
            return remembered;
        await turns.WaitAsync(cancellation);
        try
        {
            // Off the thread that serves sockets: the slow hash takes tens of milliseconds.
            var right = await Task.Run(() => PasswordHashing.Matches(hash, password), cancellation);
            Remember(charger, hash, digest, right);
            return right;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    private bool? Recall(ChargerId charger, PasswordHash hash, byte[] digest)
    {
        if (!known.TryGetValue(charger.Key, out var last) || last.Hash != hash.Text)
            return null;
        if (last.Right is { } right && CryptographicOperations.FixedTimeEquals(right, digest))
            return true;
        return last.Wrong is { } wrong && CryptographicOperations.FixedTimeEquals(wrong, digest) ? false : null;
    }

    private void Remember(ChargerId charger, PasswordHash hash, byte[] digest, bool right) => known.AddOrUpdate(
        charger.Key,
        static (_, seen) => seen.On(new(seen.Hash, null, null)),
        static (_, last, seen) => seen.On(last.Hash == seen.Hash ? last : new(seen.Hash, null, null)),
        new Seen(hash.Text, digest, right));

    private readonly record struct Seen(string Hash, byte[] Digest, bool Right)
    {
        public Remembered On(Remembered last) => Right ? last with { Right = Digest } : last with { Wrong = Digest };
    }

    /// <param name="Hash">Of which password this is true: a new one begins anew.</param>
    private sealed record Remembered(string Hash, byte[]? Right, byte[]? Wrong);
}
