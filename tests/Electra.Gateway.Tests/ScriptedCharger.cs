using System.Collections.Concurrent;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Gateway.Tests;

/// <summary>A charger's grain, played by a test: it answers a report when the test lets it.</summary>
public sealed class ScriptedCharger : IChargerGrain
{
    /// <summary>What a report is answered; by default at once.</summary>
    public Task<ChargerAnswer?> Answer { get; set; } = Task.FromResult<ChargerAnswer?>(Noted.Instance);

    /// <summary>How its orders ended.</summary>
    public List<OrderOutcome> Outcomes { get; } = [];

    public Task<Door> Door() => Task.FromResult(new Door(true, null, null, null, null));

    public Task Onboard(ChargerId id) => Task.CompletedTask;

    public Task<LinkGrant> Connect(Connect offer, IChargerLink link) => Task.FromResult(new LinkGrant(1, BootVerdict.Accepted));

    /// <summary>What becomes of being told that a link has ended; by default it is recorded.</summary>
    public Func<Task> Ends { get; set; } = static () => Task.CompletedTask;

    /// <summary>The links that it was told the end of.</summary>
    public ConcurrentQueue<(long Link, string Why)> Ended { get; } = new();

    /// <summary>It holds the way to its socket.</summary>
    public bool KnowsItsSocket { get; set; } = true;

    /// <summary>When its charger was heard, as it was told.</summary>
    public ConcurrentQueue<DateTimeOffset> Heard { get; } = new();

    public async Task Disconnect(long link, string why)
    {
        Ended.Enqueue((link, why));
        await Ends();
    }

    /// <summary>What it was told, in order.</summary>
    public ConcurrentQueue<ChargerReport> Reports { get; } = new();

    /// <summary>What it was told to be odd on the wire, by name.</summary>
    public ConcurrentDictionary<string, string?> Oddities { get; } = new();

    public Task<ChargerAnswer?> Report(long link, ChargerReport report, IReadOnlyList<Oddity> oddities)
    {
        Reports.Enqueue(report);
        return Answer;
    }

    public Task<bool> Seen(long link, DateTimeOffset at, int? pingMs)
    {
        Heard.Enqueue(at);
        return Task.FromResult(KnowsItsSocket);
    }

    public Task Odd(long link, IReadOnlyList<OddityTold> told)
    {
        foreach (var one in told)
            Oddities[one.Oddity.Name] = one.Oddity.Detail;
        return Task.CompletedTask;
    }

    public Task OrderEnded(Guid order, OrderOutcome outcome)
    {
        lock (Outcomes)
            Outcomes.Add(outcome);
        return Task.CompletedTask;
    }

    public Task<OrderOutcome> Order(ChargerOrder order) => Task.FromResult<OrderOutcome>(new Offline());

    public Task NoteCommand(NoteCommand command) => Task.CompletedTask;

    public Task<bool> Provision(Provision input) => Task.FromResult(true);

    public Task<StartAnswer> Start(StartRequest request) => Task.FromResult(StartAnswer.ChargerOffline);

    public Task<ChargerNow> Show() => throw new InvalidOperationException("nobody asks for it here");
}
