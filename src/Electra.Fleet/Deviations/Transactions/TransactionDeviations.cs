namespace Electra.Fleet.Deviations;

/// <summary>Catalogue T: starts and stops.</summary>
internal static class TransactionDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new AcceptsAndBeginsNothing(),
        new StartsTwice(),
        new StopsUnderMinusOne(),
        new StopsUnderZero(),
        new StopsUnknown(),
        new StopsAgainAfterBoot(),
        new HasRoomForSmallNumbers(),
        new StopsBelowItsStart(),
        new StopsBelowItsLastSample(),
        new StartsAtZero(),
        new StopsWithoutToken(),
        new StopsBeforeItsStart(),
        new StopsInTheFuture(),
        new NeverStops(),
    ];
}
