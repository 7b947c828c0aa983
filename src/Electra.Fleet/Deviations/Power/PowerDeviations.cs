namespace Electra.Fleet.Deviations;

/// <summary>Catalogue L: charging profiles.</summary>
internal static class PowerDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new RefusesOwnStackLevels(),
        new RefusesLimitsOfTheWhole(),
        new AcceptsAndDoesNotApply(),
        new CannotClearLowest(),
        new TakesWattsOnly(),
        new TakesAmperesOnly(),
        new CountsDeciAmperes(),
        new LocksAtZero(),
        new HidesSmartCharging(),
        new ClaimsSmartCharging(),
    ];
}
