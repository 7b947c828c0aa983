using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Observed;

/// <summary>What several silos tell of themselves belongs together.</summary>
public sealed class Two_silos(ObservedSilos silos) : IClassFixture<ObservedSilos>
{
    private readonly Collector collector = silos.Collector;

    [Fact]
    public async Task Show_a_message_from_its_frame_to_its_effects_in_one_trace()
    {
        await using var charger = await RawCharger.Booted(silos.Sockets, "CP-1");
        await charger.Status("Preparing");
        await charger.Start("04A2B3C4D5", 1_000);
        var trace = await Whole("ocpp.call", "StartTransaction", "turn session OpenTransaction", "ledger.flush");
        var frame = trace.Single(s => s.Name == "ocpp.call");
        frame.Parent.Should().BeEmpty("a message is a trace of its own, not a part of its socket's request");
        frame.Tags["electra.outcome"].Should().Be("answered");
        var turn = trace.Single(s => s.Name == "turn connector BeginTransaction");
        (turn.Parent, turn.Instance).Should().Be((frame.Id, Instance(silos.Grains)), "the grain of the other silo goes on with the frame's trace");
        turn.Instance.Should().NotBe(frame.Instance);
        trace.Should().Contain(s => s.Name == "ledger.flush" && s.Parent == turn.Id && s.Tags["electra.entry"] != "0" && s.Tags["electra.result"] == "Won");
        var effect = trace.Single(s => s.Name == "effect TellSession");
        effect.Parent.Should().Be(turn.Id);
        var told = trace.Single(s => s.Name == "turn session OpenTransaction");
        told.Parent.Should().Be(effect.Id);
        trace.Should().Contain(s => s.Name == "ledger.flush" && s.Parent == told.Id);
    }

    [Fact]
    public async Task Show_a_request_from_its_caller_to_the_charger_s_answer_in_one_trace()
    {
        await using var charger = await RawCharger.Booted(silos.Sockets, "CP-1");
        var (status, _, _) = await silos.Grains.Api.Send(HttpMethod.Post, "chargers/CP-1/commands/change-availability", """{"connectorId":1,"type":"Operative"}""");
        ((int)status).Should().Be(200);
        var trace = await Whole("ocpp.order", "ChangeAvailability", "POST /api/v1/chargers/{chargerId}/commands/{name}");
        var order = trace.Single(s => s.Name == "ocpp.order");
        (order.Instance, order.Tags["electra.outcome"]).Should().Be((Instance(silos.Sockets), "answered"));
    }

    [Fact]
    public async Task Tell_lines_with_event_and_trace()
    {
        await using var charger = await RawCharger.Connect(silos.Sockets, "CP-1");
        await Eventually.True(
            () => collector.Lines.Any(l => l.Trace.Length == 32 && l.Tags.GetValueOrDefault("logrecord.event.id") == "3007" && l.Tags.GetValueOrDefault("Charger") == "CP-1"),
            "the line of the connection is told, with its number and its trace");
    }

    private static string Instance(ElectraProgram program) => $"{Environment.MachineName}:{program.SiloPort}";

    private async Task<IReadOnlyList<Span>> Whole(string root, string action, params string[] names)
    {
        IReadOnlyList<Span> trace = [];
        await Eventually.True(
            () =>
            {
                var ids = collector.Spans.Where(s => s.Name == root && s.Tags.GetValueOrDefault("ocpp.action") == action).Select(s => s.Trace).ToHashSet();
                trace = [.. collector.Spans.Where(s => ids.Contains(s.Trace))];
                return names.All(name => trace.Any(s => s.Name == name));
            },
            $"a trace of {action} with {string.Join(", ", names)}; last seen: {string.Join(", ", trace.Select(s => s.Name))}");
        return trace;
    }
}
