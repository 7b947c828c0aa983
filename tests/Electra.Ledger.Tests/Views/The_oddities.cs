using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Views;

public abstract class The_oddities(bool onPostgres) : ViewsTest(onPostgres)
{
    private static readonly ChargerPolicy Policy = new(TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(60));
    private static readonly ChargerIdentity Keba = new("KEBA AG", "KC-P30", "1", "1.12.0");
    private static readonly ChargerIdentity KebaNewer = Keba with { Firmware = "1.13.0" };
    private static readonly ChargerIdentity Hyc = new("alpitronic GmbH", "HYC_300");

    private static IOddities Of(Silo silo) => silo.Get<IOddities>();

    private static string Line(OddityRow row) => $"{row.Vendor}|{row.Model}|{row.Firmware}|{row.Name}|{row.Times}|{row.Chargers}|{row.Example}";

    private static async Task<IReadOnlyList<string>> Lines(Silo silo, OddityFilter filter, params string[] stations) =>
        [.. (await Of(silo).List(new(null, 100, stations.Length == 0 ? null : stations), filter)).Items.Select(Line)];

    private async Task<Silo> Told()
    {
        var silo = await Start();
        var network = new Network(silo.Writer);
        foreach (var (id, station, make) in new[] { ("C1", Lyon, Keba), ("C2", Lyon, Keba), ("C3", "paris-3", KebaNewer), ("c4", "paris-3", Hyc) })
        {
            await network.Charger(id, station);
            await network.Charger(id, new Hear(new Booted(make), [], Policy));
        }

        foreach (var id in new[] { "C1", "C2", "C3" })
            await network.Charger(id, new NoteOddities([new(new("empty-frame", id), 10)]));
        await network.Charger("c4", new NoteOddities([new(new("bad-frame", "is not a JSON array"), 1_000)]));
        network.Pass(24 * 3_600);
        await network.Charger("C2", new NoteOddities([new(new("empty-frame", "later"), 5)]));
        await Folded(silo, network);
        return silo;
    }

    [Fact]
    public async Task Stand_by_firmware_with_what_most_chargers_do_first()
    {
        await using var silo = await Told();
        (await Lines(silo, new(OdditiesBy.Firmware))).Should().Equal(
            "KEBA AG|KC-P30|1.12.0|empty-frame|25|2|C2",
            "alpitronic GmbH|HYC_300||bad-frame|1000|1|c4",
            "KEBA AG|KC-P30|1.13.0|empty-frame|10|1|C3");
        var worst = (await Of(silo).List(new(null, 1), new(OdditiesBy.Firmware))).Items.Single();
        worst.Detail.Should().Be("later");
        worst.FirstAt.Should().Be(Network.Morning);
        worst.LastAt.Should().Be(Network.Morning.AddDays(1));
    }

    [Fact]
    public async Task Stand_by_make_and_by_charger()
    {
        await using var silo = await Told();
        (await Lines(silo, new(OdditiesBy.Make))).Should().Equal("KEBA AG|KC-P30||empty-frame|35|3|C2", "alpitronic GmbH|HYC_300||bad-frame|1000|1|c4");
        (await Lines(silo, new(OdditiesBy.Charger, Vendor: "keba ag"))).Should().Equal(
            "KEBA AG|KC-P30|1.12.0|empty-frame|15|1|C2", "KEBA AG|KC-P30|1.12.0|empty-frame|10|1|C1", "KEBA AG|KC-P30|1.13.0|empty-frame|10|1|C3");
    }

    [Fact]
    public async Task Are_found_by_make_name_day_and_station()
    {
        await using var silo = await Told();
        (await Lines(silo, new(OdditiesBy.Firmware, Firmware: "1.13.0"))).Should().Equal("KEBA AG|KC-P30|1.13.0|empty-frame|10|1|C3");
        (await Lines(silo, new(OdditiesBy.Make, Model: "hyc_300"))).Should().ContainSingle();
        (await Lines(silo, new(OdditiesBy.Make, Name: "bad-frame"))).Should().ContainSingle();
        (await Lines(silo, new(OdditiesBy.Make, Name: "half\ud800"))).Should().BeEmpty();
        (await Lines(silo, new(OdditiesBy.Make, From: Network.Morning.AddHours(20)))).Should().Equal("KEBA AG|KC-P30||empty-frame|5|1|C2");
        (await Lines(silo, new(OdditiesBy.Make, Name: "empty-frame", To: Network.Morning.AddHours(1)))).Should().Equal("KEBA AG|KC-P30||empty-frame|30|3|C1");
        (await Lines(silo, new(OdditiesBy.Make), "paris-3")).Should().Equal("alpitronic GmbH|HYC_300||bad-frame|1000|1|c4", "KEBA AG|KC-P30||empty-frame|10|1|C3");
        (await Of(silo).List(new(null, 10, []), new(OdditiesBy.Make))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Go_by_page()
    {
        await using var silo = await Told();
        List<string> all = [];
        string? cursor = null;
        do
        {
            var page = await Of(silo).List(new(cursor, 1), new(OdditiesBy.Charger));
            all.AddRange(page.Items.Select(Line));
            cursor = page.Next;
        }
        while (cursor is not null);
        all.Should().Equal(await Lines(silo, new(OdditiesBy.Charger))).And.HaveCount(4);
        await FluentActions.Awaiting(() => Of(silo).List(new("bm8", 1), new(OdditiesBy.Make)).AsTask()).Should().ThrowAsync<BadCursorException>();
    }

    [Fact]
    public async Task Tell_how_many_chargers_are_of_a_make_and_how_often_a_name_was_met()
    {
        await using var silo = await Told();
        (await Of(silo).Makes(null)).Should().Equal(
            new MakeRow("KEBA AG", "KC-P30", "1.12.0", 2), new MakeRow("KEBA AG", "KC-P30", "1.13.0", 1), new MakeRow("alpitronic GmbH", "HYC_300", null, 1));
        (await Of(silo).Makes(["paris-3"])).Should().HaveCount(2);
        (await Of(silo).Totals(["empty-frame", "never-met"], null)).Should().Equal(new OddityTotal("empty-frame", 35, Network.Morning.AddDays(1)));
        (await Of(silo).Totals([], null)).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_sessions_count_for_their_chargers_make_and_what_came_with_a_message_does_not_count_twice()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await network.Charger("C1", new Hear(new Booted(Keba), [], Policy));
        await network.Charger("C1", new Hear(new Beat(), [new("padded-token", " 04A2 ")], Policy));
        await network.Opens("s-1", "C1", Lyon, new(1), "04A2B3C4D5", "17", at: new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await network.Session("s-1", new Electra.Domain.Sessions.CloseTransaction(
            new TransactionStopped("17", null, 900, network.Now, "Local", []), [new Oddity("padded-token", " 04A2 ")]));
        await Folded(silo, network);

        (await Lines(silo, new(OdditiesBy.Firmware))).Should().Contain(
            ["KEBA AG|KC-P30|1.12.0|clock-off|1|1|C1", "KEBA AG|KC-P30|1.12.0|meter-went-back|1|1|C1", "KEBA AG|KC-P30|1.12.0|padded-token|1|1|C1"]);
        (await EventsOf(silo)).Where(e => e.Type == "oddity").Should().OnlyContain(e => e.Charger == "C1" && e.Data.Contains("\"name\":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_not_the_only_thing_that_a_terminal_tells()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await network.Charger("C1", new Hear(new CardPaymentTold("ies", PaymentStep.Paid, 3000, "EUR", "POS17", Transaction: "17", Outlet: new(1)), [], Policy));
        await Folded(silo, network);
        var told = (await EventsOf(silo)).Single(e => e.Type == "charger.card-payment");
        (told.Charger, told.Evse).Should().Be(("C1", 1));
        told.Data.Should().Be("""{"provider":"ies","step":"paid","accepted":true,"amountCents":3000,"currency":"EUR","reference":"POS17","token":null,"transactionId":"17"}""");
    }
}

public sealed class The_oddities_on_SQLite() : The_oddities(onPostgres: false);

public sealed class The_oddities_on_PostgreSQL() : The_oddities(onPostgres: true);
