namespace Electra.Fleet.Deviations;

/// <summary>Catalogue P: how ad-hoc payments are told.</summary>
internal static class PaymentDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new CostAsTemperature(),
        new AsksOnSitePay(),
        new AsksThePrice(),
        new ReportsCards(),
        new TellsPaymentReceipts(),
        new PaysBesideTheData(),
        new PaysAdhoc(),
        new RandomCardToken(),
        new PushesMeterKeys(),
        new OneCreditToken(),
    ];
}
