namespace Electra.Ocpp.Tests.V201;

public sealed class An_outcome
{
    private static readonly DateTimeOffset Later = Wire.Morning.AddSeconds(1);

    public static TheoryData<string> Commands => [.. Catalogue.ToCharger];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Carries_the_status_and_the_answer_as_it_came(string action)
    {
        var payload = Golden.Text(action + "Response");

        var answered = Read(action, payload).Should().BeOfType<Answered>().Subject;

        (answered.Action, answered.MessageId, answered.Payload, answered.SentAt, answered.AnsweredAt).Should().Be((action, "7", payload, Wire.Morning, Later));
        if (Golden.Node(action + "Response")["status"] is { } status)
            answered.Status.Should().Be((string?)status);
    }

    [Theory]
    [InlineData("Reset", """{"status":"Scheduled"}""", true)]
    [InlineData("Reset", """{"status":"Perhaps","statusInfo":{"reasonCode":"a reason of more than twenty characters"}}""", false)]
    [InlineData("UnlockConnector", """{"status":"Unlocked"}""", true)]
    [InlineData("UnlockConnector", """{"status":"UnknownConnector"}""", false)]
    [InlineData("UnpublishFirmware", """{"status":"Unpublished"}""", true)]
    [InlineData("CostUpdated", "{}", true)]
    [InlineData("GetBaseReport", """{"status":"EmptyResultSet"}""", false)]
    public void Is_willing_or_not(string action, string payload, bool willing) =>
        Read(action, payload).Should().BeOfType<Answered>().Which.Willing.Should().Be(willing);

    [Fact]
    public void Of_reading_variables_lists_them()
    {
        var answered = (Answered)Read("GetVariables", Golden.Text("GetVariablesResponse"));

        answered.Settings.Should().Equal(new Setting("OCPPCommCtrlr.HeartbeatInterval", "300", false));
        answered.UnknownKeys.Should().Equal("Connector@2.1.SupplyPhases");
    }

    [Fact]
    public void Of_changing_variables_is_the_first_that_is_not_a_yes()
    {
        ((Answered)Read("SetVariables", Golden.Text("SetVariablesResponse"))).Status.Should().Be("RebootRequired");
        ((Answered)Read("SetVariables", """{"setVariableResult":[{"attributeStatus":"Accepted","component":{"name":"C"},"variable":{"name":"V"}}]}"""))
            .Status.Should().Be("Accepted");
    }

    [Fact]
    public void Of_many_things_says_what_became_of_each()
    {
        var variables = (Answered)Read("SetVariables", """
            {"setVariableResult":[{"attributeStatus":"Accepted","component":{"name":"EVSE","evse":{"id":2}},"variable":{"name":"V"}},
             {"attributeStatus":"Rejected","attributeStatusInfo":{"reasonCode":"ReadOnly","additionalInfo":"by its maker"},"attributeType":"Target","component":{"name":"C"},"variable":{"name":"V","instance":"I"}}]}
            """);
        variables.Results.Should().Equal(
            new ItemResult("EVSE@2.V", "Accepted", Attribute: "Actual"), new ItemResult("C.V[I]", "Rejected", "ReadOnly", "by its maker", "Target"));
        var monitors = (Answered)Read("SetVariableMonitoring", """
            {"setMonitoringResult":[{"id":7,"status":"Accepted","type":"Delta","severity":8,"component":{"name":"C"},"variable":{"name":"V"}},
             {"status":"Duplicate","type":"UpperThreshold","severity":3,"component":{"name":"C"},"variable":{"name":"V"}}]}
            """);
        monitors.Status.Should().Be("Duplicate");
        monitors.Results.Should().Equal(
            new ItemResult("C.V", "Accepted", Monitor: 7, Type: "Delta", Severity: 8), new ItemResult("C.V", "Duplicate", Type: "UpperThreshold", Severity: 3));
        var cleared = (Answered)Read("ClearVariableMonitoring", """{"clearMonitoringResult":[{"id":7,"status":"Accepted"},{"id":8,"status":"NotFound"}]}""");
        (cleared.Status, cleared.Results![1]).Should().Be(("NotFound", new ItemResult(null, "NotFound", Monitor: 8)));
    }

    [Fact]
    public void Of_asking_for_the_list_has_its_version() =>
        ((Answered)Read("GetLocalListVersion", """{"versionNumber":"16"}""")).ListVersion.Should().Be(16);

    [Fact]
    public void Of_asking_for_a_transaction_has_how_it_stands()
    {
        ((Answered)Read("GetTransactionStatus", """{"ongoingIndicator":false,"messagesInQueue":true}""")).Transaction.Should().Be(new TransactionStanding(false, true));
        ((Answered)Read("GetTransactionStatus", """{"messagesInQueue":false}""")).Transaction.Should().Be(new TransactionStanding(null, false));
    }

    [Theory]
    [InlineData("Reset", "{}", "OccurrenceConstraintViolation")]
    [InlineData("Reset", """{"status":{}}""", "TypeConstraintViolation")]
    [InlineData("Reset", "[]", "FormatViolation")]
    [InlineData("Heartbeat", "{}", "ProtocolError")]
    public void That_cannot_be_understood_is_an_error(string action, string payload, string code) =>
        Read(action, payload).Should().BeOfType<Errored>().Which.Code.Should().Be(code);

    private static OrderOutcome Read(string action, string payload) =>
        Wire.V201.ReadOutcome(new ReadListVersion(), action, "7", Encoding.UTF8.GetBytes(payload), Wire.Morning, Later);
}
