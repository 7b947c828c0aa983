namespace Electra.Ocpp.Tests.V16;

public sealed class An_outcome
{
    private static readonly DateTimeOffset Later = Wire.Morning.AddSeconds(1);

    [Theory]
    [InlineData("Reset", """{"status":"Accepted"}""", "Accepted", true)]
    [InlineData("Reset", """{"status":"accepted"}""", "Accepted", true)]
    [InlineData("Reset", """{"extra":{"status":"x"},"status":"Rejected"}""", "Rejected", false)]
    [InlineData("ChangeConfiguration", """{"status":"RebootRequired"}""", "RebootRequired", true)]
    [InlineData("ChangeConfiguration", """{"status":"Perhaps"}""", "Perhaps", false)]
    [InlineData("UnlockConnector", """{"status":"Unlocked"}""", "Unlocked", true)]
    [InlineData("GetLocalListVersion", """{"listVersion":3}""", null, true)]
    [InlineData("UpdateFirmware", "{}", null, true)]
    [InlineData("GetLog", """{"status":"AcceptedCanceled","filename":"security.log"}""", "AcceptedCanceled", true)]
    [InlineData("GetInstalledCertificateIds", """{"status":"NotFound"}""", "NotFound", false)]
    [InlineData("GetInstalledCertificateIds", """{"status":"Accepted","certificateHashData":[{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"1"}]}""", "Accepted", true)]
    [InlineData("SignedUpdateFirmware", """{"status":"InvalidCertificate"}""", "InvalidCertificate", false)]
    public void Carries_the_status_and_the_answer_as_it_came(string action, string payload, string? status, bool willing)
    {
        var answered = Read(action, payload).Should().BeOfType<Answered>().Subject;

        (answered.Action, answered.MessageId, answered.Status, answered.Payload, answered.Willing).Should().Be((action, "7", status, payload, willing));
        (answered.SentAt, answered.AnsweredAt).Should().Be((Wire.Morning, Later));
        answered.Settings.Should().BeNull();
    }

    [Fact]
    public void Of_reading_settings_lists_them()
    {
        var answered = (Answered)Read("GetConfiguration", """
            {"configurationKey":[{"key":"HeartbeatInterval","readonly":false,"value":"300"},{"key":"AuthorizationKey","readonly":true},
             {"key":"Odd","readonly":"True","value":5},{"value":"nameless","readonly":false}],"unknownKey":["X"]}
            """);

        answered.Settings.Should().Equal(
            new Setting("HeartbeatInterval", "300", false), new Setting("AuthorizationKey", null, true), new Setting("Odd", "5", true));
        answered.UnknownKeys.Should().Equal("X");
    }

    [Fact]
    public void Of_reading_settings_may_be_empty()
    {
        var answered = (Answered)Read("GetConfiguration", "{}");

        answered.Settings.Should().BeEmpty();
        answered.UnknownKeys.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Reset", "{}", "OccurenceConstraintViolation")]
    [InlineData("Reset", """{"status":{}}""", "TypeConstraintViolation")]
    [InlineData("Reset", "[]", "FormationViolation")]
    [InlineData("Heartbeat", "{}", "ProtocolError")]
    public void That_cannot_be_understood_is_an_error(string action, string payload, string code) =>
        Read(action, payload).Should().BeOfType<Errored>().Which.Code.Should().Be(code);

    private static OrderOutcome Read(string action, string payload) =>
        Wire.V16.ReadOutcome(new ReadSettings([]), action, "7", Encoding.UTF8.GetBytes(payload), Wire.Morning, Later);
}
