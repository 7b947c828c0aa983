namespace Electra.Fleet.Deviations;

/// <summary>Catalogue T: meter values.</summary>
internal static class MeterDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new TransactionZero(),
        new NamesHugeTransaction(),
        new MetersAtZero(),
        new RegisterDropsToZero(),
        new NoSocAtBegin(),
        new KeepsOldTransaction(),
        new OmitsTransaction(),
        new SumsAtZero(),
        new EndsByTheSession(),
        new SamplesTheSession(),
        new RisesAfterItsStop(),
        new ReadsAfterItsStop(),
        new ZeroAtBeginEachTime(),
        new SpeaksKilo(),
        new SaysUnitForKilo(),
        new PadsValues(),
        new MislabelsPhases(),
        new HasMeasurandsOfItsOwn(),
        new SendsSamplesInDisorder(),
    ];
}
