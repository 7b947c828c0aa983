namespace Electra.Benchmarks.Load;

/// <summary>A charger of OCPP 1.6: four statuses, a start, the readings, a stop.</summary>
internal sealed class Speech16(string token, TransactionBook book) : Speech
{
    private readonly Template preparing = Template.Status("Preparing");
    private readonly Template charging = Template.Status("Charging");
    private readonly Template finishing = Template.Status("Finishing");
    private readonly Template meters = Template.Meters();
    private Template start = Template.Start(token);
    private Template stop = Template.Stop(token);

    public override string Subprotocol => "ocpp1.6";

    public override Template Boot => Template.Boot();

    public override Template Available { get; } = Template.Status("Available");

    public override async ValueTask Stay(LoadCharger charger)
    {
        await charger.Call(preparing.With(charger.Next(), Now()));
        var answer = await charger.Call(start.With(charger.Next(), Now(), wattHours: Register));
        var transaction = Wire.TransactionIn(charger.Heard(answer));
        book.Given(transaction);
        await charger.Call(charging.With(charger.Next(), Now()));
        for (var i = 0; i < Readings; i++)
            await charger.Call(meters.With(charger.Next(), Now(), transaction, Count()));
        await charger.Call(stop.With(charger.Next(), Now(), transaction, Count()));
        await charger.Call(finishing.With(charger.Next(), Now()));
        await charger.Call(Available.With(charger.Next(), Now()));
    }

    public override void Welcome(string token) => (start, stop) = (Template.Start(token), Template.Stop(token));
}
