using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Orleans.Placement;

namespace Electra.Grains.Connectors;

/// <inheritdoc cref="IConnectorGrain"/>
[GrainType("connector"), PreferLocalPlacement]
public sealed class ConnectorGrain(TurnTools tools, TransactionNumbers numbers)
    : DecidingGrain<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(tools), IConnectorGrain
{
    /// <inheritdoc/>
    public Task Report(ReportCondition input) => Turn(input, settle: true);

    /// <inheritdoc/>
    public async Task<TransactionOpened> Begin(TransactionStarted report, Place place, IReadOnlyList<Oddity> oddities)
    {
        var sawPlug = State.TellsPlug;
        var begun = await Turn(new BeginTransaction(place.Charger, report, await numbers.Next()), settle: true);
        var session = begun.Session!.Value;
        var transaction = begun.Transaction!;
        var verdict = await GrainFactory.Token(report.Token).Claim(session);
        var opened = await GrainFactory.Session(session).Tell(new OpenTransaction(session, place, report, transaction, verdict, sawPlug, oddities));
        return new(transaction, verdict with { Standing = opened.Standing ?? verdict.Standing });
    }

    /// <inheritdoc/>
    public async Task<TransactionClosed?> End(TransactionStopped report, IReadOnlyList<Oddity> oddities)
    {
        var ended = await Turn(new EndTransaction(report.Transaction));
        if (ended.Session is not { } session)
            return null;
        await GrainFactory.Session(session).Tell(new CloseTransaction(report, oddities));
        return new(report.Token is { Value.Length: > 0 } token ? await GrainFactory.Token(token).Judge() : null);
    }

    /// <inheritdoc/>
    public async Task<ConnectorVerdict> Expect(AskStart input)
    {
        var reply = await Turn(new ExpectStart(input.Id, input.Token));
        if (reply.Verdict is ConnectorVerdict.Done or ConnectorVerdict.Repeated)
            await GrainFactory.Session(input.Id).Tell(input);
        return reply.Verdict;
    }

    /// <inheritdoc/>
    public Task Release(SessionId session) => Turn(new Release(session));

    /// <inheritdoc/>
    public Task<Connector> Show() => Task.FromResult(State);

    /// <inheritdoc/>
    protected override Task Perform(Effect effect, bool again) => effect is TellSession tell
        ? GrainFactory.Session(tell.Session).Tell(tell.Input)
        : Task.CompletedTask;
}
