using Electra.Gateway.Sockets;

namespace Electra.Silo.Hosting;

/// <summary>Takes this silo out of service before it is stopped: it is not ready any more, and its chargers go to others, one after the other.
/// There is no way back but a new start.</summary>
internal sealed class Drain(TimeProvider time, ILogger<Drain> logger, Departure? departure = null)
{
    private readonly Lock gate = new();
    private DateTimeOffset? since;
    private DateTimeOffset? until;

    /// <summary>It was asked to.</summary>
    public bool IsOn
    {
        get
        {
            lock (gate)
                return since is not null;
        }
    }

    /// <summary>Begins; completes when no charger is left. Asked again, a shorter time hastens it and a longer one changes nothing.</summary>
    public Task Begin(TimeSpan over)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (since is null)
                logger.DrainBegun(over);
            since ??= now;
            until = until is { } planned && planned < now + over ? planned : now + over;
        }

        return departure?.Drain(over) ?? Task.CompletedTask;
    }

    /// <summary>How far it is.</summary>
    public DrainShape Now()
    {
        lock (gate)
        {
            var sockets = departure?.Now;
            var open = sockets?.Open ?? 0;
            return new(since is null ? "serving" : open > 0 ? "draining" : "drained", since, until, open, sockets?.Left ?? 0);
        }
    }
}

/// <summary>What the door of the drain says.</summary>
/// <param name="State"><c>serving</c>, <c>draining</c>, <c>drained</c>.</param>
/// <param name="Until">When the last charger is asked to leave.</param>
/// <param name="Sockets">Chargers that are here still.</param>
/// <param name="Asked">Chargers that were asked to leave.</param>
internal sealed record DrainShape(string State, DateTimeOffset? Since, DateTimeOffset? Until, int Sockets, int Asked);
