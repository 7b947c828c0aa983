namespace Electra.Benchmarks.Load;

/// <summary>
/// A charger of OCPP 2.0.1 that tells as much as one of 1.6: two statuses, and events for the start, two changes of state, the same readings and the
/// end. It names its transactions itself.
/// </summary>
internal sealed class Speech201(string token, TransactionBook book) : Speech
{
    private readonly Template occupied = Template201.Status("Occupied");
    private readonly Template charging = Template201.State("Charging");
    private readonly Template suspended = Template201.State("SuspendedEV");
    private readonly Template meters = Template201.Meters();
    private Template start = Template201.Start(token);
    private Template stop = Template201.Stop(token);

    public override string Subprotocol => "ocpp2.0.1";

    public override Template Boot => Template201.Boot();

    public override Template Available { get; } = Template201.Status("Available");

    public override async ValueTask Stay(LoadCharger charger)
    {
        await charger.Call(occupied.With(charger.Next(), Now()));
        var (transaction, news) = (Guid.NewGuid(), 0);
        await charger.Call(start.With(charger.Next(), Now(), wattHours: Register).Of(transaction, news++));
        book.Began();
        await charger.Call(charging.With(charger.Next(), Now()).Of(transaction, news++));
        for (var i = 0; i < Readings; i++)
            await charger.Call(meters.With(charger.Next(), Now(), wattHours: Count()).Of(transaction, news++));
        await charger.Call(suspended.With(charger.Next(), Now()).Of(transaction, news++));
        await charger.Call(stop.With(charger.Next(), Now(), wattHours: Count()).Of(transaction, news));
        await charger.Call(Available.With(charger.Next(), Now()));
    }

    public override void Welcome(string token) => (start, stop) = (Template201.Start(token), Template201.Stop(token));
}
