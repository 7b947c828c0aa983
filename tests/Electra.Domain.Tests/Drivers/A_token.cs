namespace Electra.Domain.Tests.Drivers;

public sealed class A_token
{
    private static readonly TokenSettings Good = new(TokenType.Rfid, TokenStatus.Accepted, "FR-ELC-C00001-1", null, null, null, AllowConcurrent: false);

    public static TheoryData<TokenStatus?, int?, bool, bool, TokenStanding> Worth => new()
    {
        // status, minutes to its expiry, may charge twice, charges elsewhere
        { null, null, false, false, TokenStanding.Invalid },
        { null, null, false, true, TokenStanding.Invalid },
        { TokenStatus.Accepted, null, false, false, TokenStanding.Accepted },
        { TokenStatus.Accepted, 1, false, false, TokenStanding.Accepted },
        { TokenStatus.Accepted, 0, false, false, TokenStanding.Expired },
        { TokenStatus.Accepted, -1, false, false, TokenStanding.Expired },
        { TokenStatus.Accepted, -1, false, true, TokenStanding.Expired },
        { TokenStatus.Accepted, null, false, true, TokenStanding.ConcurrentTx },
        { TokenStatus.Accepted, null, true, true, TokenStanding.Accepted },
        { TokenStatus.Blocked, null, false, false, TokenStanding.Blocked },
        { TokenStatus.Blocked, -1, true, true, TokenStanding.Blocked },
        { TokenStatus.Invalid, null, true, false, TokenStanding.Invalid },
        { TokenStatus.Invalid, -1, false, true, TokenStanding.Invalid },
    };

    [Theory, MemberData(nameof(Worth))]
    public void Is_worth_what_its_issuer_and_the_clock_say(TokenStatus? status, int? expiry, bool concurrent, bool elsewhere, TokenStanding standing)
    {
        var token = new Token
        {
            Settings = status is { } s ? Good with { Status = s, Expiry = expiry is { } m ? Lyon.At(m) : null, AllowConcurrent = concurrent } : null,
        };
        TokenDecider.Judge(token, elsewhere, Lyon.Morning).Standing.Should().Be(standing);
    }

    [Fact]
    public void Tells_its_group_and_expiry_with_its_worth()
    {
        var settings = Good with { GroupId = new("FLEET-9"), Expiry = Lyon.At(60) };
        TokenDecider.Judge(new() { Settings = settings }, false, Lyon.Morning).Should().Be(new TokenVerdict(TokenStanding.Accepted, Lyon.At(60), new("FLEET-9")));
        TokenDecider.Judge(new() { Settings = settings }, true, Lyon.Morning).Group.Should().Be(new TokenId("fleet-9"));
    }

    [Fact]
    public void Is_new_once() =>
        A.Token().When(new ProvisionToken(Lyon.Alice, Good, "key:ops")).Then(new TokenProvisioned(Lyon.Alice, Good, "key:ops", Lyon.Morning)).Answering(true);

    [Fact]
    public void Is_replaced() => A.Token().After(new ProvisionToken(Lyon.Alice, Good, "key:ops"))
        .When(new ProvisionToken(Lyon.Alice, Good with { Status = TokenStatus.Blocked }, "key:ops")).Answering(false).State.Settings!.Status.Should().Be(TokenStatus.Blocked);

    [Fact]
    public void That_was_taken_back_is_not_known()
    {
        var gone = A.Token().After(new ProvisionToken(Lyon.Alice, Good, "key:ops")).When(new RemoveToken("key:ops")).Answering(true);

        TokenDecider.Judge(gone.State, false, Lyon.Morning).Standing.Should().Be(TokenStanding.Invalid);
        A.Token().When(new RemoveToken("key:ops")).ThenNothing().Answering(false);
    }
}
