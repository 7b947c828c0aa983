using CsCheck;
using Electra.Domain.LocalLists;

namespace Electra.Domain.Tests.Laws;

public sealed class A_local_list_that_is_brought_on
{
    private static readonly Gen<ListCandidate> Candidate =
        from taxi in Gen.Int[1, 14]
        from because in Gen.Enum<ListedBecause>()
        from standing in Any.Of(TokenStanding.Accepted, TokenStanding.Accepted, TokenStanding.Blocked, TokenStanding.Expired)
        select Fleet.Candidate(taxi, because, standing);

    private static readonly Gen<Trouble> Trouble = Gen.OneOf(Gen.Const(Laws.Trouble.None), Gen.Enum<Trouble>());

    private static readonly Gen<Action<Keeper>> Event = Gen.OneOf(
        Candidate.Array[0, 20].Select(c => (Action<Keeper>)(k => k.Wanted = LocalListContent.Choose(c, null))),
        Gen.Const((Action<Keeper>)(k => k.Wanted = null)),
        Trouble.Array[0, 12].Select(t => (Action<Keeper>)(k => k.Round(((IEnumerable<Trouble>)t).GetEnumerator()))),
        Trouble.Array[0, 12].Select(t => (Action<Keeper>)(k => k.Round(((IEnumerable<Trouble>)t).GetEnumerator()))),
        Gen.Bool.Select(loses => (Action<Keeper>)(k => k.Reboot(loses))),
        Gen.Select(Gen.OneOf(Gen.Int[1, 40], Any.Of(int.MaxValue, int.MaxValue - 1)), Gen.Int[1, 14], (version, taxi) => (Action<Keeper>)(k => k.Overwrite(version, taxi))),
        Any.Pause.Select(minutes => (Action<Keeper>)(k => k.Now = k.Now.AddMinutes(minutes))));

    [Fact]
    public void Is_in_the_end_what_was_wanted_whatever_was_lost_refused_or_forgotten() => Gen.Select(
        Gen.Int[1, 20], Any.Of<int?>(null, 1, 5, 9, 30), Event.Array[0, 25], Candidate.Array[0, 20]).Sample((perMessage, limit, history, last) =>
        {
            var keeper = new Keeper(limit, perMessage);
            foreach (var happens in history)
            {
                happens(keeper);
                if (keeper.Wanted is { } now && limit is { } most && now.Entries.Count > most)
                    keeper.Wanted = new([.. now.Entries.Take(most)]);
            }

            keeper.Wanted = LocalListContent.Choose(last, limit);
            for (var rounds = 0; keeper.Round() is GiveUp { Until: { } until }; rounds++)
            {
                keeper.Now = until;
                rounds.Should().BeLessThan(10, "a charger that has nothing against it any more is soon current");
            }

            keeper.List.Should().BeEquivalentTo(keeper.Wanted.Entries.ToDictionary(e => e.Token.Value, e => ListMark.Of(e.Verdict!)));
            keeper.Known.Shown.State.Should().Be(ListState.Current);
            keeper.Known.Holds(keeper.Wanted).Should().BeTrue();
            keeper.MostAtOnce.Should().BeLessThanOrEqualTo(perMessage);
        }, iter: 5_000, threads: 1);
}
