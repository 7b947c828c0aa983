namespace Electra.Domain.Tests.Chargers;

/// <summary>What a vehicle's contract is worth by its certificate (OCPP 2.0.1, C07).</summary>
public sealed class A_contract
{
    private const CertificateState Good = CertificateState.Good;
    private static readonly TokenId Emaid = new("fr-elc-C00000011");

    public static TheoryData<ContractFinding?, string> Findings => new()
    {
        { null, "NoCertificateAvailable" },
        { Found(ChainState.Good, Good, Good), "Accepted" },
        { Found(ChainState.Good, Good, CertificateState.Revoked), "CertificateRevoked" },
        { Found(ChainState.Expired, CertificateState.Revoked), "CertificateRevoked" },
        { Found(ChainState.Expired, Good), "CertificateExpired" },
        { Found(ChainState.Broken), "CertChainError" },
        { Found(ChainState.Good, Good) with { Contract = "FRELCC00000012" }, "CertChainError" },
        { Found(ChainState.Good, Good, CertificateState.NotLearnt), "NoCertificateAvailable" },
        { Found(ChainState.Good, Good, CertificateState.Unknown), "NoCertificateAvailable" },
        { Found(ChainState.Good), "NoCertificateAvailable" },
        { Found(ChainState.NotShown, Good) with { Contract = null }, "Accepted" },
        { Found(ChainState.NotShown) with { Contract = null }, "NoCertificateAvailable" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void Is_worth_what_was_learnt_of_its_certificate(ContractFinding? finding, string word) => ContractRules.Judge(Emaid, finding).Should().Be(word);

    [Fact]
    public void That_is_proven_and_gives_no_right_is_cancelled()
    {
        ContractRules.With(ContractRules.Accepted, TokenStanding.Invalid).Should().Be("ContractCancelled");
        ContractRules.With(ContractRules.Accepted, TokenStanding.Accepted).Should().Be("Accepted");
        ContractRules.With(ContractRules.Revoked, TokenStanding.Invalid).Should().Be("CertificateRevoked");
    }

    [Fact]
    public void That_is_not_proven_is_odd_with_the_reason() =>
        ContractRules.Odd(ContractRules.Unproven, Found(ChainState.Good) with { Why = "the list of responders is empty" })
            .Should().Be(new Oddity("contract-unproven", "NoCertificateAvailable: the list of responders is empty"));

    [Fact]
    public void Is_looked_into_before_the_charger_is_asked_and_nothing_else_is()
    {
        var question = new CertificateQuestion("SHA256", "aa", "bb", "1", "http://ocsp.example/");
        ContractRules.IsForResearch(new TokenShown(Emaid, new("eMAID", Certificate: "pem"))).Should().BeTrue();
        ContractRules.IsForResearch(new TokenShown(Emaid, new("eMAID", Chain: [question]))).Should().BeTrue();
        ContractRules.IsForResearch(new CertificateQuestioned(question)).Should().BeTrue();
        ContractRules.IsForResearch(new VehicleCertificateAsked("", "Install", "")).Should().BeTrue();
        ContractRules.IsForResearch(new TokenShown(Emaid, new("eMAID"))).Should().BeFalse();
        ContractRules.IsForResearch(new Beat()).Should().BeFalse();
    }

    [Fact]
    public void Is_recorded_with_the_token_that_it_came_with() => A.Charger().When(new HearToken(Lyon.Alice, TokenStanding.Invalid, [], ContractRules.Revoked))
        .Then(new TokenWasShown(Lyon.Alice, TokenStanding.Invalid, Lyon.Morning, "CertificateRevoked"));

    [Fact]
    public void Charger_is_answered_what_was_learnt()
    {
        var question = new CertificateQuestion("SHA256", "aa", "bb", "1", "http://ocsp.example/");
        A.Charger().When(new Hear(new Researched(new CertificateQuestioned(question), new StatusFinding("MIIB")), [], Lyon.Policy))
            .Answering(new(new CertificateStatusAnswered("MIIB")));
        A.Charger().When(new Hear(new Researched(new VehicleCertificateAsked("", "Install", ""), new VehicleFinding(null, "none here")), [], Lyon.Policy))
            .Answering(new(new VehicleCertificateAnswered(false, "", "none here")));
        A.Charger().When(new Hear(new CertificateQuestioned(question), [], Lyon.Policy))
            .Answering(new(new CertificateStatusAnswered(null, "nobody was there to learn it from")));
    }

    private static ContractFinding Found(ChainState chain, params CertificateState[] certificates) => new(chain, "FRELCC00000011", certificates);
}
