using System.Text.Json.Nodes;

namespace Electra.Ocpp.Tests.Framing;

/// <summary>Each golden payload of each version in a whole frame, as it crosses the socket in either direction.</summary>
public sealed class A_golden_frame
{
    private const string Id = "6b0f4c5e-1d0a-4c55-9a3e-0f3c1a2b4d5e";
    private const string Sent = "NotifyPeriodicEventStream";

    private static readonly DateTimeOffset Later = Wire.Morning.AddSeconds(1);

    public static TheoryData<string, string> FromCharger => Calls(V16Dialect.Reports, V201Dialect.Reports, V21Dialect.Reports);

    public static TheoryData<string, string> ToCharger => Calls(Actions(Wire.V16), Actions(Wire.V201), Actions(Wire.V21));

    [Theory]
    [MemberData(nameof(FromCharger))]
    public void Of_a_charger_that_calls_is_read_whole_and_understood(string version, string action)
    {
        var (text, payload) = Call(version, action);

        var call = Read(version, text).Should().BeOfType<CallFrame>().Subject;

        (call.MessageId, call.Action, call.Payload.Text()).Should().Be((Id, action, payload));
        call.Oddities.Should().BeEmpty();
        var reading = Dialect(version).Read(call.Action, call.Payload, Validation.Strict);
        (reading.Error, reading.Report is null).Should().Be((null, false));
        Wire.Write(to => FrameWriter.WriteCall(to, call.MessageId, call.Action, call.Payload.Span)).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(ToCharger))]
    public void Of_ours_that_calls_is_written_whole_and_read_by_its_charger(string version, string action)
    {
        var (text, payload) = Call(version, action);

        var order = Dialect(version).WriteOrder(new Verbatim(Command(version, action), payload));
        var written = Wire.Write(to => FrameWriter.WriteCall(to, Id, order.Action, order.Payload.Span));

        order.Refusal.Should().BeNull();
        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(text)).Should().BeTrue("it is {0}", written);
        var call = Read(version, written).Should().BeOfType<CallFrame>().Subject;
        (call.MessageId, call.Action, call.Payload.Text()).Should().Be((Id, action, order.Payload.Text()));
        call.Oddities.Should().BeEmpty();
        ((CallFrame)Read(version, text)).Payload.Text().Should().Be(payload);
    }

    [Theory]
    [MemberData(nameof(ToCharger))]
    public void Of_a_charger_that_answers_is_read_whole_and_is_the_outcome_of_its_call(string version, string action)
    {
        var (text, payload) = Result(version, action);

        var result = Read(version, text).Should().BeOfType<ResultFrame>().Subject;

        (result.MessageId, result.Payload.Text()).Should().Be((Id, payload));
        result.Oddities.Should().BeEmpty();
        var answered = Dialect(version).ReadOutcome(new ReadListVersion(), action, result.MessageId, result.Payload, Wire.Morning, Later)
            .Should().BeOfType<Answered>().Subject;
        (answered.Action, answered.MessageId, answered.Payload).Should().Be((action, Id, payload));
        if (JsonNode.Parse(payload)!["status"] is { } status)
            answered.Status.Should().Be((string?)status);
        Wire.Write(to => FrameWriter.WriteResult(to, result.MessageId, result.Payload.Span)).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(FromCharger))]
    public void Of_ours_that_answers_is_written_whole_and_read_by_its_charger(string version, string action)
    {
        var (text, payload) = Result(version, action);

        var written = Wire.Write(to => FrameWriter.WriteResult(to, Id, Encoding.UTF8.GetBytes(payload)));

        written.Should().Be(text);
        var result = Read(version, written).Should().BeOfType<ResultFrame>().Subject;
        (result.MessageId, result.Payload.Text()).Should().Be((Id, payload));
        result.Oddities.Should().BeEmpty();
    }

    [Fact] // OCPP-J 2.1 §4.2.4
    public void Of_a_charger_that_sends_unconfirmed_is_read_whole_and_understood()
    {
        var payload = GoldenPayloads.V21.Text(Sent);
        var text = $"""[6,"{Id}","{Sent}",{payload}]""";

        var send = Read("ocpp2.1", text).Should().BeOfType<SendFrame>().Subject;

        (send.MessageId, send.Action, send.Payload.Text()).Should().Be((Id, Sent, payload));
        Wire.V21.ReadSend(send.Action, send.Payload, Validation.Strict).Report.Should().BeOfType<Streamed>();
        Wire.Write(to => FrameWriter.WriteSend(to, send.MessageId, send.Action, send.Payload.Span)).Should().Be(text);
        Read("ocpp2.0.1", text).Should().BeOfType<BadFrame>();
    }

    [Fact]
    public void Is_there_for_each_message_of_each_version_and_for_nothing_else()
    {
        foreach (var (version, from, to) in new[] { ("ocpp1.6", 14, 26), ("ocpp2.0.1", 25, 40), ("ocpp2.1", 36, 55) })
        {
            string[] calls = [.. Of(FromCharger, version), .. Of(ToCharger, version)];
            (Of(FromCharger, version).Count(), Of(ToCharger, version).Count()).Should().Be((from, to));
            GoldenPayloads.Of(version).Messages.Except(GoldenPayloads.V21.Unconfirmed).Should()
                .BeEquivalentTo(calls.Distinct().SelectMany(a => new[] { a + "Request", a + "Response" }));
        }
    }

    private static (string Text, string Payload) Call(string version, string action)
    {
        var payload = GoldenPayloads.Of(version).Text(action + "Request");
        return ($"""[2,"{Id}","{action}",{payload}]""", payload);
    }

    private static (string Text, string Payload) Result(string version, string action)
    {
        var payload = GoldenPayloads.Of(version).Text(action + "Response");
        return ($"""[3,"{Id}",{payload}]""", payload);
    }

    private static Frame Read(string version, string text) => FrameReader.Read(Encoding.UTF8.GetBytes(text), Dialect(version).Sends);

    private static IDialect Dialect(string version) => Dialects.Of(version)!;

    private static string Command(string version, string action) => Dialect(version).Commands.Single(c => Is(c, action));

    private static IEnumerable<string> Actions(IDialect dialect) =>
        dialect.Commands.Select(c => GoldenPayloads.Of(dialect.Subprotocol).Messages.Where(m => m.EndsWith("Request", StringComparison.Ordinal))
            .Select(m => m[..^"Request".Length]).Single(a => Is(c, a)));

    private static bool Is(string command, string action) =>
        string.Equals(command.Replace("-", "", StringComparison.Ordinal), action, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Of(TheoryData<string, string> calls, string version) =>
        calls.Where(c => c.Data.Item1 == version).Select(c => c.Data.Item2);

    private static TheoryData<string, string> Calls(params IEnumerable<string>[] actions)
    {
        var calls = new TheoryData<string, string>();
        foreach (var (dialect, its) in Dialects.All.Zip(actions))
        {
            foreach (var action in its.Order(StringComparer.Ordinal))
                calls.Add(dialect.Subprotocol, action);
        }

        return calls;
    }
}
