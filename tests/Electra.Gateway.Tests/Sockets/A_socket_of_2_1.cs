using Electra.Domain.Chargers;

namespace Electra.Gateway.Tests.Sockets;

/// <summary>The two frames that 2.1 has more (OCPP-J 2.1 §4.2.3, §4.2.4), in both directions, and that no other version knows them.</summary>
public sealed class A_socket_of_2_1 : IDisposable
{
    private const string Values = """{"id":3,"pending":0,"basetime":"2026-11-24T12:00:00Z","data":[{"t":0,"v":"41.5"}]}""";
    private const string Stream = $"""[6,"s-1","NotifyPeriodicEventStream",{Values}]""";
    private const string Offer = """{"constantStreamData":{"id":3,"variableMonitoringId":7,"params":{"interval":5}}}""";

    private readonly Yard yard = new();

    public void Dispose() => yard.Dispose();

    [Fact]
    public async Task Records_what_is_sent_unconfirmed_and_answers_nothing()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        charger.Wire.Says(Stream);
        charger.Wire.Says("""[2,"c-1","Heartbeat",{}]""");
        await Eventually.True(() => charger.Wire.Sent.Count == 1, "the heartbeat behind it is answered");
        charger.Wire.Sent.Single().Should().StartWith("""[3,"c-1",""");
        charger.Grain.Reports.Should().ContainSingle().Which.Should().BeOfType<Streamed>().Which.Values.Should().Equal(new StreamedValue(0, "41.5"));
        var logged = yard.Log.Written.First();
        (logged.Direction, logged.Kind, logged.MessageId, logged.Action, logged.Payload, logged.ErrorCode).Should().Be(
            ("in", "send", "s-1", "NotifyPeriodicEventStream", Values, null));
        logged.Oddities.Should().BeEmpty();
    }

    [Fact]
    public async Task Takes_what_is_sent_unconfirmed_in_its_place_among_the_calls()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        var held = new TaskCompletionSource<ChargerAnswer?>();
        charger.Grain.Answer = held.Task;
        charger.Wire.Says($"""[2,"c-1","OpenPeriodicEventStream",{Offer}]""");
        charger.Wire.Says(Stream);
        await Eventually.True(() => charger.Grain.Reports.Count == 1, "the call is under way");
        held.SetResult(new StreamAnswered(true));
        await Eventually.True(() => charger.Grain.Reports.Count == 2, "what was sent follows it");
        charger.Grain.Reports.Select(r => r.GetType()).Should().Equal(typeof(StreamOpened), typeof(Streamed));
        charger.Wire.Sent.Should().Equal("""[3,"c-1",{"status":"Accepted"}]""");
    }

    [Theory]
    [InlineData("""[6,"s-1","NotifyPeriodicEventStream",{"id":"three"}]""", "TypeConstraintViolation")]
    [InlineData("""[6,"s-1","Heartbeat",{}]""", "NotSupported")]
    [InlineData("""[6,"s-1","Whatever",{}]""", "NotImplemented")]
    public async Task Notes_what_is_sent_unconfirmed_and_not_understood_and_answers_nothing(string sent, string code)
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        charger.Wire.Says(sent);
        await Eventually.True(() => yard.Log.Written.Count == 1, "it is logged");
        (yard.Log.Written.Single().Kind, yard.Log.Written.Single().ErrorCode).Should().Be(("send", code));
        await Told(charger, "refused-send");
        (charger.Grain.Reports.Count, charger.Wire.Sent.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task Where_it_is_strict_takes_no_frame_that_is_not_to_the_letter_unconfirmed_either()
    {
        var charger = yard.Arrive(version: "ocpp2.1", validation: Validation.Strict);
        charger.Wire.Says(Stream.Replace("\"s-1\"", "17", StringComparison.Ordinal));
        await Eventually.True(() => yard.Log.Written.Count == 1, "it is logged");
        (yard.Log.Written.Single().ErrorCode, charger.Grain.Reports.Count, charger.Wire.Sent.Count).Should().Be(("RpcFrameworkError", 0, 0));
    }

    [Fact]
    public async Task That_closes_takes_what_is_sent_unconfirmed_for_it_does_not_come_again()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        var held = new TaskCompletionSource<ChargerAnswer?>();
        charger.Grain.Answer = held.Task;
        charger.Wire.Says("""[2,"c-1","SecurityEventNotification",{"type":"ResetOrReboot","timestamp":"2026-11-24T12:00:00Z"}]""");
        charger.Wire.Says(Stream);
        await Eventually.True(() => charger.Grain.Reports.Count == 1, "the call is under way");
        var closing = charger.Socket.Finish(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, "the silo is going down");
        charger.Wire.Says(Stream);
        held.SetResult(Noted.Instance);
        await closing;
        await Eventually.True(() => charger.Grain.Reports.Count(static r => r is Streamed) == 2, "both were taken, the one that waited and the one that came last");
    }

    [Fact]
    public async Task Tells_a_charger_whose_answer_is_not_understood_so()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        var call = await Ordered(charger);
        charger.Wire.Says($$"""[3,"{{call}}",{"status":7}]""");
        await Eventually.True(() => charger.Wire.Sent.Count == 2 && charger.Grain.Outcomes.Count == 1, "both sides know");
        charger.Wire.Sent.Last().Should().StartWith($"""[5,"{call}","OccurrenceConstraintViolation","The answer is not understood: """).And.EndWith(",{}]");
        ((Errored)charger.Grain.Outcomes.Single()).Code.Should().Be("OccurrenceConstraintViolation");
        await Eventually.True(() => yard.Log.Written.Count == 3, "it is logged");
        var logged = yard.Log.Written.Last();
        (logged.Direction, logged.Kind, logged.MessageId, logged.Action, logged.ErrorCode).Should().Be(
            ("out", "result-error", call, "GetLocalListVersion", "OccurrenceConstraintViolation"));
        logged.Payload.Should().Contain("versionNumber");
    }

    [Fact]
    public async Task Tells_a_charger_whose_answer_is_no_message_so_and_waits_for_it_no_longer()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        var call = await Ordered(charger);
        charger.Wire.Says($$"""[3,"{{call}}",[]]""");
        await Eventually.True(() => charger.Wire.Sent.Count == 2 && charger.Grain.Outcomes.Count == 1, "both sides know");
        charger.Wire.Sent.Last().Should().StartWith($"""[5,"{call}","RpcFrameworkError",""");
        ((Errored)charger.Grain.Outcomes.Single()).Code.Should().Be("RpcFrameworkError");
    }

    [Fact]
    public async Task Contradicts_no_answer_to_nothing()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        charger.Wire.Says("""[3,"0-17",{"status":7}]""");
        charger.Wire.Says("""[3,"0-18",[]]""");
        charger.Wire.Says("""[2,"c-1","Heartbeat",{}]""");
        await Eventually.True(() => charger.Wire.Sent.Count == 1, "the heartbeat behind them is answered");
        charger.Wire.Sent.Single().Should().StartWith("""[3,"c-1",""");
    }

    [Fact]
    public async Task Notes_that_a_charger_did_not_understand_an_answer()
    {
        var charger = yard.Arrive(version: "ocpp2.1");
        charger.Wire.Says("""[2,"c-1","Heartbeat",{}]""");
        await Eventually.True(() => charger.Wire.Sent.Count == 1, "it is answered");
        charger.Wire.Says("""[5,"c-1","FormatViolation","currentTime is odd",{}]""");
        await Eventually.True(() => yard.Log.Written.Count == 3, "it is logged");
        var logged = yard.Log.Written.Last();
        (logged.Direction, logged.Kind, logged.MessageId, logged.Action, logged.ErrorCode, logged.Payload).Should().Be(
            ("in", "result-error", "c-1", "Heartbeat", "FormatViolation", """{"errorDescription":"currentTime is odd"}"""));
        logged.Oddities.Should().Equal("answer-not-understood");
        await Told(charger, "answer-not-understood");
        charger.Grain.Oddities["answer-not-understood"].Should().Be("Heartbeat: FormatViolation currentTime is odd");
        charger.Wire.Sent.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("ocpp1.6", 0)]
    [InlineData("ocpp2.0.1", 2)]
    public async Task Of_another_version_knows_neither_frame(string version, int told)
    {
        var charger = yard.Arrive(version: version);
        charger.Wire.Says(Stream);
        charger.Wire.Says("""[5,"c-1","FormatViolation","",{}]""");
        await Eventually.True(() => yard.Log.Written.Count == 2 + told && charger.Wire.Sent.Count == told, "both are logged, and told where the version has a word for it");
        yard.Log.Written.Count(f => f.Kind == "bad").Should().Be(2);
        charger.Wire.Sent.Count(s => s.Contains("MessageTypeNotSupported", StringComparison.Ordinal)).Should().Be(told);

        var call = await Ordered(charger);
        charger.Wire.Says($$"""[3,"{{call}}",{"listVersion":"many","versionNumber":"many"}]""");
        await Eventually.True(() => charger.Grain.Outcomes.Count == 1, "it has come to its end");
        charger.Grain.Outcomes.Single().Should().BeOfType<Errored>();
        (charger.Grain.Reports.Count, charger.Wire.Sent.Count).Should().Be((0, told + 1), "nothing more is said to it but the call");
    }

    // Gives the message id of the call.
    private static async Task<string> Ordered(Berth charger)
    {
        var before = charger.Wire.Sent.Count;
        await charger.Link.Send(Guid.NewGuid(), new ReadListVersion());
        await Eventually.True(() => charger.Wire.Sent.Count == before + 1, "the call has left");
        return charger.Wire.Sent.Last().Split('"')[1];
    }

    private static async Task Told(Berth charger, string oddity)
    {
        await charger.Link.Oddities.Tell();
        await Eventually.True(() => charger.Grain.Oddities.ContainsKey(oddity), "it is told");
    }
}
