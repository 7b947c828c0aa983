using Electra.Ocpp.Schema;

namespace Electra.Ocpp.Tests.V201;

public sealed class An_answer
{
    private static readonly TokenVerdict Good = new(TokenStanding.Accepted, Wire.Morning, new TokenId("FLEET-LYON"));

    public static TheoryData<string, ChargerAnswer, string> Answers => new()
    {
        {
            "BootNotification", new Welcome(BootVerdict.Pending, Wire.Morning, TimeSpan.FromMinutes(5)),
            """{"currentTime":"2026-11-24T08:00:00.000Z","interval":300,"status":"Pending"}"""
        },
        { "Heartbeat", new TheTime(Wire.Morning), """{"currentTime":"2026-11-24T08:00:00.000Z"}""" },
        {
            "Authorize", new TokenJudged(Good, "Accepted"),
            """{"idTokenInfo":{"status":"Accepted","cacheExpiryDateTime":"2026-11-24T08:00:00.000Z","groupIdToken":{"idToken":"FLEET-LYON","type":"Central"}},"certificateStatus":"Accepted"}"""
        },
        { "Authorize", new TokenJudged(new TokenVerdict(TokenStanding.Invalid)), """{"idTokenInfo":{"status":"Unknown"}}""" },
        { "Authorize", new TokenJudged(new TokenVerdict(TokenStanding.ConcurrentTx)), """{"idTokenInfo":{"status":"ConcurrentTx"}}""" },
        { "TransactionEvent", new TransactionFollowed(), "{}" },
        { "TransactionEvent", new TransactionFollowed(new TokenVerdict(TokenStanding.Blocked), 17.42m), """{"totalCost":17.42,"idTokenInfo":{"status":"Blocked"}}""" },
        { "DataTransfer", new VendorAnswered("Accepted", "{\"a\":1}"), """{"status":"Accepted","data":"{\"a\":1}"}""" },
        { "DataTransfer", new VendorAnswered("UnknownVendorId"), """{"status":"UnknownVendorId"}""" },
        { "SignCertificate", new SigningAnswered(true), """{"status":"Accepted"}""" },
        { "NotifyEVChargingNeeds", new VehicleAnswered("Processing"), """{"status":"Processing"}""" },
        { "NotifyEVChargingSchedule", new VehicleAnswered("Rejected"), """{"status":"Rejected"}""" },
        { "Get15118EVCertificate", new VehicleCertificateAnswered(false, ""), """{"status":"Failed","exiResponse":""}""" },
        { "GetCertificateStatus", new CertificateStatusAnswered("MIIB"), """{"status":"Accepted","ocspResult":"MIIB"}""" },
        { "GetCertificateStatus", new CertificateStatusAnswered(null), """{"status":"Failed"}""" },
        {
            "GetCertificateStatus", new CertificateStatusAnswered(null, "the list of responders is empty"),
            """{"status":"Failed","statusInfo":{"reasonCode":"Unspecified","additionalInfo":"the list of responders is empty"}}"""
        },
        {
            "GetCertificateStatus", new CertificateStatusAnswered(new string('M', 5501)),
            """{"status":"Failed","statusInfo":{"reasonCode":"Unspecified","additionalInfo":"the responder says more than this message can carry"}}"""
        },
        { "Authorize", new TokenJudged(new TokenVerdict(TokenStanding.Invalid), "CertificateRevoked"), """{"idTokenInfo":{"status":"Invalid"},"certificateStatus":"CertificateRevoked"}""" },
        { "Authorize", new TokenJudged(new TokenVerdict(TokenStanding.Invalid), "ContractCancelled"), """{"idTokenInfo":{"status":"Unknown"},"certificateStatus":"ContractCancelled"}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Is_written_as_the_version_wants_it(string action, ChargerAnswer answer, string payload)
    {
        Written(action, answer).Should().Be($"""[3,"7",{payload}]""");
        Inspector.All(Encoding.UTF8.GetBytes(payload), Golden.ShapeOf(action + "Response")).Should().BeEmpty();
    }

    [Fact]
    public void Says_nothing_where_there_is_nothing_to_say()
    {
        foreach (var action in V201Reports.OnlyNoted)
        {
            Written(action, Noted.Instance).Should().Be("""[3,"7",{}]""");
            Golden.ShapeOf(action + "Response").Fields.Should().ContainSingle(f => f.Name == "customData");
        }
    }

    [Fact]
    public void Is_known_for_each_call() =>
        Answers.Select(a => a.Data.Item1).Concat(V201Reports.OnlyNoted).Distinct().Should().BeEquivalentTo(Catalogue.FromCharger);

    [Fact]
    public void That_does_not_fit_its_call_is_an_error_of_ours() =>
        Written("Heartbeat", Noted.Instance).Should().Be("""[4,"7","InternalError","Heartbeat has no such answer",{}]""");

    [Theory]
    [InlineData(ProtocolBreach.NotImplemented, "NotImplemented")]
    [InlineData(ProtocolBreach.NotSupported, "NotSupported")]
    [InlineData(ProtocolBreach.Internal, "InternalError")]
    [InlineData(ProtocolBreach.Protocol, "ProtocolError")]
    [InlineData(ProtocolBreach.Security, "SecurityError")]
    [InlineData(ProtocolBreach.Frame, "RpcFrameworkError")]
    [InlineData(ProtocolBreach.MessageType, "MessageTypeNotSupported")]
    [InlineData(ProtocolBreach.Formation, "FormatViolation")]
    [InlineData(ProtocolBreach.Property, "PropertyConstraintViolation")]
    [InlineData(ProtocolBreach.Occurrence, "OccurrenceConstraintViolation")]
    [InlineData(ProtocolBreach.Type, "TypeConstraintViolation")]
    [InlineData(ProtocolBreach.Generic, "GenericError")]
    public void Of_refusal_is_spelt_as_2_0_1_has_it(ProtocolBreach meaning, string code) =>
        Wire.Write(to => Wire.V201.WriteError(to, "1", new ProtocolError(meaning, "seqNo is missing", "seqNo")))
            .Should().Be($$"""[4,"1","{{code}}","seqNo is missing",{}]""");

    private static string Written(string action, ChargerAnswer answer) => Wire.Write(to => Wire.V201.WriteAnswer(to, "7", action, answer));
}
