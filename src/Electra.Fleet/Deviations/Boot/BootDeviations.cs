namespace Electra.Fleet.Deviations;

/// <summary>Catalogue B: boot, configuration, and how calls are answered.</summary>
internal static class BootDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new SkipsBootOnReconnect(),
        new NeverBoots(),
        new NeverAnswers(),
        new DislikesEarlyCommands(),
        new RebootsWhenAskedToBoot(),
        new BootsAgainAndAgain(),
        new TellsTooMuchOfItself(),
        new LiesAboutItsSettings(),
        new RefusesSettings(),
        new RefusesTriggers(),
        new ListsOnlyCore(),
    ];
}
