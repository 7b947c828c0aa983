using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Goes on metering a transaction that it has ended.</summary>
public abstract class MetersAfterItsStop(string name, string catalogue, string sentence, long risesByWh) : Deviation(name, catalogue, sentence)
{
    private int connector = 1;

    /// <inheritdoc/>
    public sealed override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Begins)
            connector = said.Connector;
        if (!said.Ends || said.RegisterWh is not { } ended)
            return [said];
        return [said, said.IsEvent ? Updated(said, ended + risesByWh) : Values(said, ended + risesByWh)];
    }

    private Said Values(Said stop, long wattHours) => new("MeterValues", new JsonObject
    {
        ["connectorId"] = connector,
        ["transactionId"] = stop.Payload["transactionId"]!.DeepClone(),
        ["meterValue"] = Read(stop, wattHours),
    });

    private static Said Updated(Said end, long wattHours)
    {
        var after = new Said(end.Action, (JsonObject)end.Payload.DeepClone());
        after.Payload["eventType"] = "Updated";
        after.Payload["triggerReason"] = "MeterValuePeriodic";
        after.Payload["seqNo"] = (int)end.Payload["seqNo"]! + 1;
        (after.Payload["transactionInfo"] as JsonObject)?.Remove("stoppedReason");
        after.Payload["meterValue"] = Read(end, wattHours);
        return after;
    }

    private static JsonArray Read(Said end, long wattHours)
    {
        var sample = (end.Payload.SampleLists().LastOrDefault() ?? []).Beside(wattHours, "Sample.Periodic", "Energy.Active.Import.Register", "Wh");
        return new JsonArray(new JsonObject { ["timestamp"] = end.Payload["timestamp"]!.DeepClone(), ["sampledValue"] = new JsonArray(sample) });
    }
}

/// <summary>Lets its register rise after the stop, as Wallbox does.</summary>
public sealed class RisesAfterItsStop() : MetersAfterItsStop("energy-after-stop", "T7", "Sends, after StopTransaction, a reading that is 5 kWh higher.", 5_000);

/// <summary>Reads its meter once more when all is over.</summary>
public sealed class ReadsAfterItsStop() : MetersAfterItsStop("meter-after-stop", "T12", "Sends MeterValues of a transaction after its StopTransaction.", 0);
