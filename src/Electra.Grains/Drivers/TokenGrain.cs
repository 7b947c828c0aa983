using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using Electra.Ledger.Views;

namespace Electra.Grains.Drivers;

/// <inheritdoc cref="ITokenGrain"/>
[GrainType("token")]
public sealed class TokenGrain(TurnTools tools, IViews views) : DecidingGrain<TokenDecider, Token, TokenInput, TokenFact, bool>(tools), ITokenGrain
{
    // Which sessions hold the token is known by those sessions; here it is only remembered, and read from their list after a restart.
    private readonly HashSet<SessionId> holders = [];

    /// <inheritdoc/>
    public Task<bool> Provision(ProvisionToken input) => Turn(input);

    /// <inheritdoc/>
    public Task<bool> Remove(string by) => Turn(new RemoveToken(by));

    /// <inheritdoc/>
    public Task<TokenVerdict> Judge() => Task.FromResult(TokenDecider.Judge(State, elsewhere: false, Now)); // OCPP 1.6 §7.2: ConcurrentTx is for starts only.

    /// <inheritdoc/>
    public Task<TokenVerdict> Claim(SessionId session)
    {
        var verdict = TokenDecider.Judge(State, holders.Any(h => h != session), Now);
        if (verdict.Standing is TokenStanding.Accepted)
            holders.Add(session);
        return Task.FromResult(verdict);
    }

    /// <inheritdoc/>
    public Task Free(SessionId session)
    {
        holders.Remove(session);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task See(string kind) => Turn(new SeeToken(kind));

    /// <inheritdoc/>
    public Task<Token> Show() => Task.FromResult(State);

    /// <inheritdoc/>
    protected override async Task Woke(CancellationToken cancellation)
    {
        if (State.Uid is not { } uid)
            return;
        foreach (var row in await views.OpenSessionsOf(uid, cancellation))
            holders.Add(row.Id);
    }
}
