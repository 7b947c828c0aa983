using System.Text.Json.Nodes;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Views;

public abstract class The_events(bool onPostgres) : ViewsTest(onPostgres)
{
    [Fact]
    public async Task Are_read_after_a_number_by_kind_and_by_station()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await network.Charger("P1", "paris-1");
        await network.Says("C1", new(1), Condition.Available);
        await network.Says("P1", new(1), Condition.Available);
        await network.Charger("C1", new Connect("ocpp1.6", "10.0.0.7", "S1", [new Oddity("no-subprotocol")]));
        await network.Says("C1", new(1), Condition.Faulted, "GroundFailure");
        await Folded(silo, network);
        var views = ViewsOf(silo);

        (await views.Events(0, 10, null, null)).Select(e => e.Type).Should().Equal("connector.status", "connector.status", "charger.connected", "oddity", "connector.status");
        (await views.Events(1, 2, null, null)).Select(e => e.Number).Should().Equal(2, 3);
        (await views.Events(0, 10, ["connector.", "oddity"], Lyon)).Select(e => e.Number).Should().Equal(1, 4, 5);
        (await views.Events(0, 10, ["session."], null)).Should().BeEmpty();
        (await views.Events(0, 10, ["%"], null)).Should().BeEmpty();
        (await views.Events(0, 10, ["\0"], null)).Should().BeEmpty();
        (await views.EventRange()).Should().Be((1, 5));
        (await views.Events(2, 1, null, null)).Single().At.Should().Be(Network.Morning);
    }

    [Fact]
    public async Task Alarm_people_of_the_security_events_that_are_critical_and_keep_all_for_the_audit()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        foreach (var type in (string[])["InvalidMessages", "TamperDetectionActivated", "com.maker.own"])
            await network.Charger("C1", new Hear(new SecurityEventRaised(type, Network.Morning, "door"), [], new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1))));
        await Folded(silo, network);

        var alarm = (await EventsOf(silo)).Should().ContainSingle().Subject;
        (alarm.Type, alarm.Charger, alarm.Station).Should().Be(("alarm.security", "C1", Lyon));
        alarm.Data.Should().Contain("\"type\":\"TamperDetectionActivated\"").And.Contain("\"techInfo\":\"door\"");
        var audit = await silo.Get<IAuditTrail>().Read(new(null, 100), "C1");
        audit.Items.Where(a => a.What == "charger.security-event").Should().HaveCount(3).And.OnlyContain(a => a.Who == null && a.Station == Lyon);
    }

    [Fact]
    public async Task Tell_what_a_maker_s_own_message_said()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        foreach (var message in (VendorMessage[])[new("com.example", "hello", """{"x":1}"""), new("com.example", null, new string('é', 199) + "🔌 and more")])
            await network.Charger("C1", new Hear(message, [], new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1))));
        await Folded(silo, network);

        var told = await EventsOf(silo);
        told.Should().HaveCount(2).And.OnlyContain(e => e.Type == "charger.vendor-message" && e.Charger == "C1" && e.Station == Lyon && e.Evse == null);
        JsonNode.DeepEquals(JsonNode.Parse(told[0].Data), JsonNode.Parse("""{"vendorId":"com.example","messageId":"hello","data":"{\"x\":1}"}""")).Should().BeTrue();
        ((string?)JsonNode.Parse(told[1].Data)!["data"]).Should().Be(new string('é', 199), "no character is cut in two, and the OCPP log has the whole of it");
        ((string?)JsonNode.Parse(told[1].Data)!["messageId"]).Should().BeNull();
    }

    [Fact]
    public async Task Move_with_the_charger_to_another_station()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await network.Says("C1", new(1), Condition.Available);
        await network.Charger("C1", "paris-1");
        await network.Says("C1", new(1), Condition.Preparing);
        await Folded(silo, network);

        (await EventsOf(silo)).Select(e => e.Station).Should().Equal(Lyon, "paris-1");
        (await ViewsOf(silo).Chargers(new(null, 10), Lyon)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Wake_who_waits_for_them()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await Folded(silo, network);
        var views = ViewsOf(silo);
        var waiting = Task.Run(async () =>
        {
            IReadOnlyList<EventRow> found;
            while ((found = await views.Events(0, 10, null, null)).Count == 0)
                await views.EventsChanged(0);
            return found;
        });

        await network.Says("C1", new(1), Condition.Available);

        (await waiting.WaitAsync(TimeSpan.FromSeconds(20))).Should().ContainSingle();
        await views.EventsChanged(0).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        await views.Invoking(async v => await v.EventsChanged(99, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Are_forgotten_when_they_are_too_many()
    {
        await using var silo = await Start(followBatch: 100, views: new ViewsOptions { EventsKept = 100 });
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        for (var i = 0; i < 22; i++)
            await network.Write("connector/C1/1.1", $$"""{"facts":[{{string.Join(',', Enumerable.Repeat("""{"kind":"oddity","oddity":{"name":"late-status"}}""", 50))}}]}""");
        await Folded(silo, network);

        var (oldest, newest) = await ViewsOf(silo).EventRange();

        newest.Should().Be(1_100);
        oldest.Should().BeInRange(901, 1_001);
        (await EventsOf(silo)).Should().HaveCount((int)(newest - oldest + 1));
    }

    [Fact]
    public async Task Are_forgotten_when_they_are_too_old_but_for_the_newest()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        for (var i = 0; i < 499; i++)
            await network.Write("connector/C1/1.1", """{"facts":[{"kind":"oddity","oddity":{"name":"late-status"}}]}""");
        await Folded(silo, network);
        network.Now = Network.Morning.AddDays(31);
        await network.Says("C1", new(1), Condition.Available);
        await Folded(silo, network);

        (await ViewsOf(silo).EventRange()).Should().Be((500, 500));
    }
}

public sealed class The_events_on_PostgreSQL() : The_events(onPostgres: true);

public sealed class The_events_on_SQLite() : The_events(onPostgres: false);
