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
    public void Tells_whose_it_is_with_its_worth_whatever_that_is()
    {
        TokenDecider.Judge(new() { Settings = Good with { DriverId = "alice" } }, false, Lyon.Morning).Driver.Should().Be(Lyon.Driver);
        TokenDecider.Judge(new() { Settings = Good with { DriverId = "alice", Status = TokenStatus.Blocked } }, false, Lyon.Morning).Driver.Should().Be(Lyon.Driver);
        TokenDecider.Judge(new() { Settings = Good }, false, Lyon.Morning).Driver.Should().BeNull();
    }

    public static TheoryData<string, TokenType, string?, string?, string?> Kinds => new()
    {
        // token, type, as provisioned, as a charger said it, otherwise than its value says
        { "04A2B3C4D5E6F7", TokenType.Rfid, null, null, null },
        { "04A2B3C4D5E6F7", TokenType.Rfid, "ISO14443", null, null },
        { "04A2B3C4D5E6F7", TokenType.Rfid, null, "Local", "Local" },
        { "04A2B3C4D5E6F7", TokenType.Rfid, "Central", "Local", "Central" },
        { "FR-ELE-C12345678-9", TokenType.Emaid, null, null, null },
        { "FRELEC12", TokenType.Emaid, null, "Central", "eMAID" },
        { "001122AABBCC", TokenType.Mac, null, null, "MacAddress" },
        { "001122AABBCC", TokenType.Mac, "EVCCID", null, "EVCCID" },
        { "1234", TokenType.Other, "KeyCode", null, "KeyCode" },
        { "APP-7731", TokenType.AppUser, null, null, null },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Is_of_the_kind_that_was_provisioned_or_else_seen_or_else_that_its_value_says(string uid, TokenType type, string? provisioned, string? seen, string? kind)
    {
        var token = new Token { Uid = new(uid), Settings = Good with { Type = type, Kind = provisioned, SeenKind = seen } };
        TokenDecider.Judge(token, false, Lyon.Morning).Kind.Should().Be(kind);
    }

    [Fact]
    public void Keeps_the_kind_that_a_charger_said_first_also_when_it_is_provisioned_anew()
    {
        var known = A.Token().After(new ProvisionToken(Lyon.Alice, Good, "key:ops"));
        var seen = known.When(new SeeToken("MacAddress")).Then(new TokenKindSeen(Lyon.Alice, "MacAddress", Lyon.Morning)).Answering(true);
        TokenDecider.Judge(seen.State, false, Lyon.Morning).Kind.Should().Be("MacAddress");
        var again = known.After(new SeeToken("MacAddress"));
        again.When(new SeeToken("Local")).ThenNothing();
        again.When(new ProvisionToken(Lyon.Alice, Good, "key:ops")).State.Settings!.SeenKind.Should().Be("MacAddress");
        again.When(new ProvisionToken(Lyon.Alice, Good with { Kind = "Local" }, "key:ops")).State.Settings!.Kind.Should().Be("Local");
    }

    [Theory]
    [InlineData("NoAuthorization")]
    [InlineData("macaddress")]
    [InlineData("Central")] // what its value says
    [InlineData("")]
    public void Learns_no_kind_that_says_nothing_of_it(string kind)
    {
        A.Token().After(new ProvisionToken(new("APP-7731"), Good, "key:ops")).When(new SeeToken(kind)).ThenNothing();
        A.Token().After(new ProvisionToken(new("04A2B3C4D5E6F7"), Good, "key:ops")).When(new SeeToken("Central")).ThenNothing();
        A.Token().When(new SeeToken("MacAddress")).ThenNothing();
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
