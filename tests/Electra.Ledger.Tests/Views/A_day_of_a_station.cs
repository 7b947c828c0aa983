using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Keys;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Views;

public abstract class A_day_of_a_station(bool onPostgres) : ViewsTest(onPostgres)
{
    private static readonly Outlet Left = new(1);

    [Fact]
    public async Task Is_told_as_events_in_order_each_with_its_station()
    {
        await using var silo = await Start();
        await Folded(silo, await Day(silo));

        var events = await EventsOf(silo);

        events.Select(e => e.Type).Should().Equal(
            "charger.connected", "charger.booted", "connector.status", "connector.status",
            "connector.status", "session.started", "session.updated", "session.updated", "session.updated",
            "connector.status", "session.updated", "oddity", "connector.status", "session.updated", "session.ended", "connector.status",
            "session.updated", "oddity", "session.failed", "oddity", "charger.disconnected");
        events.Select(e => e.Number).Should().Equal(Enumerable.Range(1, events.Count).Select(i => (long)i));
        events.Should().OnlyContain(e => e.Station == Lyon && e.Charger == "Cp-1");
        events.Where(e => e.Type.StartsWith("session.", StringComparison.Ordinal)).Should().OnlyContain(e => e.Session != null && e.Evse == 1 && e.Connector == 1);
    }

    [Fact]
    public async Task Tells_what_happened_in_the_data()
    {
        await using var silo = await Start();
        await Folded(silo, await Day(silo));

        var events = await EventsOf(silo);

        Data(events.First(e => e.Type == "charger.booted")).GetProperty("firmware").GetString().Should().Be("1.4.2");
        var statuses = events.Where(e => e.Type == "connector.status").Select(e => (
            Data(e).GetProperty("previous").GetString(), Data(e).GetProperty("status").GetString(), Data(e).GetProperty("errorCode").GetString()));
        statuses.Should().Equal(
            ("unknown", "available", null), ("available", "preparing", null), ("preparing", "charging", null),
            ("charging", "suspended-ev", "HighTemperature"), ("suspended-ev", "finishing", "HighTemperature"), ("finishing", "available", null));
        events.Where(e => e.Type == "session.updated").Select(e => Data(e).GetProperty("state").GetString())
            .Should().Equal("charging", "charging", "charging", "finishing", "finishing", "starting");
        var ended = Data(events.Single(e => e.Type == "session.ended"));
        ended.GetProperty("energyWh").GetInt64().Should().Be(24_000);
        ended.GetProperty("stopReason").GetString().Should().Be("Local");
        Data(events.Single(e => e.Type == "session.failed")).GetProperty("why").GetString().Should().StartWith("zombie: no transaction");
        Data(events.Last(e => e.Type == "oddity")).GetProperty("name").GetString().Should().Be("number-as-text");
    }

    [Fact]
    public async Task Fills_the_lists()
    {
        await using var silo = await Start();
        await Folded(silo, await Day(silo));
        var views = ViewsOf(silo);
        var page = new PageRequest(null, 100);

        (await views.Stations(page)).Items.Should().Equal(new StationId(Lyon));
        (await views.Chargers(page, Lyon)).Items.Select(c => c.Value).Should().Equal("Cp-1");
        (await views.Tokens(page)).Items.Select(t => t.Value).Should().Equal("04a2b3c4d5");
        var sessions = (await views.Sessions(page, new())).Items;
        sessions.Select(s => (s.Id.Value, s.State, s.Open)).Should().Equal(("s-2", "failed", false), ("s-1", "ended", false));
        sessions[1].StartedAt.Should().Be(Network.Morning.AddSeconds(125));
        (await views.SessionOfTransaction(new("CP-1"), "17"))!.Id.Value.Should().Be("s-1");
        (await Rows(silo, "select energy_wh, power_w, soc, way_in, transaction_id from view_sessions order by id")).Should().Equal("24000|0|60|token|17", "0|||remote|");
    }

    [Fact]
    public async Task Makes_one_charge_detail_record_of_one_session()
    {
        await using var silo = await Start();
        var network = await Day(silo);
        await network.Closes("s-1", "17", 99_000);
        await network.Session("s-1", new SeeUnplugged());
        await Folded(silo, network);

        var cdr = (await ViewsOf(silo).Cdrs(new(null, 10), null, null, null)).Items.Should().ContainSingle().Subject;

        cdr.Should().BeEquivalentTo(new
        {
            Id = "s-1",
            Session = new SessionId("s-1"),
            Station = new StationId(Lyon),
            Charger = new ChargerId("Cp-1"),
            Outlet = Left,
            Token = new TokenId("04A2B3C4D5"),
            Transaction = "17",
            EnergyWh = 24_000L,
            MeterStartWh = 1_000L,
            MeterStopWh = 25_000L,
            StopReason = "Local",
            StartedAt = Network.Morning.AddSeconds(125),
        });
        (await ViewsOf(silo).Cdr("s-1")).Should().Be(cdr);
        (await ViewsOf(silo).Cdr("s-2")).Should().BeNull();
    }

    [Fact]
    public async Task Leaves_the_intervals_of_its_connector()
    {
        await using var silo = await Start();
        await Folded(silo, await Day(silo));

        var intervals = await Rows(silo, "select sequence, phase, station, ended_at is null from view_connector_intervals where charger_key = 'CP-1' order by sequence");

        intervals.Should().Equal(
            "1|available|lyon-1|0", "2|preparing|lyon-1|0", "3|charging|lyon-1|0", "4|suspended-ev|lyon-1|0", "5|finishing|lyon-1|0", "6|available|lyon-1|1");
        (await Rows(silo, "select count(*) from view_connector_intervals i join view_connector_intervals n on n.sequence = i.sequence + 1 where n.began_at = i.ended_at"))
            .Should().Equal("5");
    }

    [Fact]
    public async Task Leaves_an_audit_of_who_did_what()
    {
        await using var silo = await Start();
        await Folded(silo, await Day(silo));

        var audit = await silo.Get<IAuditTrail>().Read(new(null, 100));

        audit.Items.Reverse().Select(a => (a.Who, a.What, a.Subject)).Should().Equal(
            ("ops", "station.provisioned", Lyon), ("ops", "charger.provisioned", "Cp-1"), ("ops", "token.provisioned", "04a2b3c4d5"),
            ("admin", "key.issued", "k-1"), ("hotel", "session.stop-asked", "s-1"), ("hotel", "charger.command", "Cp-1"), ("admin", "key.revoked", "k-1"));
        audit.Items.Should().OnlyContain(a => !a.Detail.Contains("s3cret", StringComparison.Ordinal));
        (await silo.Get<IAuditTrail>().Read(new(null, 100, [Lyon]), "s-1")).Items.Should().ContainSingle();
    }

    private static async Task<Network> Day(Silo silo)
    {
        var network = new Network(silo.Writer);
        await network.Station(Lyon);
        await network.Charger("Cp-1", Lyon);
        await network.Token("04a2b3c4d5");
        await network.Keys(new IssueKey(new("k-1", "hotel", "00ff", ["read", "operate"], [Lyon], network.Now), "admin"));
        await network.Charger("Cp-1", new Connect("ocpp1.6", "10.0.0.7", "S1", []));
        await network.Charger("Cp-1", new Hear(new Booted(new("Alpitronic", "HYC300", "SN-1", "1.4.2"), "PowerUp"), [], new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1))));
        await network.Says("Cp-1", Left, Condition.Available);
        network.Pass(120);
        await network.Says("Cp-1", Left, Condition.Preparing);
        network.Pass(5);
        await Charge(network);
        await network.Session("s-2", new AskStart(new("s-2"), new(new("Cp-1"), new(Lyon), Left, 150_000), new("04A2B3C4D5"), TimeSpan.FromMinutes(2)));
        await network.Charger("Cp-1", new NoteCommand("change-configuration", """{"key":"AuthorizationKey","value":"s3cret"}""", "hotel", "Accepted"));
        network.Pass(120);
        await network.Session("s-2", new Woken(SessionDecider.StartExpires));
        await network.Keys(new RevokeKey("k-1", "admin"));
        await network.Charger("Cp-1", new Hear(new Beat(), [new Oddity("number-as-text", "connectorId")], new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1))));
        await network.Charger("Cp-1", new Disconnect(1, "closed by the charger"));
        await network.Write("answer/ops:1", """{"facts":[{"kind":"begun","digest":"x","at":"2026-11-24T08:00:00Z"}]}""");
        return network;
    }

    private static async Task Charge(Network network)
    {
        await network.Connector("Cp-1", Left, new BeginTransaction(new("Cp-1"), new TransactionStarted(Left, new("04A2B3C4D5"), 1_000, network.Now), "17"));
        await network.Opens("s-1", "Cp-1", Lyon, Left, "04A2B3C4D5", "17");
        await network.Session("s-1", new SeeCondition(Condition.Charging, null));
        network.Pass(60);
        await network.Session("s-1", Meter(network, "9000", "48"));
        network.Pass(600);
        await network.Session("s-1", Meter(network, "20000", "60"));
        await network.Says("Cp-1", Left, Condition.SuspendedEv, "HighTemperature");
        await network.Session("s-1", new AskStop("hotel"));
        network.Pass(60);
        await network.Session("s-1", new CloseTransaction(
            new TransactionStopped("17", null, 25_000, network.Now, "Local", []), [new Oddity("number-as-text", "meterStop")]));
        await network.Connector("Cp-1", Left, new EndTransaction("17"));
        network.Pass(30);
        await network.Session("s-1", new SeeUnplugged());
        await network.Connector("Cp-1", Left, new Release(new("s-1")));
        await network.Says("Cp-1", Left, Condition.Available);
    }

    private static ReadMeter Meter(Network network, string register, string soc) => new(
        [
            new(network.Now, "Energy.Active.Import.Register", register, "Wh", null, "Sample.Periodic", "Outlet"),
            new(network.Now, "SoC", soc, "Percent", null, "Sample.Periodic", "EV"),
            new(network.Now, "Power.Active.Import", "98000", "W", null, "Sample.Periodic", "Outlet"),
        ],
        []);

    private static JsonElement Data(EventRow row) => JsonDocument.Parse(row.Data).RootElement;
}

public sealed class A_day_of_a_station_on_PostgreSQL() : A_day_of_a_station(onPostgres: true);

public sealed class A_day_of_a_station_on_SQLite() : A_day_of_a_station(onPostgres: false);
