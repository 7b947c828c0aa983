using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

public sealed class A_charger(Cluster cluster)
{
    [Fact]
    public async Task Is_brought_to_its_wanted_settings_after_its_boot_and_shows_the_drift()
    {
        var bay = await Bay.Provisioned(cluster);
        await bay.Connect();
        var attempts = new Setting("transactionmessageattempts", "3", false);
        bay.Link.Answer = order => order switch
        {
            ReadSettings => ScriptedLink.Settings([attempts, new("HeartbeatInterval", "300", false)]),
            ChangeSetting { Key: "TransactionMessageAttempts" } c => Changed(c),
            ChangeSetting { Key: "LocalPreAuthorize" } => ScriptedLink.Says("Rejected"),
            ChangeSetting => ScriptedLink.Says("NotSupported"),
            _ => ScriptedLink.Says("Accepted"),
        };
        await bay.Boots();

        var shown = await Eventually.Get(async () => (await bay.Charger.Show()).Charger, c => c.Drift.Count > 0, "drift");
        shown.Drift.Single(d => d.Key == "HeartbeatInterval").Result.Should().Be("same");
        shown.Drift.Single(d => d.Key == "TransactionMessageAttempts").Should().Be(new SettingDrift("TransactionMessageAttempts", "65535", "65535", "changed"));
        shown.Drift.Single(d => d.Key == "LocalPreAuthorize").Result.Should().Be("refused");
        shown.Drift.Single(d => d.Key == "LocalAuthListEnabled").Result.Should().Be("not-supported");

        OrderOutcome Changed(ChangeSetting change)
        {
            attempts = attempts with { Value = change.Value };
            return ScriptedLink.Says("Accepted");
        }
    }

    [Fact]
    public async Task That_loses_its_socket_in_each_configuration_is_left_alone()
    {
        var bay = await Bay.Provisioned(cluster);
        for (var i = 0; i < KnownLoops.Patience; i++)
        {
            await bay.Connect();
            bay.Link.Answer = _ => new Offline();
            await bay.Boots();
            var expected = i + 1;
            await Eventually.True(async () => (await bay.Charger.Show()).Charger.UnfinishedConfigurations == expected, "a configuration that came to nothing");
            await Eventually.True(() => bay.Link.Told.Count > 0, "it was asked");
        }

        await bay.Connect();
        await bay.Boots();
        (await Eventually.Get(async () => (await bay.Charger.Show()).Charger, c => c.Oddities.Any(o => o.Name == "not-configured"), "the oddity"))
            .UnfinishedConfigurations.Should().Be(KnownLoops.Patience);
        bay.Link.Told.Should().BeEmpty();
    }

    [Fact]
    public async Task With_a_second_socket_loses_its_first_and_its_word()
    {
        var bay = await Bay.Connected(cluster);
        var (old, number) = (bay.Link, bay.LinkNumber);
        await bay.Connect();
        await Eventually.True(() => old.Closed is not null, "the first is told to close");
        (await bay.Charger.Report(number, new Beat(), [])).Should().BeNull();
        await bay.Charger.Disconnect(number, "late");
        (await bay.Charger.Show()).Charger.Link!.Number.Should().Be(bay.LinkNumber).And.BeGreaterThan(number);
    }

    [Fact]
    public async Task That_has_lost_its_line_says_so_to_whoever_holds_it()
    {
        var bay = await Bay.Connected(cluster);
        (await bay.Charger.Seen(bay.LinkNumber, cluster.Clock.GetUtcNow(), 3)).Should().BeTrue();
        await bay.Forget(cluster);
        (await bay.Charger.Seen(bay.LinkNumber, cluster.Clock.GetUtcNow(), 3)).Should().BeFalse();
        (await bay.Charger.Report(bay.LinkNumber, new Beat(), [])).Should().BeNull();
    }

    [Fact]
    public async Task Without_a_socket_ends_every_order_as_offline()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = _ => null;
        var waiting = bay.Charger.Order(new Verbatim("reset", """{"type":"Soft"}"""));
        await Eventually.True(() => bay.Link.Told.Count == 1, "the order is on its way");
        await bay.Charger.Disconnect(bay.LinkNumber, "gone");
        (await waiting).Should().BeOfType<Offline>();
        (await bay.Charger.Order(new ReadSettings([]))).Should().BeOfType<Offline>();
    }

    [Fact]
    public async Task Does_not_wait_for_an_order_that_is_out_when_its_record_is_another_s()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = _ => null;
        var waiting = bay.Charger.Order(new Verbatim("reset", """{"type":"Soft"}"""));
        await Eventually.True(() => bay.Link.Told.OfType<Verbatim>().Any(), "the order is on its way");
        await cluster.MovesOnElsewhere<Charger, ChargerFact>(bay.Charger, new ChargerOddity(new("bad-frame"), cluster.Clock.GetUtcNow()));

        var refused = () => bay.Boots("9.9.9");
        await refused.Should().ThrowAsync<OwnedElsewhereException>();
        (await waiting).Should().BeOfType<TimedOut>("nobody knows what becomes of it");
        (await bay.Charger.Show().WaitAsync(TimeSpan.FromSeconds(20))).Charger.Oddities.Should().Contain(o => o.Name == "bad-frame", "it was read anew");
    }

    [Fact]
    public async Task Answers_orders_while_a_report_waits_for_the_record()
    {
        var bay = await Bay.Connected(cluster);
        var reports = Enumerable.Range(0, 50).Select(i => bay.Is(i % 2 == 0 ? Condition.Preparing : Condition.Available)).ToArray();
        var orders = Enumerable.Range(0, 50).Select(_ => bay.Charger.Order(new ChangeSetting("HeartbeatInterval", "300"))).ToArray();
        (await Task.WhenAll(orders)).Should().AllBeOfType<Answered>();
        (await Task.WhenAll(reports)).Should().AllBeOfType<Noted>();
    }

    [Fact]
    public async Task Keeps_the_history_of_its_firmware()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Boots("1.4.2");
        await bay.Boots("1.5.0");
        var charger = (await bay.Charger.Show()).Charger;
        charger.Identity!.Firmware.Should().Be("1.5.0");
        charger.History.Select(h => h.Identity.Firmware).Should().Equal("1.5.0", "1.4.2");
    }
}
