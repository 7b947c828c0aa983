using Electra.Domain.LocalLists;

namespace Electra.Domain.Tests.LocalLists;

public sealed class A_local_list
{
    private static LocalListChoice Three => Fleet.Wanted(3);

    [Fact]
    public void That_nobody_wants_is_left_untouched() => Next(new(), null, null).Should().Be(new Rest());

    [Fact]
    public void Of_a_charger_that_was_never_asked_is_asked_for_its_version_and_sent_whole()
    {
        Next(new(), Three, null).Should().Be(new AskListVersion());
        var full = Next(Hear(new(), 0), Three, 0).Should().BeOfType<SendUpdate>().Subject;
        full.Should().BeEquivalentTo(new { Version = 1, Full = true });
        full.Changes.Should().HaveCount(3);
    }

    [Fact]
    public void That_differs_is_sent_the_difference_with_the_next_version()
    {
        var wanted = new LocalListChoice([Fleet.Listed(2, TokenStanding.Blocked), Fleet.Listed(3), Fleet.Listed(4)]);

        var update = (SendUpdate)Next(Fleet.Held(3), wanted, 7);

        update.Should().BeEquivalentTo(new { Version = 8, Full = false });
        update.Changes.Should().BeEquivalentTo(
            [new ListChange(Fleet.Taxi(1), null), Fleet.Listed(2, TokenStanding.Blocked), Fleet.Listed(4)], o => o.WithStrictOrdering());
    }

    [Fact] // D01: a token of another kind is another token.
    public void On_which_a_token_has_become_of_another_kind_loses_the_one_and_gets_the_other()
    {
        var local = Fleet.Listed(2) with { Kind = "Local" };
        var wanted = new LocalListChoice([Fleet.Listed(1), local]);

        var update = (SendUpdate)Next(Fleet.Held(2), wanted, 7);
        update.Changes.Should().Equal(new ListChange(Fleet.Taxi(2), null), local);
        var held = Took(Fleet.Held(2), update);
        Next(held, wanted, update.Version).Should().Be(new Rest());
        ((SendUpdate)Next(held, Fleet.Wanted(1), update.Version)).Changes.Should().Equal(new ListChange(Fleet.Taxi(2), null) { Kind = "Local" });
    }

    [Fact]
    public void That_is_as_wanted_is_left_alone() => Next(Fleet.Held(3), Three, 7).Should().Be(new Rest());

    [Fact]
    public void Whose_charger_tells_another_version_is_sent_whole_above_both()
    {
        Next(Hear(Fleet.Held(3), 40), Three, 40).Should().BeEquivalentTo(new { Version = 41, Full = true });
        Next(Hear(Fleet.Held(3), 2), Three, 2).Should().BeEquivalentTo(new { Version = 8, Full = true });
    }

    [Fact]
    public void That_was_lost_at_a_reboot_is_sent_whole() =>
        Next(Hear(Fleet.Held(3), 0), Three, 0).Should().BeEquivalentTo(new { Version = 8, Full = true });

    [Fact]
    public void Longer_than_a_message_is_sent_in_several()
    {
        var can = new ListCapabilities(1000, 2);
        var first = (SendUpdate)Next(Hear(new(), 0), Fleet.Wanted(5), 0, can);
        first.Changes.Should().HaveCount(2);
        var state = Took(Hear(new(), 0), first);
        var second = (SendUpdate)Next(state, Fleet.Wanted(5), 1, can);
        second.Should().BeEquivalentTo(new { Version = 2, Full = false });
        second.Changes.Select(c => c.Token).Should().Equal(Fleet.Taxi(3), Fleet.Taxi(4));
        var third = (SendUpdate)Next(Took(state, second), Fleet.Wanted(5), 2, can);
        third.Changes.Should().ContainSingle();
        Next(Took(Took(state, second), third), Fleet.Wanted(5), 3, can).Should().Be(new Rest());
    }

    [Fact]
    public void That_changes_altogether_is_sent_whole_where_that_is_shorter() =>
        Next(Fleet.Held(50), Fleet.Wanted(5), 7, new(1000, 10)).Should().BeEquivalentTo(new { Full = true });

    [Fact]
    public void That_was_not_answered_is_asked_about_and_not_guessed()
    {
        var sent = LocalListDecider.Evolve(Fleet.Held(2), Fleet.Sent(3, 8));
        var silent = After(sent, new EndUpdate(8, ListOutcome.NoAnswer, "it did not answer", Three, Fleet.Online));

        Next(silent, Three, null).Should().BeOfType<GiveUp>().Which.Until.Should().Be(Lyon.Morning + LocalListSync.SilentFor);
        var back = Fleet.Online with { Link = 2 };
        LocalListSync.Next(silent, Three, null, Fleet.Roomy, back).Should().Be(new AskListVersion());
        After(silent, new HearVersion(8, Three, back)).Holds(Three).Should().BeTrue("it arrived");
        var lost = After(silent, new HearVersion(7, Three, back));
        lost.Sending.Should().BeNull("it did not arrive");
        LocalListSync.Next(lost, Three, 7, Fleet.Roomy, back).Should().BeEquivalentTo(new { Version = 9, Full = false });
    }

    [Fact]
    public void That_is_refused_is_sent_whole_once_and_then_with_patience()
    {
        var state = Refused(Fleet.Held(2), 8);
        Next(state, Three, 7).Should().BeEquivalentTo(new { Version = 9, Full = true });
        state = Refused(state, 9);
        Next(state, Three, 7).Should().BeEquivalentTo(new { Until = Lyon.Morning + TimeSpan.FromMinutes(1) });
        Enumerable.Range(2, 12).Select(n => LocalListSync.WaitAfter(n)!.Value.TotalMinutes).Should().Equal(1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360);
        state.Shown.State.Should().Be(ListState.Failed);
        state.Shown.Why.Should().Be("it answered Failed");
    }

    [Fact]
    public void Of_a_charger_that_keeps_none_is_not_sent_before_a_day_or_another_firmware()
    {
        var state = After(new(), new HearVersion(-1, Three, Fleet.Online));

        state.Shown.State.Should().Be(ListState.Unsupported);
        Next(state, Three, null).Should().BeOfType<GiveUp>().Which.Until.Should().Be(Lyon.Morning + LocalListSync.Disbelieved);
        LocalListSync.Next(state, Three, null, Fleet.Roomy, Fleet.Online with { Firmware = "1.5.0" }).Should().Be(new AskListVersion());
        LocalListSync.Next(state, Three, null, Fleet.Roomy, Fleet.Online with { Now = Lyon.Morning.AddHours(25) }).Should().Be(new AskListVersion());
    }

    [Fact]
    public void That_is_disabled_is_not_sent() =>
        Next(new(), Three, null, new(Disabled: true)).Should().BeOfType<GiveUp>().Which.Unsupported.Should().BeTrue();

    [Fact]
    public void Of_a_charger_that_is_left_alone_waits() =>
        LocalListSync.Next(new(), Three, null, Fleet.Roomy, Fleet.Online with { Hindrance = "it is left alone" }).Should().Be(new GiveUp("it is left alone"));

    [Fact]
    public void That_is_no_longer_wanted_is_emptied_where_it_is_ours()
    {
        var emptied = (SendUpdate)Next(Fleet.Held(3), null, 7);
        emptied.Should().BeEquivalentTo(new { Version = 8, Full = true });
        emptied.Changes.Should().BeEmpty();
        Next(Hear(Fleet.Held(3), 12), null, 12).Should().Be(new Rest(), "somebody else has written it");
    }

    [Fact]
    public void With_the_highest_version_there_is_begins_anew()
    {
        Next(Hear(new(), int.MaxValue), Three, int.MaxValue).Should().BeEquivalentTo(new { Version = 1, Full = true });
        Next(Fleet.Held(2, int.MaxValue), Three, int.MaxValue).Should().BeEquivalentTo(new { Version = 1, Full = true });
    }

    [Fact]
    public void Says_how_it_stands_when_that_changes_and_not_otherwise()
    {
        var current = Fleet.Held(3) with { Shown = new(ListState.Current, 3) };

        LocalListDecider.Decide(current, new Stand(new Rest(), Three, Fleet.Online), Lyon.Morning).Facts.Should().BeEmpty();
        LocalListDecider.Decide(current, new HearVersion(7, Three, Fleet.Online), Lyon.Morning).Facts.Should().BeEmpty();
        LocalListDecider.Decide(current, new Stand(new GiveUp("it is offline"), Fleet.Wanted(4), Fleet.Online), Lyon.Morning).Facts
            .Should().ContainSingle().Which.Should().BeEquivalentTo(
                new ListStood(new(ListState.Pending, 4, 0, "it is offline"), ListState.Current, 7, 3, Lyon.Morning));
    }

    private static ListStep Next(LocalList known, LocalListChoice? wanted, int? told, ListCapabilities? can = null) =>
        LocalListSync.Next(known, wanted, told, can ?? Fleet.Roomy, Fleet.Online);

    private static LocalList Hear(LocalList state, int version) => After(state, new HearVersion(version, Three, Fleet.Online));

    private static LocalList Took(LocalList state, SendUpdate update) => After(
        After(state, new BeginUpdate(update, Three, Fleet.Online)), new EndUpdate(update.Version, ListOutcome.Accepted, null, Three, Fleet.Online));

    private static LocalList Refused(LocalList state, int version) => After(
        LocalListDecider.Evolve(state, Fleet.Sent(3, version)), new EndUpdate(version, ListOutcome.Failed, "it answered Failed", Three, Fleet.Online));

    private static LocalList After(LocalList state, LocalListInput input) =>
        LocalListDecider.Decide(state, input, Lyon.Morning).Facts.Aggregate(state, LocalListDecider.Evolve);
}
