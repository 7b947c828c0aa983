using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Grains.Drivers;
using Electra.Grains.Turns;
using Electra.Ledger.Samples;
using Electra.Ledger.Views;
using Orleans.Placement;

namespace Electra.Grains.Sessions;

/// <inheritdoc cref="ISessionGrain"/>
[GrainType("session"), PreferLocalPlacement]
public sealed class SessionGrain(TurnTools tools, ISampleReader reader, IViews views)
    : DecidingGrain<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(tools), ISessionGrain, IGrainMigrationParticipant
{
    // A charger whose clock does not run makes every sample doubtful; all of them are not read again for each.
    private static readonly TimeSpan RefoldEvery = TimeSpan.FromMinutes(1);

    private readonly RecordedSamples recorded = new(tools, reader);
    private DateTimeOffset? refolded;
    private Ledger.Commits.DebtKey? listening;

    private bool HoldsToken => State is { Closing: null, Failure: null, Superseded: false, Unplugged: false };

    private SessionId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<SessionReply> Tell(SessionInput input)
    {
        if (input is CloseTransaction close && State.Transaction is not null)
            input = await WithItsSamples(close);
        var held = HoldsToken;
        var reply = await Turn(input);
        Listen(input, reply);
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
        var heard = await recorded.Keep(State, Id, samples);
        await Turn(new ReadMeter(samples, oddities, Folded: true), first: state => SessionFolding.WithSamples(state, samples, heard));
        if (State is { Closing: null, Meter.Disordered: true } && !(Now - refolded < RefoldEvery))
            await Refold();
    }

    /// <inheritdoc/>
    public Task<Session> Show() => Task.FromResult(State);

    /// <inheritdoc/>
    public Task Follow()
    {
        if (!GrainContext.IsWantedElsewhere())
            return Task.CompletedTask;
        MigrateOnIdle();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void OnDehydrate(IDehydrationContext dehydrationContext) => Pack(dehydrationContext);

    /// <inheritdoc/>
    public void OnRehydrate(IRehydrationContext rehydrationContext) => Unpack(rehydrationContext);

    /// <inheritdoc/>
    protected override async Task Woke(CancellationToken cancellation)
    {
        if (State.Transaction is null || State.EndedAt is not null)
            return;
        await Refold(cancellation);
    }

    /// <inheritdoc/>
    protected override Decision<SessionFact, SessionReply> Weigh(Decision<SessionFact, SessionReply> decision)
    {
        Telemetry.Met(decision.Facts);
        Telemetry.Sessions(decision.Facts);
        return decision;
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
            case Wake { Why: SessionDecider.MeterSilent }:
                // Outside of any turn: whoever is asked upwards here is not waited for by one.
                var online = (await GrainFactory.Charger(State.Charger).Show()).Charger.Link is not null;
                await Tell(new ListenForMeter(online, Tools.Options.EternalPatience, Tools.Options.OrderPatience));
                break;
            case FindVehicle sought:
                if (await VehicleFinder.Find(GrainFactory, views, sought) is { } found)
                    await Tell(found);
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
        if (order.Order is StopCharging or AskTransaction && State.Closing is not null)
            return;
        if (!order.Repeatable && again)
        {
            await GrainFactory.Charger(order.Charger).Order(new ReportAgain("StatusNotification", State.Outlet));
            return;
        }

        var outcome = await GrainFactory.Charger(order.Charger).Order(order.Order);
        if (order.Order is AskTransaction)
        {
            // One that cannot be asked, or does not answer, is left to the other rules: it is asked again when it comes back.
            if (outcome is Answered { Transaction: { } standing })
                await Tell(new HearTransactionStatus(standing));
            return;
        }

        if (order.Order is StartCharging)
            await Tell(new StartOrderEnded(outcome is Answered { Willing: true }, Told(outcome)));
        else if (order.Repeatable && outcome is Offline or TimedOut or Busy && State.Closing is null)
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

    // Durable before the turn, and folded in the order of time: what is billed must not hang on the order in which samples came.
    private async Task<CloseTransaction> WithItsSamples(CloseTransaction close)
    {
        var samples = close.Report.Samples;
        var heard = await recorded.Keep(State, Id, samples);
        if (State.Closing is not null)
            return close;
        await Remember(state => new(SessionFolding.WithSamples(state, samples, heard)));
        if (State.Meter.Disordered)
            await Refold();
        return close with { Report = close.Report with { Samples = [] }, Signatures = MeterSignatures.Of(samples) };
    }

    private Task Refold(CancellationToken cancellation = default)
    {
        refolded = Now;
        return Remember(async state => SessionFolding.WithAllSamples(state, await recorded.All(state, Id, cancellation)));
    }

    // A transaction that has ended need not be looked at hours later. Only a faster way: what is not struck off finds nothing to do.
    private void Listen(SessionInput input, SessionReply reply)
    {
        if (input is OpenTransaction { EternalAfter: not null } && reply.Verdict is SessionVerdict.Done)
            listening = new(Name, Version, 0);
        if (listening is { } owed && State.Closing is not null)
        {
            Tools.Writer.Strike(owed);
            listening = null;
        }
    }
}
