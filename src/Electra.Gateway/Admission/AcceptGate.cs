using System.Collections.Concurrent;
using System.Net;
using Electra.Domain.Words;
using Electra.Gateway.Sockets;

namespace Electra.Gateway.Admission;

/// <summary>
/// Smooths storms: so many chargers a second are let in, those above wait a little, and those beyond are told to come again. Chargers that were
/// let in here before have a measure of their own: whoever knocks under a thousand invented names, or under theirs, does not stand in their way.
/// </summary>
internal sealed class AcceptGate(SocketBook book, GatewayTools tools)
{
    /// <summary>Shorter than what chargers wait for an answer to their handshake.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    // The measure of two seconds may come at once.
    private const int BurstSeconds = 2;

    // Handshakes that are being judged and recorded, or wait for it: each holds some kilobytes.
    private const int MostPending = 4_000;

    // A charger that cannot keep its line: two minutes' worth at once, then one a second.
    private const int MostAtOnce = 120;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Acquaintance> known = new(StringComparer.Ordinal);
    private readonly int most = tools.Options.ConnectsPerSecond;
    private Pace acquaintances = Pace.Of(Math.Max(1, tools.Options.ConnectsPerSecond), BurstSeconds * tools.Options.ConnectsPerSecond);
    private Pace strangers = Pace.Of(Math.Max(1, tools.Options.ConnectsPerSecond), BurstSeconds * tools.Options.ConnectsPerSecond);

    /// <summary>A charger knocks; what is returned says whether it may come in, and is disposed when its handshake has ended.</summary>
    /// <param name="from">Its address; null where it has none.</param>
    public async ValueTask<Knock> Knock(ChargerId charger, IPAddress? from, CancellationToken gone)
    {
        var knock = new Knock(tools.Telemetry);
        try
        {
            knock.Why = tools.Telemetry.PendingHandshakes > MostPending ? "too many are knocking"
                : book.Count >= tools.Options.MostSockets ? "as many chargers are on line here as may be"
                : most > 0 ? await Wait(charger, from, gone) : null;
            return knock;
        }
        catch
        {
            knock.Dispose();
            throw;
        }
    }

    /// <summary>It was let in: from there it is no stranger any more.</summary>
    public void Met(ChargerId charger, IPAddress? from)
    {
        if (most > 0)
            known.GetOrAdd(charger.Key, static _ => new()).From = from;
    }

    /// <summary>It could not say who it is. Somebody may use its name: until it is let in again it is a stranger, so that each name can be used
    /// up once and no more.</summary>
    public void Doubt(ChargerId charger, IPAddress? from)
    {
        if (known.TryGetValue(charger.Key, out var acquaintance) && Equals(acquaintance.From, from))
            known.TryRemove(charger.Key, out _);
    }

    private async ValueTask<string?> Wait(ChargerId charger, IPAddress? from, CancellationToken gone)
    {
        if (Turn(charger, from) is not { } wait)
            return "more are connecting than are let in";
        tools.Telemetry.Waited(wait);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, tools.Time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return gone.IsCancellationRequested ? "it has gone" : null;
    }

    private TimeSpan? Turn(ChargerId charger, IPAddress? from)
    {
        var now = tools.Time.GetElapsedTime(0);
        lock (gate)
        {
            if (!known.TryGetValue(charger.Key, out var acquaintance) || !Equals(acquaintance.From, from))
                return strangers.TakeWithin(LongestWait, now);
            return acquaintance.Own.TakeWithin(LongestWait, now) is not { } own ? null
                : acquaintances.TakeWithin(LongestWait, now) is not { } all ? null
                : own > all ? own : all;
        }
    }

    private sealed class Acquaintance
    {
        public Pace Own = Pace.Of(1, MostAtOnce);

        public volatile IPAddress? From;
    }
}

/// <summary>One handshake from the knock to its end.</summary>
internal sealed class Knock : IDisposable
{
    private readonly Telemetry telemetry;
    private int ended;

    public Knock(Telemetry telemetry)
    {
        this.telemetry = telemetry;
        telemetry.Knocked(1);
    }

    /// <summary>Why it is to come again later; null: it may come in.</summary>
    public string? Why { get; set; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
            telemetry.Knocked(-1);
    }
}
