using Electra.Domain.Words;

namespace Electra.Gateway.Sockets;

/// <summary>Counts what one charger does on the wire that belongs to none of its messages, and tells its grain now and then:
/// a charger that sends a thousand empty frames is a few calls.</summary>
internal sealed class OddityTeller(Line line, GatewayTools tools)
{
    private const int LongestDetail = 200;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private Dictionary<string, OddityTold>? pending;
    private long told;
    private bool waits;

    /// <summary>The number of the link, once it is recorded.</summary>
    public long Link { get; set; }

    /// <summary>This was met.</summary>
    public void Met(string name, string? detail = null)
    {
        tools.Telemetry.Odd(name);
        Keep(new(new(name, Short(detail)), 1));
        Remind();
    }

    /// <summary>These were met.</summary>
    public void Met(IReadOnlyList<Oddity> found)
    {
        if (found.Count == 0)
            return;
        tools.Telemetry.Odd(found);
        foreach (var oddity in found)
            Keep(new(oddity, 1));
        Remind();
    }

    /// <summary>Tells what waits, where there is something; where it is not time yet, as soon as it is.</summary>
    public void Remind()
    {
        lock (gate)
        {
            if (pending is null || Link == 0 || waits)
                return;
            if (told != 0 && Every - tools.Time.GetElapsedTime(told) is { Ticks: > 0 } rest)
            {
                waits = true;
                _ = Later(rest);
                return;
            }

            told = tools.Time.GetTimestamp();
        }

        _ = Tell();
    }

    /// <summary>Tells what waits; what could not be told waits on.</summary>
    public async Task Tell()
    {
        OddityTold[] batch;
        lock (gate)
        {
            if (pending is null)
                return;
            batch = [.. pending.Values];
            pending = null;
        }

        try
        {
            await line.Grain.Odd(Link, batch);
        }
        catch (Exception)
        {
            foreach (var untold in batch)
                Keep(untold);
        }
    }

    private async Task Later(TimeSpan rest)
    {
        await Task.Delay(rest, tools.Time);
        lock (gate)
            waits = false;
        Remind();
    }

    private static string? Short(string? detail) => detail is not { Length: > LongestDetail } ? detail
        : detail[..(char.IsHighSurrogate(detail[LongestDetail - 1]) ? LongestDetail - 1 : LongestDetail)];

    private void Keep(OddityTold more)
    {
        lock (gate)
        {
            pending ??= new(StringComparer.Ordinal);
            pending[more.Oddity.Name] = pending.TryGetValue(more.Oddity.Name, out var before) ? more with { Times = before.Times + more.Times } : more;
        }
    }
}
