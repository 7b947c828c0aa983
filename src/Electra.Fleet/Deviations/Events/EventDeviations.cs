namespace Electra.Fleet.Deviations;

/// <summary>Catalogue U, the events of 2.0.1, and what else only that version can show: its device model (B10), its places (S1).</summary>
internal static class EventDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new NeverEndsItsReport(),
        new ReportsNoPlaces(),
        new TellsImpossiblePlaces(),
        new NamesNoConnector(),
        new LosesEvents(),
        new RepeatsEvents(),
        new NumbersAnew(),
        new GivesNoTrigger(),
        new AlwaysHasMessages(),
    ];
}
