namespace Electra.Ocpp.Tests.Framing;

public sealed class A_frame
{
    [Fact]
    public void Of_a_call_gives_its_parts()
    {
        var call = Wire.Frame("""[2,"19223201","BootNotification",{"chargePointVendor":"VendorX","chargePointModel":"SingleSocketCharger"}]""")
            .Should().BeOfType<CallFrame>().Subject;

        call.MessageId.Should().Be("19223201");
        call.Action.Should().Be("BootNotification");
        call.Payload.Text().Should().Be("""{"chargePointVendor":"VendorX","chargePointModel":"SingleSocketCharger"}""");
        call.Oddities.Should().BeEmpty();
    }

    [Fact]
    public void Of_a_call_is_a_slice_of_what_was_received()
    {
        var bytes = """[2,"1","Heartbeat",{}]"""u8.ToArray();
        var call = (CallFrame)FrameReader.Read(bytes);

        bytes[^3] = (byte)' ';

        call.Payload.Span[0].Should().Be((byte)' ');
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("[2,\"deep\",\"DataTransfer\",{\"data\":", "}]")]
    [InlineData("[3,\"deep\",{\"data\":", "}]")]
    public void Nested_without_end_is_refused_where_it_passes_what_any_message_needs(string head, string tail)
    {
        var deep = head + string.Concat(Enumerable.Repeat("[", 120_000)) + string.Concat(Enumerable.Repeat("]", 120_000)) + tail;
        Wire.Frame(deep).Should().BeOfType<BadFrame>();
    }

    [Fact]
    public void Nested_as_deep_as_any_message_is_taken()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"x\":", 20)) + "1" + new string('}', 20);
        Wire.Frame($"[2,\"1\",\"DataTransfer\",{deep}]").Should().BeOfType<CallFrame>();
    }

    [Fact]
    public void Of_a_result_gives_its_parts()
    {
        var result = Wire.Frame("""[3,"19223201",{"status":"Accepted"}]""").Should().BeOfType<ResultFrame>().Subject;

        (result.MessageId, result.Payload.Text()).Should().Be(("19223201", """{"status":"Accepted"}"""));
    }

    [Fact]
    public void Of_an_error_gives_its_parts()
    {
        var error = Wire.Frame("""[4,"7","NotSupported","no such key",{"key":"X"}]""").Should().BeOfType<ErrorFrame>().Subject;

        (error.MessageId, error.Code, error.Description, error.Details.Text()).Should().Be(("7", "NotSupported", "no such key", """{"key":"X"}"""));
    }

    [Theory]
    [InlineData(" \r\n[ 2 , \"1\" , \"Heartbeat\" , { } ] \n")]
    [InlineData("\uFEFF[2,\"1\",\"Heartbeat\",{ }]")]
    public void May_be_spaced_as_it_likes(string text) => Wire.Frame(text).Should().BeOfType<CallFrame>().Which.Payload.Text().Should().Be("{ }");

    [Theory]
    [InlineData("""[2,"1","Heartbeat",null]""", "null-payload")]
    [InlineData("""[2,"1","Heartbeat"]""", "missing-payload")]
    [InlineData("""[2,"1","Heartbeat",{},{},7]""", "extra-element,extra-element")]
    [InlineData("""[2,17,"Heartbeat",{}]""", "message-id-not-text")]
    [InlineData("""[2,"0123456789012345678901234567890123456","Heartbeat",{}]""", "message-id-too-long")]
    public void That_is_odd_is_read_and_named(string text, string oddities)
    {
        var call = Wire.Frame(text).Should().BeOfType<CallFrame>().Subject;

        call.Payload.Text().Should().Be("{}");
        string.Join(",", call.Oddities.Names()).Should().Be(oddities);
    }

    [Theory]
    [InlineData("""[3,"1",null]""", "null-payload")]
    [InlineData("""[3,"1"]""", "missing-payload")]
    public void Of_a_result_may_lack_its_payload(string text, string oddity)
    {
        var result = Wire.Frame(text).Should().BeOfType<ResultFrame>().Subject;

        (result.Payload.Text(), result.Oddities.Names()).Should().BeEquivalentTo(("{}", new[] { oddity }));
    }

    [Theory]
    [InlineData("""[4,"1"]""", "GenericError", "")]
    [InlineData("""[4,"1","InternalError"]""", "InternalError", "")]
    [InlineData("""[4,"1","InternalError",""]""", "InternalError", "")]
    [InlineData("""[4,"1","InternalError","broken",null]""", "InternalError", "broken")]
    [InlineData("""[4,"1","InternalError","broken",[],"more"]""", "InternalError", "broken")]
    [InlineData("""[4,"1",null,{"a":1},{}]""", "null", """{"a":1}""")]
    public void Of_an_error_may_lack_what_the_standard_wants(string text, string code, string description)
    {
        var error = Wire.Frame(text).Should().BeOfType<ErrorFrame>().Subject;

        (error.Code, error.Description).Should().Be((code, description));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[2]")]
    [InlineData("[2,null,\"Heartbeat\",{}]")]
    [InlineData("[2,\"\",\"Heartbeat\",{}]")]
    public void Is_none_where_no_id_can_be_made_out(string text)
    {
        var bad = Wire.Frame(text).Should().BeOfType<BadFrame>().Subject;

        (bad.MessageId, bad.MayBeCall, bad.OfUnknownType).Should().Be((null, true, false));
    }

    [Theory]
    [InlineData("[9,\"1\",\"Heartbeat\",{}]", true)]
    [InlineData("[2.5,\"1\",\"Heartbeat\",{}]", true)]
    [InlineData("[99999999999,\"1\"]", true)]
    [InlineData("[1,\"1\"]", true)]
    [InlineData("[\"2\",\"1\",\"Heartbeat\",{}]", false)]
    [InlineData("[{\"type\":[2]},\"1\",\"Heartbeat\",{}]", false)]
    public void Is_none_without_a_type_of_message_but_has_an_id(string text, bool unknownType)
    {
        var bad = Wire.Frame(text).Should().BeOfType<BadFrame>().Subject;

        (bad.MessageId, bad.MessageType, bad.OfUnknownType, bad.MayBeCall).Should().Be(("1", null, unknownType, !unknownType));
        bad.Error.Meaning.Should().Be(unknownType ? ProtocolBreach.MessageType : ProtocolBreach.Frame);
    }

    [Theory]
    [InlineData("""[2,"42","StopTransaction",{"transactionId":,"meterStop":1}]""")]
    [InlineData("""[2,"42","StopTransaction",{"transactionId":1""")]
    [InlineData("""[2,"42","Authorize",{"idTag":"AB\"}]""")]
    [InlineData("[2,\"42\",\"Authorize\",{\"idTag\":\"AB\0\0\"}]")]
    [InlineData("""[2,"42","Authorize",{}] trailing""")]
    [InlineData("""[2,"42",7,{}]""")]
    [InlineData("""[2,"42"]""")]
    [InlineData("""[2,"42","Authorize",[]]""")]
    [InlineData("""[2,"42","Authorize","text"]""")]
    [InlineData("""[2,"42","Authorize",{},]""")]
    [InlineData("""[2,"42","Authorize"x""")]
    public void That_is_broken_still_gives_its_id_to_be_answered(string text)
    {
        var bad = Wire.Frame(text).Should().BeOfType<BadFrame>().Subject;

        (bad.MessageId, bad.MayBeCall).Should().Be(("42", true));
        bad.Error.Meaning.Should().Be(ProtocolBreach.Frame);
    }

    [Theory]
    [InlineData("""[3,"42",{"configurationKey":[]""")]
    [InlineData("""[4,"42","InternalError",""")]
    public void That_is_a_broken_answer_is_never_answered(string text)
    {
        var bad = Wire.Frame(text).Should().BeOfType<BadFrame>().Subject;

        (bad.MessageId, bad.MayBeCall).Should().Be(("42", false));
    }

    [Fact]
    public void That_is_not_UTF8_still_gives_its_id()
    {
        byte[] text = [.. """[2,"42","Authorize",{"idTag":"A"""u8, 0xC3, 0x28, .. "\"}]"u8];

        FrameReader.Read(text).Should().BeOfType<BadFrame>().Which.MessageId.Should().Be("42");
    }

    [Fact]
    public void Nested_without_end_is_bad_and_no_more()
    {
        var text = """[2,"42","DataTransfer",""" + string.Concat(Enumerable.Repeat("""{"a":""", 5000));

        Wire.Frame(text).Should().BeOfType<BadFrame>().Which.MessageId.Should().Be("42");
    }

    [Theory]
    [InlineData("""{"data":"a\u0000b"}""", """{"data":"ab"}""")]
    [InlineData("""{"data":"\ud800"}""", """{"data":"\uFFFD"}""")]
    [InlineData("""{"data":"\udc00\ud83d x"}""", """{"data":"\uFFFD\uFFFD x"}""")]
    [InlineData("""{"data":"\u0000\u0000"}""", """{"data":""}""")]
    [InlineData("""{"data":"\\\u0000"}""", """{"data":"\\"}""")]
    public void Loses_what_no_database_stores(string sent, string kept)
    {
        var call = Wire.Frame($"""[2,"1","DataTransfer",{sent}]""").Should().BeOfType<CallFrame>().Subject;

        call.Payload.Text().Should().Be(kept);
        call.Oddities.Names().Should().Equal("unstorable-text");
    }

    // Half a surrogate pair does not survive in an attribute: hence no theory.
    [Fact]
    public void Is_answered_by_its_very_id()
    {
        foreach (var (sent, id) in new[]
        {
            (@"a\u0000b", "a\0b"), (@"\u0000", "\0"), (@"\ud800x", "\ud800x"), (@"\""\\\n\ude97é\ud83d\ude97", "\"\\\n\ude97é🚗"),
        })
        {
            var call = Wire.Frame($"""[2,"{sent}","Heartbeat",{"{}"}]""").Should().BeOfType<CallFrame>().Subject;
            (call.MessageId == id).Should().BeTrue("{0} is the id", sent);

            var answer = Wire.Write(to => FrameWriter.WriteResult(to, call.MessageId, "{}"u8));
            (Wire.Frame(answer).Should().BeOfType<ResultFrame>().Which.MessageId == id).Should().BeTrue("{0} is the id", sent);
        }
    }

    [Theory]
    [InlineData("""{"data":"\ud83d\ude97 \u00e9"}""")]
    [InlineData("""{"data":"\\u0000"}""")]
    public void Keeps_escapes_that_are_sound(string payload)
    {
        var call = Wire.Frame($"""[2,"1","DataTransfer",{payload}]""").Should().BeOfType<CallFrame>().Subject;

        call.Payload.Text().Should().Be(payload);
        call.Oddities.Should().BeEmpty();
    }
}
