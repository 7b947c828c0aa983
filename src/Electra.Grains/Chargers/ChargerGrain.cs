using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Orleans.Placement;

namespace Electra.Grains.Chargers;

/// <inheritdoc cref="IChargerGrain"/>
[GrainType("charger"), PreferLocalPlacement, Immovable]
public sealed partial class ChargerGrain(TurnTools tools, TransactionFinder finder, StraySamples strays, IVatNumbers vatNumbers)
    : DecidingGrain<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(tools), IChargerGrain
{
    /// <summary>Why a link has ended whose silo did not live to say so.</summary>
    internal const string SiloEnded = "its silo ended";

    private readonly PendingOrders orders = new(tools.Clock, tools.Options.OrderPatience, tools.SiloEnds);
    private readonly OddityTally tally = new();
    private ChargerTransactions transactions = null!;
    private IChargerLink? socket;
    private DateTimeOffset? lastSeen;
    private int? ping;
    private bool configuring;

    private ChargerPolicy Policy => new(Tools.Options.Heartbeat, BootSpread.Of(Tools.Options.RetryBoot, Id));

    private ChargerId Id => State.Id ?? new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task<Door> Door()
    {
        ForgetWhenUnknown(State.Id is not null || Tools.Options.Onboards);
        return Task.FromResult(new Door(
            State.Id is not null, State.Id, State.Settings.Password, State.Settings.SecurityProfile, State.Settings.Validation));
    }

    /// <inheritdoc/>
    public Task Onboard(ChargerId id) => Turn(new Onboard(id), settle: true);

    /// <inheritdoc/>
    public async Task<LinkGrant> Connect(Connect offer, IChargerLink link)
    {
        var old = socket;
        var reply = await Turn(offer);
        socket = link;
        lastSeen = Now;
        ping = null;
        // The same socket may be offered twice: whoever offered it did not hear that it was recorded.
        if (old is not null && !old.Equals(link))
            old.Close("replaced by a newer socket").Ignore();
        orders.EndAll(new Offline());
        transactions.Forget();
        Telemetry.Count(offer.Oddities);
        Tools.Log.Connected(Id.Value, offer.Protocol, offer.Remote, reply.Link);
        if (GrainContext.IsWantedElsewhere())
            MigrateOnIdle();
        return new(reply.Link, State.Boot, State.Identity);
    }

    /// <inheritdoc/>
    public async Task Disconnect(long link, string why)
    {
        await Turn(new Disconnect(link, why));
        if (State.Link is null)
        {
            socket = null;
            orders.EndAll(new Offline());
        }
    }

    /// <inheritdoc/>
    public Task<bool> Seen(long link, DateTimeOffset at, int? pingMs)
    {
        var mine = socket is not null && State.Link?.Number == link;
        if (mine)
            (lastSeen, ping) = (at, pingMs ?? ping);
        return Task.FromResult(mine);
    }

    /// <inheritdoc/>
    public Task Odd(long link, IReadOnlyList<OddityTold> told) => State.LastLink >= link && told.Count > 0 ? Turn(new NoteOddities(told)) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task OrderEnded(Guid order, OrderOutcome outcome)
    {
        orders.End(order, outcome);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task NoteCommand(NoteCommand command) => Turn(command);

    /// <inheritdoc/>
    public async Task<bool> Provision(Provision input) => (await Turn(input, settle: true)).Created;

    /// <inheritdoc/>
    public async Task<StartAnswer> Start(StartRequest request)
    {
        if (socket is null)
            return StartAnswer.ChargerOffline;
        if (!State.Knows(request.Outlet))
            return StartAnswer.NoSuchOutlet;
        if (request.Payment is not null && !await Takes(request))
            return StartAnswer.PaymentUsed;
        return await RemoteStart.Begin(GrainFactory, Place(request.Outlet), request, Tools.Options.StartPatience, request.Payment is not null || IsAdHoc(request.Token));
    }

    /// <inheritdoc/>
    public Task<ChargerNow> Show() => Task.FromResult(new ChargerNow(tally.Shown(socket is null ? State with { Link = null } : State), lastSeen, ping, Policy));

    /// <inheritdoc/>
    protected override async Task Woke(CancellationToken cancellation)
    {
        transactions = new(finder, strays, GrainFactory);
        // A link that is recorded and has no socket here died with its silo: the charger comes again by itself.
        if (State.Link is { } lost && socket is null)
            await Turn(new Disconnect(lost.Number, SiloEnded));
    }

    /// <inheritdoc/>
    protected override void Leaving() => orders.Close();

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // What was counted and not recorded goes into one last entry, where there is a record to take it.
        try
        {
            if (Tools.Writer.Reachable && tally.Rest(State) is { Count: > 0 } rest)
                await Turn(new NoteOddities(rest));
        }
        catch (Exception failure)
        {
            Tools.Log.OdditiesLost(Name, failure.Message);
        }

        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Decision<ChargerFact, ChargerReply> Weigh(Decision<ChargerFact, ChargerReply> decision)
    {
        // What is written last was counted when it was met.
        if (!tally.IsEmptying)
            Telemetry.Met(decision.Facts);
        return tally.Weigh(State, decision, Now);
    }

    /// <inheritdoc/>
    protected override async Task Perform(Effect effect, bool again)
    {
        switch (effect)
        {
            case TellStation tell:
                await GrainFactory.Station(tell.Station).Place(tell.Charger, tell.Belongs);
                break;
            case ConfigureCharger:
                await Configure();
                break;
            case Wake { Why: Reconciliation.Due }:
                await Reconcile();
                break;
        }
    }

    private async Task Configure()
    {
        if (configuring || socket is null)
            return;
        if (KnownLoops.NoConfiguration(State, Now) is { } why)
        {
            Tools.Log.NotConfigured(Id.Value, why);
            await Note(KnownLoops.NotConfigured(State, why));
            return;
        }

        configuring = true;
        try
        {
            await Turn(new BeginConfiguration());
            if (await Configuration.Bring(Order, Policy, State.Link?.Protocol) is { } outcome)
                await Turn(new NoteSettings(outcome.Drift, outcome.Settings));
        }
        finally
        {
            configuring = false;
        }
    }
}
