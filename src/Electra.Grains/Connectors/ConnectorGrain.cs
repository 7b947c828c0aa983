using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Orleans.Placement;

namespace Electra.Grains.Connectors;

/// <inheritdoc cref="IConnectorGrain"/>
[GrainType("connector"), PreferLocalPlacement]
public sealed partial class ConnectorGrain(TurnTools tools, TransactionNumbers numbers)
    : DecidingGrain<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(tools), IConnectorGrain, IGrainMigrationParticipant
{
    /// <inheritdoc/>
    public async Task<ConnectorVerdict> Report(ReportCondition input) => (await Turn(input, settle: true)).Verdict;

    /// <inheritdoc/>
    public async Task<TransactionOpened> Begin(TransactionStarted report, Place place, IReadOnlyList<Oddity> oddities)
    {
        var input = new BeginTransaction(place.Charger, report, "");
        var known = StartQuestions.Known(State, input);
        var session = known?.Session ?? ConnectorDecider.SessionOf(State, input, Now);
        // An old start was made offline: what the token does elsewhere now was not so then.
        var token = GrainFactory.Token(report.Token);
        var (free, nobody) = (report.AdHoc || report.Named is { Free: true } || Births.IsPaid(State, session, report.Token), report.Named is { Nobody: true });
        var claims = !free && !nobody && report.Named is not { Offline: true } && !(report.At is { } at && Now - at > Clocks.Ahead);
        var verdict = free ? new(TokenStanding.Accepted) : nobody ? new(TokenStanding.Invalid) : claims ? await token.Claim(session) : await token.Judge();
        try
        {
            return await Open(input, place, known, session, verdict, oddities);
        }
        catch
        {
            // What did not come to life holds no token; the charger's next attempt claims it again.
            if (claims && (await GrainFactory.Session(session).Show()).Transaction is null)
                await token.Free(session);
            throw;
        }
    }

    private async Task<TransactionOpened> Open(
        BeginTransaction input, Place place, KnownStart? known, SessionId session, TokenVerdict verdict, IReadOnlyList<Oddity> oddities)
    {
        if (await GrainFactory.Session(session).Show() is { Transaction: { } open } its)
        {
            // It was told while this connector's own entry was refused: now both know.
            if (known is null && its is { Closing: null, EndedAt: null, Superseded: false })
                await Turn(input with { NewTransaction = open }, settle: true);
            return await Answer(session, verdict);
        }

        var transaction = known?.Transaction ?? input.Report.Named?.Transaction ?? await numbers.Next();
        var opening = new OpenTransaction(session, place, input.Report, transaction, verdict, State.TellsPlug, oddities, Tools.Options.EternalPatience,
            Signatures: State.Forming is { } forming && forming.Transaction == transaction ? forming.Signatures : null);
        if (known is null)
            await Turn(input with { NewTransaction = transaction, Opening = opening }, settle: true);
        else
            await GrainFactory.Session(session).Tell(opening);
        var answer = await Answer(session, verdict);
        // It was being told by an entry that was refused while this one was made: what the charger hears is what both know.
        if (answer.Transaction != transaction)
            await Turn(input with { NewTransaction = answer.Transaction, Theirs = true });
        return answer;
    }

    /// <inheritdoc/>
    public Task<TransactionClosed?> End(TransactionStopped report, IReadOnlyList<Oddity> oddities) => End(report, oddities, left: false);

    private async Task<TransactionClosed?> End(TransactionStopped report, IReadOnlyList<Oddity> oddities, bool left)
    {
        // The session first: what bills must not be lost where the connector says already that it has ended.
        var session = State.Transaction == report.Transaction ? State.Session : State.Starts.FirstOrDefault(s => s.Transaction == report.Transaction)?.Session;
        if (session is not { } its || (await GrainFactory.Session(its).Tell(new CloseTransaction(report, oddities))).Verdict is SessionVerdict.Unknown or SessionVerdict.NotRunning)
            return null;
        await Turn(new EndTransaction(report.Transaction, left));
        return new(report.Token is { Value.Length: > 0 } token ? await Worth(token, its) : null);
    }

    // What a payment on the web stands for is worth what it was at its start; nobody else knows of it.
    private async Task<TokenVerdict> Worth(TokenId token, SessionId session) =>
        WebTokens.MayBe(token) && await GrainFactory.Session(session).Show() is { WayIn: WayIn.WebPayment } paid && paid.Token == token
            ? new(paid.Standing ?? TokenStanding.Accepted)
            : await GrainFactory.Token(token).Judge();

    /// <inheritdoc/>
    public async Task<ConnectorVerdict> Expect(AskStart input)
    {
        if ((await GrainFactory.Session(input.Id).Show()).State is SessionState.Ended or SessionState.Failed)
            return ConnectorVerdict.Ignored;
        var reply = await Turn(new ExpectStart(input.Id, input.Token, input), settle: true);
        if (reply.Verdict is ConnectorVerdict.Repeated)
            await GrainFactory.Session(input.Id).Tell(input);
        return reply.Verdict;
    }

    /// <inheritdoc/>
    public Task Release(SessionId session) => Turn(new Release(session));

    /// <inheritdoc/>
    public Task<Connector> Show() => Task.FromResult(State);

    /// <inheritdoc/>
    public Task Follow()
    {
        if (!GrainContext.IsWantedElsewhere())
            return Task.CompletedTask;
        MigrateOnIdle();
        return State.Session is { } session ? GrainFactory.Session(session).Follow() : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void OnDehydrate(IDehydrationContext dehydrationContext) => Pack(dehydrationContext);

    /// <inheritdoc/>
    public void OnRehydrate(IRehydrationContext rehydrationContext) => Unpack(rehydrationContext);

    /// <inheritdoc/>
    protected override Decision<ConnectorFact, ConnectorReply> Weigh(Decision<ConnectorFact, ConnectorReply> decision)
    {
        Telemetry.Met(decision.Facts);
        return decision;
    }

    /// <inheritdoc/>
    // That a transaction began is true, recorded here or not, and a session knows what it was told; to ask for a start is another thing.
    // Where the charger's clock does not run, the same start asked again is another session (S8): none may be open that its connector does not
    // know. A status is told once it is recorded: one that nobody was answered would make a session wait for an unplug.
    protected override bool MayRunAhead(Effect effect) => effect is TellSession { Input: OpenTransaction opening } && Clocks.Runs(opening.Report.At);

    /// <inheritdoc/>
    protected override Task Perform(Effect effect, bool again) => effect is TellSession tell
        ? GrainFactory.Session(tell.Session).Tell(tell.Input)
        : Task.CompletedTask;

    // Silence where the session could not be told: it is owed, and the charger asks again.
    private async Task<TransactionOpened> Answer(SessionId session, TokenVerdict verdict)
    {
        var opened = await GrainFactory.Session(session).Show();
        if (opened.Transaction is null)
            throw new LedgerSilentException($"session {session} is not open yet");
        return new(opened.Transaction, verdict with { Standing = opened.Standing ?? verdict.Standing });
    }
}
