using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Electra.Ledger.Samples;
using Orleans.Placement;

namespace Electra.Grains.Sessions;

/// <inheritdoc cref="ISessionGrain"/>
[GrainType("session"), PreferLocalPlacement]
public sealed class SessionGrain(TurnTools tools, ISampleReader reader)
    : DecidingGrain<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(tools), ISessionGrain
{
    private const int SamplePage = 500;

    private bool HoldsToken => State is { Closing: null, Failure: null, Superseded: false, Unplugged: false };

    private SessionId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<SessionReply> Tell(SessionInput input)
    {
        if (input is CloseTransaction { Report.Samples: { Count: > 0 } last } && State.Transaction is not null)
            await Keep(last);
        var held = HoldsToken;
        var reply = await Turn(input);
        if (!HoldsToken && (held || input is OpenTransaction or CloseTransaction))
            await GrainFactory.Token(State.Token).Free(Id);
        return reply;
    }

    /// <inheritdoc/>
    public async Task Meter(IReadOnlyList<Sample> samples, IReadOnlyList<Oddity> oddities)
    {
        // Its opening is owed by its connector and not here yet: silence, and the charger asks again.
        if (State.Id is null)
            throw new LedgerSilentException($"session {Id} is not open yet");
        await Keep(samples);
        await Turn(new ReadMeter(samples, oddities));
        Remember(state => SessionFolding.WithSamples(state, samples, Now));
    }

    /// <inheritdoc/>
    public Task<Session> Show() => Task.FromResult(State);

    /// <inheritdoc/>
    protected override async Task Woke(CancellationToken cancellation)
    {
        if (State.Transaction is null || State.EndedAt is not null)
            return;
        Remember(state => state with { Meter = new() });
        string? cursor = null;
        do
        {
            var page = await reader.Of(Id, State.Month, cursor, SamplePage, cancellation);
            Remember(state => SessionFolding.WithSamples(state, [.. page.Items.Select(i => i.Sample)], Now));
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <inheritdoc/>
    protected override async Task Perform(Effect effect, bool again)
    {
        switch (effect)
        {
            case SendOrder order:
                await Send(order, again);
                break;
            case TellConnector tell:
                await GrainFactory.Connector(tell.Charger, tell.Outlet).Release(tell.Released);
                break;
            case Wake wake:
                await Tell(new Woken(wake.Why));
                break;
        }
    }

    // A start is sent at most once: after a crash the charger may have heard it. What is true is asked of it, and the start's own
    // due time ends a session that never began.
    private async Task Send(SendOrder order, bool again)
    {
        if (order.Order is StopCharging && State.Closing is not null)
            return;
        if (!order.Repeatable && again)
        {
            await GrainFactory.Charger(order.Charger).Order(new ReportAgain("StatusNotification", State.Outlet));
            return;
        }

        var outcome = await GrainFactory.Charger(order.Charger).Order(order.Order);
        if (order.Order is StartCharging)
            await Tell(new StartOrderEnded(outcome is Answered { Willing: true }, Told(outcome)));
        else if (outcome is Offline or TimedOut or Busy && State.Closing is null)
            throw new InvalidOperationException($"{order.Order.GetType().Name} stays owed: {Told(outcome)}");
    }

    private static string Told(OrderOutcome outcome) => outcome switch
    {
        Answered a => $"the charger answered {a.Status ?? "without a status"}",
        Errored e => $"the charger answered {e.Code}: {e.Description}",
        Unsupported u => $"the charger cannot: {u.Why}",
        TimedOut => "the charger did not answer in time",
        Offline => "the charger went offline",
        Busy => "too many orders wait for the charger",
        _ => "the order was not well formed",
    };

    private async Task Keep(IReadOnlyList<Sample> read)
    {
        if (read.Count == 0)
            return;
        var now = Now;
        // A sample without a time is known by its content alone (S8): sent again, it must not be another one.
        var records = new SampleRecord[read.Count];
        for (var i = 0; i < records.Length; i++)
            records[i] = new(Id, State.Month, read[i].TakenAt ?? State.StartedAt ?? now, now, read[i]);
        if (!await Tools.Writer.Store(records))
            throw new OverloadedException("the ledger's queue is full");
    }
}
