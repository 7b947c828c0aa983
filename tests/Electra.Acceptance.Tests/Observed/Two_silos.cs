using System.Net;
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
        await All(() => new[] { "3007" }.Except(
            from line in collector.Lines where line.Trace.Length == 32 && line.Tags.GetValueOrDefault("Charger") == "CP-1" select line.Tags.GetValueOrDefault("logrecord.event.id")));
    }

    [Fact]
    public async Task Tell_the_instruments_of_others_that_dashboards_are_built_on()
    {
        var wanted = File.ReadLines(Path.Combine(Root(), "tests", "Electra.Architecture.Tests", "instruments.foreign.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')).Where(words => words.Length == 3)
            .Select(words => new Instrument(words[0], words[1] == "-" ? "" : words[1])).ToArray();
        wanted.Should().NotBeEmpty();
        await All(() => wanted.Except(collector.Instruments));
    }

    [Fact]
    public async Task Tell_what_they_know_of_cluster_ledger_and_sockets()
    {
        await using var charger = await RawCharger.Booted(silos.Sockets, "CP-1");
        string[] wanted =
        [
            "electra.silo.members", "electra.silo.ready", "electra.ledger.silence", "electra.ledger.size", "electra.debts.due", "electra.ledger.upkeep.age",
            "electra.gateway.connections", "electra.gateway.silent", "electra.gateway.call.duration", "electra.turn.duration", "electra.ledger.flush.duration",
        ];
        await All(() => wanted.Except(collector.Instruments.Select(i => i.Name)));
    }

    [Fact]
    public async Task Show_their_grains_to_an_administrator_alone()
    {
        using var nobody = new HttpClient { BaseAddress = silos.Grains.Http.BaseAddress };
        (await nobody.GetAsync("orleans")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var (_, issued, _) = await silos.Grains.Api.Send(HttpMethod.Post, "keys", """{"name":"reader","scopes":["read"]}""");
        nobody.DefaultRequestHeaders.Add("X-Api-Key", (string)issued!["key"]!);
        (await nobody.GetAsync("orleans/DashboardCounters")).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "to read is not to administer");
        (await silos.Grains.Http.GetAsync("orleans")).StatusCode.Should().Be(HttpStatusCode.OK);
        await Eventually.True(
            async () => (await silos.Grains.Http.GetStringAsync("orleans/DashboardCounters")).Contains("StationGrain", StringComparison.Ordinal),
            "the dashboard shows a grain of ours");
    }

    // Told every half second; some are asked of the database every half minute.
    private static async Task All<T>(Func<IEnumerable<T>> missing)
    {
        try
        {
            await Eventually.True(() => !missing().Any(), "all are told", TimeSpan.FromSeconds(40));
        }
        catch (TimeoutException)
        {
            missing().Should().BeEmpty("all are told");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Electra.Grains.sln")))
            folder = folder.Parent!;
        return folder.FullName;
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
