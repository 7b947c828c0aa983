using System.Text.Json;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.LocalLists;
using Electra.Domain.Words;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.LocalLists;

public sealed class A_local_list(Cluster cluster)
{
    [Fact]
    public async Task Is_sent_whole_after_the_boot_and_then_what_changed()
    {
        var station = await FleetStation.Of(cluster, taxis: 3);
        await station.Holds("1A", "2A", "3A");
        // A token that came to the tables a moment later than the others follows by itself.
        station.Keeper.Updates[0].Full.Should().BeTrue();

        await station.Token(2, TokenStatus.Blocked);
        await station.Holds("1A", "2B", "3A");
        await cluster.Grains.Token(station.Taxi(3)).Remove("test");
        await station.Token(4);
        await station.Holds("1A", "2B", "4A");

        station.Keeper.Updates.Skip(1).Should().OnlyContain(u => !u.Full);
        station.Keeper.Updates.Select(u => u.Version).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        station.Keeper.List[station.Taxi(1).Value].Should().Be($"A||{station.Group.Key}", "its group goes along");
    }

    [Fact]
    public async Task Tells_of_itself_when_it_stands_otherwise()
    {
        var station = await FleetStation.Of(cluster, taxis: 1);
        await station.Holds("1A");
        await station.Rule(null);
        await station.Is(ListState.Off);
        var views = cluster.Get<IViews>();
        var events = await Eventually.Get(
            async () => await views.Events(0, 1_000, ["charger.local-list"], station.Id.Value), e => e.Any(one => one.Data.Contains("\"off\"", StringComparison.Ordinal)), "all was told");
        events.Select(e => JsonDocument.Parse(e.Data).RootElement.GetProperty("state").GetString()).Should().ContainInOrder("pending", "current", "off").And.EndWith("off");
        events.Should().OnlyContain(e => e.Charger == station.Bay.Id.Value);
        var current = events.Last(e => e.Data.Contains("\"current\"", StringComparison.Ordinal)).Data;
        current.Should().Be($$"""{"state":"current","version":{{station.Keeper.Updates[0].Version}},"entries":1,"wanted":1,"leftOut":0,"why":null}""");
    }

    [Fact]
    public async Task Has_room_for_longer_tokens_in_2_x_and_keeps_the_kind_that_a_charger_said()
    {
        var station = await FleetStation.Of(cluster, taxis: 1);
        await station.Holds("1A");
        var (app, car) = (new TokenId($"APP-OF-ALICE-AT-{station.Bay.Id.Value[^8..]}-0002"), station.Taxi(3));
        foreach (var token in new[] { app, car })
            await cluster.Grains.Token(token).Provision(new(token, new(TokenType.Other, TokenStatus.Accepted, null, station.Group, null, null, false), "test"));
        await station.Holds("1A", "3A");
        (await station.Now()).Shown.LeftOut.Should().Be(1, "1.6 has no room for it");

        await station.Comes(protocol: "ocpp2.0.1");
        await station.Holds("1A", "2A", "3A");
        station.Keeper.Kinds.Should().BeEmpty("their values say it");
        var answer = await station.Bay.Says(new TokenShown(car, new("MacAddress")));
        ((TokenJudged)answer!).Verdict.Standing.Should().Be(TokenStanding.Accepted);
        await Eventually.True(() => station.Keeper.Kinds.GetValueOrDefault(car.Value) == "MacAddress", "the list says it too");
        await station.Holds("1A", "2A", "3A");

        await station.Comes();
        await station.Holds("1A", "3A");
        (await station.Now()).Shown.LeftOut.Should().Be(1, "it speaks 1.6 again");
    }

    [Fact]
    public async Task Is_known_after_its_grain_was_forgotten()
    {
        var station = await FleetStation.Of(cluster, taxis: 2);
        await station.Holds("1A", "2A");
        await cluster.Deactivate(cluster.Grains.LocalList(station.Bay.Id).GetGrainId());
        await station.Token(3);
        await station.Holds("1A", "2A", "3A");
        station.Keeper.Updates[^1].Full.Should().BeFalse();
    }

    [Fact]
    public async Task That_somebody_else_wrote_is_sent_whole_above_his_version()
    {
        var station = await FleetStation.Of(cluster, taxis: 2);
        await station.Holds("1A", "2A");
        station.Keeper.List.Clear();
        station.Keeper.Version = 77;
        await station.Token(2, TokenStatus.Blocked);
        await station.Holds("1A", "2B");
        // A look of before may find it first; then the change follows by itself.
        station.Keeper.Updates.Should().ContainSingle(u => u.Version == 78).Which.Full.Should().BeTrue();
    }

    [Fact]
    public async Task That_is_answered_with_a_mismatch_or_a_failure_is_sent_whole()
    {
        var station = await FleetStation.Of(cluster, taxis: 2);
        await station.Holds("1A", "2A");
        station.Keeper.Next(ScriptedLink.Says("VersionMismatch"));
        await station.Token(3);
        await station.Holds("1A", "2A", "3A");
        station.Keeper.Updates.TakeLast(2).Select(u => u.Full).Should().Equal(false, true);

        station.Keeper.Next(ScriptedLink.Says("Failed"));
        await station.Token(4);
        await station.Holds("1A", "2A", "3A", "4A");
        station.Keeper.Updates.TakeLast(2).Select(u => u.Full).Should().Equal(false, true);
    }

    [Fact]
    public async Task Stays_within_what_the_charger_can_hold_and_take_at_once()
    {
        var keeper = new ListKeeper { Settings = [new("LocalAuthListMaxLength", "5", true), new("SendLocalListMaxLength", "2", true)] };
        var station = await FleetStation.Of(cluster, taxis: 7, keeper);
        await station.Holds("1A", "2A", "3A", "4A", "5A");
        keeper.Updates.Should().OnlyContain(u => u.Changes.Count <= 2);
        (await station.Now()).Shown.Should().Be(new ListShown(ListState.Current, 5, 2));

        await station.Token(2, TokenStatus.Blocked);
        await station.Holds("1A", "3A", "4A", "5A", "6A");
    }

    [Fact]
    public async Task Of_a_charger_that_keeps_none_is_not_sent_until_its_firmware_changes()
    {
        var keeper = new ListKeeper();
        keeper.Next(new Errored("SendLocalList", "1", "NotImplemented", ""));
        var station = await FleetStation.Of(cluster, taxis: 1, keeper);
        await station.Is(ListState.Unsupported);
        var asked = keeper.Asked;
        await station.Token(2);
        await Eventually.Get(station.Now, n => n.Shown.Wanted == 2, "the change was looked at");
        (keeper.Updates.Count, keeper.Asked).Should().Be((1, asked));
        await station.Comes(firmware: "1.5.0");
        await station.Holds("1A", "2A");
    }

    [Fact]
    public async Task Of_a_charger_that_is_away_waits_for_it()
    {
        var station = await FleetStation.Of(cluster, taxis: 1, connects: false);
        (await station.Is(ListState.Pending)).Shown.Why.Should().Be("it is offline");
        await station.Comes();
        await station.Holds("1A");
        await station.Bay.Charger.Disconnect(station.Bay.LinkNumber, "gone");
        await station.Token(2);
        await Eventually.Get(station.Now, n => n.Shown is { State: ListState.Pending, Wanted: 2 }, "it waits");
        await station.Bay.Connect();
        station.Bay.Link.Answer = station.Keeper.Answer;
        await station.Holds("1A", "2A");
    }

    [Fact]
    public async Task That_was_lost_with_a_reboot_is_sent_whole_again()
    {
        var station = await FleetStation.Of(cluster, taxis: 3);
        await station.Holds("1A", "2A", "3A");
        var version = station.Keeper.Version;
        await station.Comes(new());
        await station.Holds("1A", "2A", "3A");
        station.Keeper.Updates.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Full = true, Version = version + 1 });
    }

    [Fact]
    public async Task That_was_not_answered_is_asked_about_when_the_charger_is_back()
    {
        var station = await FleetStation.Of(cluster, taxis: 1);
        await station.Holds("1A");
        station.Keeper.Next(new TimedOut("SendLocalList"));
        await station.Token(2);
        await Eventually.True(() => station.Keeper.Updates.Count == 2, "it was sent");
        // It took it, and its answer was lost.
        station.Keeper.List[station.Taxi(2).Value] = $"A||{station.Group.Key}";
        station.Keeper.Version = station.Keeper.Updates[^1].Version;
        await station.Comes();
        await station.Holds("1A", "2A");
        station.Keeper.Updates.Should().HaveCount(2, "it was there already");
    }

    [Fact]
    public async Task Of_a_station_without_a_rule_is_left_untouched()
    {
        var station = await FleetStation.Of(cluster, taxis: 1, connects: false, ruled: false);
        await station.Comes(new() { Version = 5 });
        await Eventually.True(async () => (await station.Bay.Charger.Show()).Charger.SettingsReadAt is not null, "it is configured");
        await station.Token(2);
        await station.Is(ListState.Off);
        (station.Keeper.Asked, station.Keeper.Updates.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task That_is_no_longer_wanted_is_taken_away()
    {
        var station = await FleetStation.Of(cluster, taxis: 2);
        await station.Holds("1A", "2A");
        await station.Rule(null);
        await Eventually.True(() => station.Keeper.List.IsEmpty, "it is empty");
        await station.Is(ListState.Off);
    }

    [Fact]
    public async Task Follows_a_token_that_moves_between_groups_contracts_and_a_charger_that_moves_between_stations()
    {
        var (one, two) = (await FleetStation.Of(cluster, taxis: 1), await FleetStation.Of(cluster, taxis: 0));
        await one.Holds("1A");
        await one.Token(1, group: two.Group);
        await one.Holds();
        await two.Holds("1A");

        await two.Rule(new([], ["FR-ELC-C00001-1"]));
        await two.Holds();
        await two.Token(2, group: new("none"), contract: "fr-elc-c00001-1");
        await two.Holds("2A");

        await one.StandsAt(two.Id);
        await one.Holds("2A");
    }

    [Fact]
    public async Task Holds_who_charged_here_not_long_ago_and_hears_when_he_is_blocked()
    {
        var station = await FleetStation.Of(cluster, taxis: 0, recentDays: 90);
        var token = station.Bay.Token;
        await station.Holds();
        var opened = await station.Bay.Starts();
        await station.Bay.Stops(opened.Transaction, 2_000_000);
        await Eventually.True(
            async () =>
            {
                await cluster.Grains.LocalList(station.Bay.Id).Look();
                return station.Keeper.List.Any(e => e.Key == token.Value && e.Value == "A");
            },
            "he is listed");
        await cluster.Grains.Token(token).Provision(new(token, new(TokenType.Rfid, TokenStatus.Blocked, null, null, null, null, false), "test"));
        await Eventually.True(() => station.Keeper.List.Any(e => e.Key == token.Value && e.Value == "B"), "he is barred");
    }

    [Fact]
    public async Task That_changes_a_hundred_times_at_once_is_sent_a_few_times()
    {
        var station = await FleetStation.Of(cluster, taxis: 1);
        await station.Holds("1A");
        var before = station.Keeper.Updates.Count;
        await Task.WhenAll(Enumerable.Range(2, 200).Select(n => station.Token(n)));
        await station.Holds([.. Enumerable.Range(1, 201).Select(n => $"{n}A")]);
        (station.Keeper.Updates.Count - before).Should().BeLessThan(40);
    }

    [Fact]
    public async Task Of_a_charger_that_is_left_alone_is_not_sent()
    {
        var station = await FleetStation.Of(cluster, taxis: 1, connects: false);
        await station.Bay.Connect();
        station.Bay.Link.Answer = station.Keeper.Answer;
        await station.Bay.Says(new Booted(new("EN+", "EVSEDO", "1", "1.1.805")));
        await Eventually.Get(station.Now, n => n.Shown.Why?.Contains("B5", StringComparison.Ordinal) is true, "it is left alone");
        station.Keeper.Updates.Should().BeEmpty();
    }
}
