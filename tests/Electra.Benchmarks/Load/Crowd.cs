using System.Globalization;

namespace Electra.Benchmarks.Load;

/// <summary>What a crowd does.</summary>
internal enum Doing
{
    Heartbeats,
    Sessions,

    /// <summary>Stays of drivers who come wherever a place is free, with a heartbeat each.</summary>
    Visits,
}

/// <summary>Many chargers, each in a closed loop; on several servers in turn, as a balancer would spread them.</summary>
/// <param name="newer">They speak OCPP 2.0.1.</param>
internal sealed class Crowd(IReadOnlyList<Uri> servers, string prefix, Drivers? drivers = null, bool newer = false) : IDisposable
{
    private const int AtOnce = 32;

    private readonly List<LoadCharger> chargers = [];
    private readonly TransactionBook book = new();
    private volatile bool stopping;
    private Task running = Task.CompletedTask;

    /// <summary>Calls answered so far.</summary>
    public long Calls => chargers.Sum(static c => c.Calls);

    /// <summary>Transactions begun so far.</summary>
    public int Transactions => book.Count;

    public static string Token(int number) => string.Create(CultureInfo.InvariantCulture, $"04A2B3C4{number:X6}");

    /// <summary>So many more connect, boot, and are configured.</summary>
    public async Task Grow(int by)
    {
        var more = await Come(by);
        await Task.WhenAll(more.Select(static c => c.Settle(TimeSpan.FromSeconds(2)))).WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>So many more connect and boot; what they are asked then waits.</summary>
    public async Task<IReadOnlyList<LoadCharger>> Come(int by)
    {
        var (first, more) = (chargers.Count, new List<LoadCharger>());
        for (var i = first; i < first + by; i++)
            more.Add(new(servers[i % servers.Count], string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i:D4}"), newer ? new Speech201(Token(i), book) : new Speech16(Token(i), book), drivers));
        foreach (var group in more.Chunk(AtOnce))
            await Task.WhenAll(group.Select(static c => c.Begin())).WaitAsync(TimeSpan.FromSeconds(60));
        chargers.AddRange(more);
        return more;
    }

    /// <summary>All of them hang up and are back.</summary>
    public async Task ComeAgain()
    {
        foreach (var group in chargers.Chunk(AtOnce))
            await Task.WhenAll(group.Select(static c => c.Again())).WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>All of them answer what they are asked, until it is quiet.</summary>
    public Task Settle() => Task.WhenAll(chargers.Select(static c => c.Settle(TimeSpan.FromSeconds(2)))).WaitAsync(TimeSpan.FromSeconds(120));

    /// <summary>From now on so many calls a second come from all of them together, and their times are kept; 0: as many as they can.</summary>
    public IReadOnlyList<Pace> Slow(double callsPerSecond)
    {
        var every = callsPerSecond > 0 ? TimeSpan.FromSeconds(chargers.Count / callsPerSecond) : (TimeSpan?)null;
        foreach (var charger in chargers)
            charger.Pace = every is { } time ? new(time) : null;
        return [.. chargers.Select(static c => c.Pace).OfType<Pace>()];
    }

    /// <summary>The first so many begin; until <see cref="Stop"/>.</summary>
    public void Start(Doing activity, int? first = null)
    {
        stopping = false;
        running = Task.WhenAll(chargers.Take(first ?? chargers.Count).Select(c => Task.Run(() => Loop(c, activity))));
    }

    /// <summary>Each finishes what it has begun.</summary>
    public async Task Stop()
    {
        stopping = true;
        await running.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Throws what went wrong, if anything did.</summary>
    public void Check()
    {
        if (running.IsFaulted || chargers.Count == 0)
            running.GetAwaiter().GetResult();
    }

    public void Dispose() => chargers.ForEach(static c => c.Dispose());

    private async Task Loop(LoadCharger charger, Doing activity)
    {
        while (!stopping)
        {
            await (activity switch
            {
                Doing.Heartbeats => charger.Beat(),
                Doing.Sessions => charger.Session(),
                _ => charger.Visit(),
            });
        }

        charger.Park();
    }
}
