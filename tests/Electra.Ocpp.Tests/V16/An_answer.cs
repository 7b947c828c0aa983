namespace Electra.Ocpp.Tests.V16;

public sealed class An_answer
{
    private static readonly TokenVerdict Accepted = new(TokenStanding.Accepted);

    public static TheoryData<string, ChargerAnswer, string> Golden => new()
    {
        { "Authorize", new TokenJudged(Accepted), """{"idTagInfo":{"status":"Accepted"}}""" },
        {
            "Authorize",
            new TokenJudged(new TokenVerdict(TokenStanding.Expired, Wire.Morning, new TokenId("FLEET-7"))),
            """{"idTagInfo":{"status":"Expired","expiryDate":"2026-11-24T08:00:00.000Z","parentIdTag":"FLEET-7"}}"""
        },
        {
            "Authorize",
            new TokenJudged(new TokenVerdict(TokenStanding.ConcurrentTx, null, new TokenId("a-group-that-1.6-has-no-room-for"))),
            """{"idTagInfo":{"status":"ConcurrentTx"}}"""
        },
        {
            "BootNotification",
            new Welcome(BootVerdict.Pending, Wire.Morning, TimeSpan.FromMinutes(5)),
            """{"status":"Pending","currentTime":"2026-11-24T08:00:00.000Z","interval":300}"""
        },
        { "DataTransfer", new VendorAnswered("UnknownVendorId"), """{"status":"UnknownVendorId"}""" },
        { "DataTransfer", new VendorAnswered("Accepted", "{\"a\":1}"), """{"status":"Accepted","data":"{\"a\":1}"}""" },
        { "DiagnosticsStatusNotification", Noted.Instance, "{}" },
        { "FirmwareStatusNotification", Noted.Instance, "{}" },
        { "Heartbeat", new TheTime(Wire.Morning), """{"currentTime":"2026-11-24T08:00:00.000Z"}""" },
        { "LogStatusNotification", Noted.Instance, "{}" },
        { "MeterValues", Noted.Instance, "{}" },
        { "SecurityEventNotification", Noted.Instance, "{}" },
        { "SignCertificate", new SigningAnswered(true), """{"status":"Accepted"}""" },
        { "SignCertificate", new SigningAnswered(false), """{"status":"Rejected"}""" },
        { "SignedFirmwareStatusNotification", Noted.Instance, "{}" },
        { "StartTransaction", new TransactionOpened("17", Accepted), """{"transactionId":17,"idTagInfo":{"status":"Accepted"}}""" },
        {
            "StartTransaction",
            new TransactionOpened("2147483647", new TokenVerdict(TokenStanding.Blocked)),
            """{"transactionId":2147483647,"idTagInfo":{"status":"Blocked"}}"""
        },
        { "StatusNotification", Noted.Instance, "{}" },
        { "StopTransaction", new TransactionClosed(null), "{}" },
        { "StopTransaction", new TransactionClosed(new TokenVerdict(TokenStanding.Invalid)), """{"idTagInfo":{"status":"Invalid"}}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Is_written_to_the_letter(string action, ChargerAnswer answer, string payload) =>
        Wire.Write(to => Wire.V16.WriteAnswer(to, "19223201", action, answer)).Should().Be($"""[3,"19223201",{payload}]""");

    [Fact]
    public void Exists_for_each_call_that_is_understood() =>
        Golden.Select(row => row.Data.Item1).Distinct().Should().BeEquivalentTo(V16Dialect.Reports);

    [Theory]
    [InlineData("Authorize")]
    [InlineData("Unheard")]
    public void Of_the_wrong_kind_is_a_fault_of_ours_and_still_an_answer(string action) =>
        Wire.Frame(Wire.Write(to => Wire.V16.WriteAnswer(to, "1", action, Noted.Instance)))
            .Should().BeOfType<ErrorFrame>().Which.Code.Should().Be("InternalError");
}
