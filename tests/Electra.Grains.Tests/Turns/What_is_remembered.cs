using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Grains.Turns;
using FluentAssertions;

namespace Electra.Grains.Tests.Turns;

/// <summary>What is durable elsewhere and folded into memory (a session's samples) outlives a turn that is under way.</summary>
public sealed class What_is_remembered(Cluster cluster)
{
    [Fact]
    public async Task Is_not_written_over_by_a_turn_that_began_before_it()
    {
        var state = await cluster.Grains.GetGrain<IRememberingGrain>(Guid.NewGuid().ToString()).RememberWithinATurn(new("REMEMBERED"));
        state.Uid.Should().Be(new TokenId("REMEMBERED"), "it is the later of the two");
        state.Settings.Should().NotBeNull("the turn stands too");
    }
}

/// <summary>A grain that remembers while one of its turns waits for the record.</summary>
[Alias("test.remembering")]
public interface IRememberingGrain : IGrainWithStringKey
{
    [Alias("remember-within-a-turn")]
    Task<Token> RememberWithinATurn(TokenId uid);
}

[GrainType("remembering")]
public sealed class RememberingGrain(TurnTools tools) : DecidingGrain<TokenDecider, Token, TokenInput, TokenFact, bool>(tools), IRememberingGrain
{
    public async Task<Token> RememberWithinATurn(TokenId uid)
    {
        var turn = Turn(new ProvisionToken(new("TURNED"), new(TokenType.Rfid, TokenStatus.Accepted, null, null, null, null, false), "test"));
        turn.IsCompleted.Should().BeFalse("its record takes a moment");
        await Remember(state => new(state with { Uid = uid }));
        await turn;
        return State;
    }
}
