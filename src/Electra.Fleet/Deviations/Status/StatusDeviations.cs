namespace Electra.Fleet.Deviations;

/// <summary>Catalogue S: statuses and clocks.</summary>
internal static class StatusDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new AvailableBeforeStop(),
        new ClockOff(),
        new TellsStatesOfTheWhole(),
        new SaysOldAvailable(),
        new BlinksAvailable(),
        new TellsOneConnectorOnly(),
        new TellsNoStatus(),
        new HasItsOwnErrorCodes(),
        new SaysSuspendedForPlugged(),
        new SpellsTimesItsOwnWay(),
        new IsLocalUntilItsBoot(),
        new RepeatsStatuses(),
        new FaultsWhileCharging(),
        new SilentWhenItComes(),
        new FinishingWhenPlugged(),
    ];
}
