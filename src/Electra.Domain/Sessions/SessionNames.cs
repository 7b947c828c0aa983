using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>A session's id is derived from what bore it, so that a turn repeated after a crash meets the same session.</summary>
public static class SessionNames
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const string StrayMark = "stray-";

    /// <summary>The session that this start bears. Where the charger's clock does not run, ours stands in: two starts in the same words
    /// are two sessions (the connector knows which of them is a repeated one).</summary>
    public static SessionId BornBy(ChargerId charger, TransactionStarted start, DateTimeOffset now) => From(start.Named is { } named
        ? string.Create(CultureInfo.InvariantCulture, $"named|{charger.Key}|{named.Transaction}|{(Clocks.Runs(start.At) ? start.At!.Value : now).UtcTicks}")
        : string.Create(CultureInfo.InvariantCulture, $"start|{charger.Key}|{start.Outlet}|{start.Token.Key}|{(Clocks.Runs(start.At) ? start.At!.Value : now).UtcTicks}|{start.MeterStartWh}"));

    /// <summary>The number of the order that starts this session (2.x's remoteStartId): the same each time, so that a repeated order is the same one.</summary>
    public static int StartNumber(SessionId id)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes("start-number|" + id.Value), hash);
        // Above zero: some chargers write 0 for none.
        return Math.Max(BitConverter.ToInt32(hash) & int.MaxValue, 1);
    }

    /// <summary>The session that this request bears: the same key, the same session.</summary>
    public static SessionId AskedBy(string requester, string idempotencyKey) => From($"asked|{requester}|{idempotencyKey}");

    /// <summary>Where samples of a transaction that nobody knows are kept: told from a session's by its name.</summary>
    public static SessionId Stray(ChargerId charger, string transaction) => new(StrayMark + From($"stray|{charger.Key}|{transaction}").Value);

    /// <summary>Whether samples under this name are of a transaction that nobody knows.</summary>
    public static bool IsStray(SessionId id) => id.Value.StartsWith(StrayMark, StringComparison.Ordinal);

    private static SessionId From(string born)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(born), hash);
        return new(string.Create(26, hash[..17].ToArray(), static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                text[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        }));
    }
}
