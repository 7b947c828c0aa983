using Electra.Acceptance.Tests.Deviations;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet.Chargers;
using Electra.Fleet.Vehicles;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A fleet's tokens in the chargers of its station, from provisioning to a charge that nobody could be asked about.</summary>
public sealed class A_local_list(Running running)
{
    private static readonly Dictionary<string, string> OnlyTheList = new()
    {
        ["AllowOfflineTxForUnknownId"] = "false",
        ["AuthorizationCacheEnabled"] = "false",
        ["LocalAuthListMaxLength"] = "5",
        ["SendLocalListMaxLength"] = "2",
    };

    [Fact]
    public async Task Becomes_the_fleet_of_its_station_and_follows_it_within_seconds()
    {
        await using var odd = await Provisioned(taxis: 3);
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        await Holds(odd.Charger, ("1", "Accepted"), ("2", "Accepted"), ("3", "Accepted"));
        var current = await odd.Api.Until($"chargers/{odd.Id}", c => (string?)c["localList"]!["state"] == "current", "it is current");
        var list = current["localList"]!;
        ((int)list["version"]!, (int)list["entries"]!, (int)list["wanted"]!, (int)list["leftOut"]!).Should().Be((odd.Charger.LocalListVersion, 3, 3, 0));
        list["lastSyncAt"].Should().NotBeNull();

        await Taxi(odd, 2, "blocked");
        await Holds(odd.Charger, ("1", "Accepted"), ("2", "Blocked"), ("3", "Accepted"));
        await Eventually.True(async () => (await Sent(odd)) is [.., "Differential"], "by what changed alone");
        foreach (var taxi in new[] { 4, 5, 6 })
            await Taxi(odd, taxi);
        await Holds(odd.Charger, ("1", "Accepted"), ("3", "Accepted"), ("4", "Accepted"), ("5", "Accepted"), ("6", "Accepted"));
        await odd.Api.Until(
            $"chargers/{odd.Id}", c => ((int)c["localList"]!["wanted"]!, (int)c["localList"]!["leftOut"]!) == (5, 1), "the blocked one had to go");
        (await Sent(odd)).Count(u => u == "Full").Should().Be(1);
    }

    [Fact]
    public async Task Lost_at_a_reboot_is_sent_whole_again()
    {
        await using var odd = await Provisioned(taxis: 2);
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        await Holds(odd.Charger, ("1", "Accepted"), ("2", "Accepted"));
        var version = odd.Charger.LocalListVersion;

        await using var forgetful = new SimulatedCharger(
            new ChargerSeed(odd.Id, "HYC300"), new ChargerSurroundings(new(running.Program.Ocpp.ToString().TrimEnd('/'))) { Configuration = OnlyTheList });
        forgetful.LocalListVersion.Should().Be(0);
        (await forgetful.Connect(boot: true)).Open.Should().BeTrue();
        await Holds(forgetful, ("1", "Accepted"), ("2", "Accepted"));
        forgetful.LocalListVersion.Should().BeGreaterThan(version);
        await Eventually.True(async () => (await Sent(odd)) is [.., "Full"], "whole");
    }

    [Fact]
    public async Task Lets_a_driver_of_the_fleet_charge_while_the_line_is_cut_and_the_charge_is_billed_later()
    {
        await using var odd = await Provisioned(taxis: 2);
        await Taxi(odd, 2, "blocked");
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        await Holds(odd.Charger, ("1", "Accepted"), ("2", "Blocked"));
        odd.Charger.DropSocket();
        await odd.Api.Until($"chargers/{odd.Id}", c => !(bool)c["online"]!, "it is cut off");

        odd.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        (await odd.Charger.Present(1, Tag(odd, 2))).Should().BeFalse("it is blocked");
        (await odd.Charger.Present(1, "04FFEE1122")).Should().BeFalse("it is a stranger's");
        (await odd.Charger.Present(1, Tag(odd, 1))).Should().BeTrue("it is the fleet's");
        await Eventually.True(() => odd.Charger.Outlets[0].DeliveredWh > 1_000, "a kilowatt hour has flowed");
        odd.Charger.Unplug(1);
        odd.Charger.Unconfirmed.Should().BeGreaterThan(1);

        (await odd.Charger.Connect()).Open.Should().BeTrue();
        await Eventually.True(() => odd.Charger.Unconfirmed == 0, "all is confirmed");
        odd.Journal.Starts.Should().ContainSingle().Which.Status.Should().Be("Accepted");
        var session = await odd.Ended();
        ((string?)session["token"]).Should().Be(Tag(odd, 1));
        ((long)(await odd.Api.Get($"cdrs/{(string)session["cdrId"]!}"))["energyWh"]!).Should().Be(odd.MeteredWh()).And.BeGreaterThan(1_000);
    }

    [Fact]
    public async Task Is_kept_on_PostgreSQL_too_and_holds_who_charged_here()
    {
        await using var home = await Home.Of("postgres");
        await using var program = await ElectraProgram.Start(home);
        await program.Api.Put(
            "stations/pg-1",
            """{"name":"Lyon Perrache","country":"FRA","timeZone":"Europe/Paris","gridLimitW":400000,"localList":{"contracts":["FR-ELC-C00001-1"],"recentDays":7}}""");
        await program.Api.Charger("PG-1", "pg-1");
        await program.Api.Token("PGT1");
        await program.Api.Put("tokens/PGT2", """{"type":"RFID","status":"accepted"}""");
        await using (var charger = await RawCharger.Booted(program, "PG-1"))
            await charger.Stop(await charger.Start("PGT2", 1_000), 2_000);
        await program.Api.Until("sessions?token=PGT2", l => l["items"]!.AsArray().Count == 1, "he charged");

        await using var keeper = new SimulatedCharger(new ChargerSeed("PG-1", "HYC300"), new ChargerSurroundings(new(program.Ocpp.ToString().TrimEnd('/'))));
        (await keeper.Connect(boot: true)).Open.Should().BeTrue();
        await Holds(keeper, ("1", "Accepted"), ("2", "Accepted"));
        await program.Api.Put("tokens/PGT2", """{"type":"RFID","status":"blocked"}""");
        await Holds(keeper, ("1", "Accepted"), ("2", "Blocked"));
    }

    private static string Tag(OddCharger odd, int taxi) => $"{odd.Id}T{taxi}";

    private static Task Taxi(OddCharger odd, int number, string status = "accepted") => odd.Api.Put(
        $"tokens/{Tag(odd, number)}", $$"""{"type":"RFID","status":"{{status}}","groupId":"FLEET-{{odd.Id}}"}""");

    private static Task Holds(SimulatedCharger charger, params (string Taxi, string Status)[] wanted) => Eventually.True(
        () => charger.LocalList.Select(e => (e.Key[^1..], e.Value)).ToHashSet().SetEquals(wanted), $"the charger holds {string.Join(", ", wanted)}");

    /// <summary>The kinds of the updates that the charger was sent, oldest first.</summary>
    private static async Task<IReadOnlyList<string>> Sent(OddCharger odd) =>
    [
        .. (await odd.Api.Get($"chargers/{odd.Id}/messages?action=SendLocalList&direction=out"))["items"]!.AsArray()
            .Select(m => (string)m!["payload"]!["updateType"]!).Reverse(),
    ];

    private async Task<OddCharger> Provisioned(int taxis)
    {
        var odd = await OddCharger.With(running, [], configuration: OnlyTheList);
        await odd.Api.Put(
            $"stations/of-{odd.Id}",
            $$$"""{"name":"Lyon Perrache","country":"FRA","timeZone":"Europe/Paris","gridLimitW":400000,"localList":{"groups":["FLEET-{{{odd.Id}}}"]}}""");
        for (var taxi = 1; taxi <= taxis; taxi++)
            await Taxi(odd, taxi);
        await odd.Api.Charger(odd.Id, $"of-{odd.Id}");
        return odd;
    }
}
