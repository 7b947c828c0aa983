using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

/// <summary>It may never come again, and nobody may ever ask for it: it is off line all the same.</summary>
public sealed class A_charger_whose_silo_dies(TwoSilosOfWhichOneDies silos) : IClassFixture<TwoSilosOfWhichOneDies>
{
    [Fact]
    public async Task Is_off_line_soon_whoever_held_its_grain_and_others_stay_on_line()
    {
        var (away, _) = await silos.Provisioned("DIES-1");
        var (split, _) = await silos.Provisioned("DIES-2");
        var (back, _) = await silos.Provisioned("DIES-3");
        var (other, _) = await silos.Provisioned("DIES-4");
        await silos.Connect(1, away);
        // As where gateways hold no grains: its socket dies, its grain lives and does not know.
        await silos.Connect(1, split, holds: 0);
        (await silos.Where(silos.From(0).Charger(split))).Should().Be(0);
        await silos.Connect(1, back);
        // A grain that could not be taken along has lost its socket: the gateway sees that, and the charger comes again.
        var link = (await silos.Connect(0, back)).Number;
        await silos.Comes(0, grains => grains.Charger(back), async grains =>
        {
            if (!await grains.Charger(back).Seen(link, silos.Now(0), null))
                link = (await silos.Connect(0, back)).Number;
        }, "its grain has come along");
        await silos.Connect(0, other);
        var views = silos.Get<IViews>(0);
        await Eventually.True(async () => (await views.Events(0, 100, ["charger.connected"], null)).Count >= 5, "all came");
        var before = await Ended(views);

        await silos.Kill(1);
        var gone = await Eventually.Get(() => Ended(views), e => e.Count >= before.Count + 2, "two are off line", TimeSpan.FromSeconds(60));
        gone.Skip(before.Count).Should().BeEquivalentTo([away.Value, split.Value]);
        foreach (var here in new[] { back, other })
            (await silos.From(0).Charger(here).Show()).Charger.Link.Should().NotBeNull();
        (await silos.From(0).Charger(split).Order(new ReportAgain("StatusNotification", new Outlet(1)))).Should().BeOfType<Offline>("its socket is no more");
        silos.Ear.Heard(3012).Should().BeEmpty();
        (await Ended(views)).Should().HaveCount(before.Count + 2, "each has ended once");
    }

    private static async Task<IReadOnlyList<string>> Ended(IViews views) =>
        [.. (await views.Events(0, 100, ["charger.disconnected"], null)).Where(e => e.Data.Contains("its silo ended", StringComparison.Ordinal)).Select(e => e.Charger!)];
}
