using Electra.Fleet.Chargers;
using Electra.Fleet.Dialects.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V21;

/// <summary>OCPP 2.1, as its difference to 2.0.1: what a charger says more. What it is told: <see cref="Ocpp21Commands"/>.</summary>
internal sealed class Ocpp21 : Ocpp201
{
    private readonly Tariffs tariffs;

    public Ocpp21(Board board)
        : this(board, new Tariffs(board))
    {
    }

    private Ocpp21(Board board, Tariffs tariffs)
        : base(board, new Ocpp21Commands(board, tariffs)) => this.tariffs = tariffs;

    public override OcppVersion Version => OcppVersion.V21;

    // Nothing here gives energy back; the tariff is told as long as there is one (I08).
    protected override TransactionEventRequest Event(News news, TransactionEventRequest told) => told with
    {
        TransactionInfo = told.TransactionInfo with
        {
            OperationMode = news.Kind == NewsKind.Began ? "ChargingOnly" : null,
            TariffId = tariffs.Of(news.Connector),
        },
    };
}
