using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Where things are in the payloads of OCPP 1.6, for deviations that change them.</summary>
public static class PayloadParts
{
    private static readonly string[] Lists = ["meterValue", "transactionData"];

    /// <summary>Changes, or with null removes, every timestamp.</summary>
    public static void EachTimestamp(this JsonObject payload, Func<DateTimeOffset, JsonNode?> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var holder in payload.MeterValues().Prepend(payload))
        {
            if (holder["timestamp"]?.GetValue<string>() is not { } text)
                continue;
            if (change(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) is { } said)
                holder["timestamp"] = said;
            else
                holder.Remove("timestamp");
        }
    }

    /// <summary>The meter values: of MeterValues, or of StopTransaction's transactionData.</summary>
    public static IEnumerable<JsonObject> MeterValues(this JsonObject payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return [.. Lists.Select(list => payload[list]).OfType<JsonArray>().SelectMany(static list => list).OfType<JsonObject>()];
    }

    /// <summary>Every sampled value.</summary>
    public static IEnumerable<JsonObject> Samples(this JsonObject payload) =>
        [.. payload.MeterValues().Select(static value => value["sampledValue"]).OfType<JsonArray>().SelectMany(static list => list).OfType<JsonObject>()];

    /// <summary>A sample's measurand, as it is meant where it is not said.</summary>
    public static string Measurand(this JsonObject sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return sample["measurand"]?.GetValue<string>() ?? "Energy.Active.Import.Register";
    }

    /// <summary>Changes every value of the energy register, in whatever unit it is.</summary>
    public static void EachRegister(this JsonObject payload, Func<decimal, decimal> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var sample in payload.Samples().Where(static one => one.Measurand() == "Energy.Active.Import.Register"))
        {
            var value = decimal.Parse((string)sample["value"]!, System.Globalization.CultureInfo.InvariantCulture);
            sample["value"] = change(value).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
