namespace Electra.Ocpp.Tests.Framing;

public sealed class A_frame_of_2_1
{
    private const string Send = """[6,"19223201","NotifyPeriodicEventStream",{"id":123}]""";

    private const string Refusal = """[5,"7","FormatViolation","status is missing",{"field":"status"}]""";

    [Fact]
    public void That_is_sent_unconfirmed_gives_its_parts()
    {
        var sent = Read(Send).Should().BeOfType<SendFrame>().Subject;

        (sent.MessageId, sent.Action, sent.Payload.Text()).Should().Be(("19223201", "NotifyPeriodicEventStream", """{"id":123}"""));
        sent.Oddities.Should().BeEmpty();
    }

    [Fact]
    public void That_refuses_an_answer_gives_its_parts()
    {
        var refusal = Read(Refusal).Should().BeOfType<ResultErrorFrame>().Subject;

        (refusal.MessageId, refusal.Code, refusal.Description, refusal.Details.Text())
            .Should().Be(("7", "FormatViolation", "status is missing", """{"field":"status"}"""));
    }

    [Theory]
    [InlineData(Send)]
    [InlineData(Refusal)]
    public void Is_none_of_an_earlier_version(string text)
    {
        var bad = Wire.Frame(text).Should().BeOfType<BadFrame>().Subject;

        (bad.OfUnknownType, bad.MayBeCall).Should().Be((true, false));
        bad.Why.Should().Be("The message does not begin with message type 2, 3 or 4");
    }

    [Theory]
    [InlineData("""[2,"1","Heartbeat",{}]""", typeof(CallFrame))]
    [InlineData("""[3,"1",{}]""", typeof(ResultFrame))]
    [InlineData("""[4,"1","GenericError","",{}]""", typeof(ErrorFrame))]
    [InlineData("""[7,"1",{}]""", typeof(BadFrame))]
    [InlineData("""[1,"1",{}]""", typeof(BadFrame))]
    public void Is_else_as_before(string text, Type kind) => Read(text).Should().BeOfType(kind);

    [Theory]
    [InlineData("""[6,"42","NotifyPeriodicEventStream",[]]""")]
    [InlineData("""[6,"42",7,{}]""")]
    [InlineData("""[6,"42","NotifyPeriodicEventStream",{"id":]""")]
    [InlineData("""[5,"42","InternalError",""")]
    public void That_is_broken_is_never_answered(string text)
    {
        var bad = Read(text).Should().BeOfType<BadFrame>().Subject;

        (bad.MessageId, bad.MayBeCall).Should().Be(("42", false));
    }

    [Theory]
    [InlineData("""[6,17,"NotifyPeriodicEventStream",null]""", "message-id-not-text,null-payload")]
    [InlineData("""[6,"1","NotifyPeriodicEventStream"]""", "missing-payload")]
    [InlineData("""[5,"1"]""", "missing-element,missing-element")]
    public void That_is_odd_is_read_and_named(string text, string oddities) =>
        string.Join(",", Read(text).Oddities.Names()).Should().Be(oddities);

    [Fact]
    public void Is_written_to_the_letter()
    {
        Wire.Write(to => FrameWriter.WriteSend(to, "19223201", "NotifyPeriodicEventStream", """{"id":123}"""u8)).Should().Be(Send);
        Wire.Write(to => FrameWriter.WriteResultError(to, "7", "FormatViolation", "status is missing"))
            .Should().Be("""[5,"7","FormatViolation","status is missing",{}]""");
    }

    private static Frame Read(string text) => FrameReader.Read(Encoding.UTF8.GetBytes(text), sends: true);
}
