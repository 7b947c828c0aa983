using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells the keys of its meters after each boot, as Nidec does.</summary>
public sealed class PushesMeterKeys() : Deviation("pushes-meter-keys", "P9", "After its boot it tells the public keys of its meters as DataTransfer.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment != Moment.Introduced)
            return Task.CompletedTask;
        var meters = new JsonArray([.. charger.Outlets.Select(static outlet => (JsonNode)new JsonObject
        {
            ["connectorId"] = outlet.Number,
            ["meterSerial"] = $"NM{outlet.Number:D6}",
            ["publicKey"] = $"3059301306072A8648CE3D020106082A8648CE3D03010703420004{outlet.Number:X8}",
        })]);
        charger.Tell("DataTransfer", new JsonObject
        {
            ["vendorId"] = "generalConfiguration",
            ["messageId"] = "setMeterConfiguration",
            ["data"] = new JsonObject { ["meters"] = meters }.ToJsonString(),
        });
        return Task.CompletedTask;
    }
}
