using System.Globalization;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

public sealed class A_charge_over_the_wire(Running running)
{
    [Fact]
    public async Task Is_seen_from_plug_to_record_through_the_API()
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        await charger.Status("Available");
        await charger.Status("Preparing");
        ((string?)(await charger.Result("Authorize", $$"""{"idTag":"{{token}}"}"""))["idTagInfo"]!["status"]).Should().Be("Accepted");
        var transaction = await charger.Start(token, 1_000);
        transaction.Should().BePositive();
        await charger.Status("Charging");
        await charger.Meter(transaction, 5_200);

        var session = (await running.Api.All($"sessions?transactionId={transaction}&chargerId={id}")) is [var only] ? only
            : await running.Api.Until($"sessions?transactionId={transaction}", l => l["items"]!.AsArray().Count == 1, "the session is listed");
        var sessionId = (string?)session["id"] ?? (string)session["items"]![0]!["id"]!;
        var live = await running.Api.Get($"sessions/{sessionId}");
        ((string?)live["state"]).Should().Be("charging");
        ((long)live["energyWh"]!).Should().Be(4_200);
        ((string?)live["token"]).Should().Be(token);
        ((string?)live["transactionId"]).Should().Be(transaction.ToString(CultureInfo.InvariantCulture));
        var connector = (await running.Api.Get($"chargers/{id}"))["evses"]![0]!["connectors"]![0]!;
        ((string?)connector["status"]).Should().Be("charging");
        ((string?)connector["sessionId"]).Should().Be(sessionId);

        await charger.Stop(transaction, 6_000);
        var stopped = await running.Api.Get($"sessions/{sessionId}");
        ((string?)stopped["state"]).Should().Be("finishing");
        ((long)stopped["energyWh"]!).Should().Be(5_000);
        ((long)stopped["meterStopWh"]!).Should().Be(6_000);
        await charger.Status("Finishing");
        await charger.Status("Available");
        var ended = await running.Api.Until($"sessions/{sessionId}", s => (string?)s["state"] == "ended" && s["cdrId"] is not null, "the session has ended, with its record");
        ((long)(await running.Api.Get($"cdrs/{(string)ended["cdrId"]!}"))["energyWh"]!).Should().Be(5_000);
        (await running.Api.All($"sessions/{sessionId}/readings")).Should().ContainSingle().Which["value"]!.GetValue<string>().Should().Be("5200");
    }

    [Fact] // Catalogue T2, C12
    public async Task Whose_start_is_sent_again_under_another_message_id_and_socket_is_one()
    {
        var (id, token) = await running.Provisioned();
        var at = RawCharger.Now();
        await using var first = await RawCharger.Booted(running.Program, id);
        var transaction = await first.Start(token, 2_000, at: at);
        (await first.Start(token, 2_000, at: at)).Should().Be(transaction);
        await using var second = await RawCharger.Connect(running.Program, id);
        (await second.Start(token, 2_000, at: at)).Should().Be(transaction);
        await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "one session");
    }

    [Theory] // Catalogue T3
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(123_456_789)]
    public async Task Never_begun_is_confirmed_when_it_ends_and_bills_nobody(int transaction)
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        await charger.Stop(transaction, 9_000);
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty();
        ((bool)(await running.Api.Get($"chargers/{id}"))["online"]!).Should().BeTrue();
    }

    [Theory] // Catalogue I8
    [InlineData("")]
    [InlineData("   ")]
    public async Task With_an_empty_token_is_answered_and_has_no_right(string token)
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        ((string?)(await charger.Result("Authorize", $$"""{"idTag":"{{token}}"}"""))["idTagInfo"]!["status"]).Should().Be("Invalid");
        var start = await charger.Result("StartTransaction", $$"""{"connectorId":1,"idTag":"{{token}}","meterStart":10,"timestamp":"{{RawCharger.Now()}}"}""");
        ((string?)start["idTagInfo"]!["status"]).Should().Be("Invalid");
        await charger.Stop((int)start["transactionId"]!, 20);
    }

    [Fact]
    public async Task Made_offline_while_its_token_charges_elsewhere_had_the_right_then_and_ended_then()
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        await charger.Start(token, 1_000);
        var stop = RawCharger.Now(TimeSpan.FromHours(2));
        var old = await charger.Start(token, 500, connector: 2, at: RawCharger.Now(TimeSpan.FromHours(3)));
        await charger.Stop(old, 900, at: stop);
        var list = await running.Api.Until($"sessions?transactionId={old}&state=ended", l => l["items"]!.AsArray().Count == 1, "it has ended");
        var session = await running.Api.Get($"sessions/{(string)list["items"]![0]!["id"]!}");
        session["oddities"]!.ToJsonString().Should().NotContain("started-without-right");
        DateTimeOffset.Parse((string)session["endedAt"]!, CultureInfo.InvariantCulture).Should().BeCloseTo(DateTimeOffset.UtcNow.AddHours(-2), TimeSpan.FromMinutes(1));
    }

    [Theory] // Catalogue T6, S8
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2099-01-01T00:00:00Z")]
    public async Task With_a_clock_off_by_years_and_a_meter_that_goes_back_counts_nothing_that_did_not_flow(string at)
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        var transaction = await charger.Start(token, 50_000, at: at);
        await charger.Stop(transaction, 49_000, at: at);
        var session = (await running.Api.Until($"sessions?chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session"))["items"]![0]!;
        var one = await running.Api.Get($"sessions/{(string)session["id"]!}");
        ((long)one["energyWh"]!).Should().Be(0);
        one["oddities"]!.ToJsonString().Should().Contain("clock-off").And.Contain("meter-went-back");
        DateTimeOffset.Parse((string)one["startedAt"]!, CultureInfo.InvariantCulture).Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Made_offline_keeps_its_old_times()
    {
        var (id, token) = await running.Provisioned();
        await using var charger = await RawCharger.Booted(running.Program, id);
        var (start, stop) = (RawCharger.Now(TimeSpan.FromHours(5)), RawCharger.Now(TimeSpan.FromHours(4)));
        var transaction = await charger.Start(token, 10_000, at: start);
        await charger.Meter(transaction, 15_000, at: RawCharger.Now(TimeSpan.FromHours(4.5)));
        await charger.Stop(transaction, 30_000, at: stop);
        var list = await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "the session has ended");
        var session = list["items"]![0]!;
        ((long)session["energyWh"]!).Should().Be(20_000);
        DateTimeOffset.Parse((string)session["startedAt"]!, CultureInfo.InvariantCulture).Should().BeCloseTo(DateTimeOffset.UtcNow.AddHours(-5), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Goes_on_after_the_charger_rebooted_in_the_middle()
    {
        var (id, token) = await running.Provisioned();
        await using var before = await RawCharger.Booted(running.Program, id);
        var transaction = await before.Start(token, 1_000);
        before.Cut();
        await using var after = await RawCharger.Booted(running.Program, id);
        await after.Meter(transaction, 3_000);
        await after.Stop(transaction, 4_000);
        var list = await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "the session has ended");
        ((long)list["items"]![0]!["energyWh"]!).Should().Be(3_000);
    }
}
