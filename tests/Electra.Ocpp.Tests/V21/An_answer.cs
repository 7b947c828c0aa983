using Electra.Ocpp.Schema;

namespace Electra.Ocpp.Tests.V21;

public sealed class An_answer
{
    private static readonly ChainQuestion Question = new("SHA256", "1b2d", "9f0c", "3A", "OCSP", ["http://ocsp.example/mo"]);

    public static TheoryData<string, ChargerAnswer, string> Answers => new()
    {
        { "NotifySettlement", new SettlementAnswered(), "{}" },
        {
            "NotifySettlement", new SettlementAnswered("https://pay.example/r/1", "R-1"),
            """{"receiptUrl":"https://pay.example/r/1","receiptId":"R-1"}"""
        },
        {
            "VatNumberValidation",
            new VatNumberJudged("FR83404833048", true, new CompanyAddress("Soie SARL", "12 rue de la Villette", "Lyon", "FRA", PostalCode: "69003"), 1),
            """{"vatNumber":"FR83404833048","status":"Accepted","company":{"name":"Soie SARL","address1":"12 rue de la Villette","city":"Lyon","country":"FRA","postalCode":"69003"},"evseId":1}"""
        },
        { "VatNumberValidation", new VatNumberJudged("X", false), """{"vatNumber":"X","status":"Rejected"}""" },
        { "OpenPeriodicEventStream", new StreamAnswered(false), """{"status":"Rejected"}""" },
        { "PullDynamicScheduleUpdate", new LimitAnswered(null), """{"status":"Rejected"}""" },
        {
            "PullDynamicScheduleUpdate", new LimitAnswered("""{"limit":16.5,"limit_L2":10,"limit_L3":6}"""),
            """{"status":"Accepted","scheduleUpdate":{"limit":16.5,"limit_L2":10,"limit_L3":6}}"""
        },
        {
            "GetCertificateChainStatus", new ChainAnswered([new ChainStanding(Question, "Good", Wire.Morning)]),
            """{"certificateStatus":[{"certificateHashData":{"hashAlgorithm":"SHA256","issuerKeyHash":"9f0c","issuerNameHash":"1b2d","serialNumber":"3A"},"source":"OCSP","status":"Good","nextUpdate":"2026-11-24T08:00:00.000Z"}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Is_written_as_the_version_wants_it(string action, ChargerAnswer answer, string payload)
    {
        Written(action, answer).Should().Be($"""[3,"7",{payload}]""");
        Inspector.All(Encoding.UTF8.GetBytes(payload), Golden.ShapeOf(action + "Response")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(V201.An_answer.Answers), MemberType = typeof(V201.An_answer))]
    public void Is_else_as_in_2_0_1(string action, ChargerAnswer answer, string payload)
    {
        Written(action, answer).Should().Be($"""[3,"7",{payload}]""");
        Inspector.All(Encoding.UTF8.GetBytes(payload), Golden.ShapeOf(action + "Response")).Should().BeEmpty();
    }

    [Fact]
    public void Says_nothing_where_there_is_nothing_to_say()
    {
        foreach (var action in V21Reports.OnlyNoted)
        {
            Written(action, Noted.Instance).Should().Be("""[3,"7",{}]""");
            Golden.ShapeOf(action + "Response").Fields.Should().ContainSingle(f => f.Name == "customData");
        }
    }

    [Fact]
    public void Is_known_for_each_new_call() =>
        Answers.Select(a => a.Data.Item1).Concat(V21Reports.OnlyNoted.Except(V201Reports.OnlyNoted)).Distinct()
            .Should().BeEquivalentTo(Catalogue.NewFromCharger);

    [Fact]
    public void That_does_not_fit_its_call_is_an_error_of_ours() =>
        Written("NotifySettlement", Noted.Instance).Should().Be("""[4,"7","InternalError","NotifySettlement has no such answer",{}]""");

    private static string Written(string action, ChargerAnswer answer) => Wire.Write(to => Wire.V21.WriteAnswer(to, "7", action, answer));
}
