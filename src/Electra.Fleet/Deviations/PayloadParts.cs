using System.Globalization;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Where things are in payloads, for deviations that change them. Values are texts in OCPP 1.6 and numbers in 2.0.1, which has units apart.</summary>
public static class PayloadParts
{
    private const decimal Kilo = 1000;

    private static readonly string[] Lists = ["meterValue", "transactionData"];

    /// <summary>Changes, or with null removes, every timestamp.</summary>
    public static void EachTimestamp(this JsonObject payload, Func<DateTimeOffset, JsonNode?> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var holder in payload.MeterValues().Prepend(payload))
        {
            if (holder["timestamp"]?.GetValue<string>() is not { } text)
                continue;
            if (change(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)) is { } said)
                holder["timestamp"] = said;
            else
                holder.Remove("timestamp");
        }
    }

    /// <summary>The meter values: of MeterValues or an event, or of StopTransaction's transactionData.</summary>
    public static IEnumerable<JsonObject> MeterValues(this JsonObject payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return [.. Lists.Select(list => payload[list]).OfType<JsonArray>().SelectMany(static list => list).OfType<JsonObject>()];
    }

    /// <summary>The lists of sampled values.</summary>
    public static IEnumerable<JsonArray> SampleLists(this JsonObject payload) =>
        [.. payload.MeterValues().Select(static value => value["sampledValue"]).OfType<JsonArray>()];

    /// <summary>Every sampled value.</summary>
    public static IEnumerable<JsonObject> Samples(this JsonObject payload) => [.. payload.SampleLists().SelectMany(static list => list).OfType<JsonObject>()];

    /// <summary>A sample's measurand, as it is meant where it is not said.</summary>
    public static string Measurand(this JsonObject sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return sample["measurand"]?.GetValue<string>() ?? "Energy.Active.Import.Register";
    }

    /// <summary>Whether a sample is of the energy register.</summary>
    public static bool IsRegister(this JsonObject sample) => sample.Measurand() == "Energy.Active.Import.Register";

    /// <summary>A sample's value.</summary>
    public static decimal Value(this JsonObject sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return decimal.Parse(sample["value"]!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Changes a sample's value, text or number as it was.</summary>
    public static void SayValue(this JsonObject sample, decimal value)
    {
        ArgumentNullException.ThrowIfNull(sample);
        sample["value"] = sample["value"]!.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? value
            : value.ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>A sample's unit; null where it is not said.</summary>
    public static string? Unit(this JsonObject sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return (string?)sample["unit"] ?? (string?)sample["unitOfMeasure"]?["unit"] ?? (sample.IsEventSample() && sample.IsRegister() ? "Wh" : null);
    }

    /// <summary>Changes a sample's unit.</summary>
    public static void SayUnit(this JsonObject sample, string unit)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (sample.IsEventSample())
            sample["unitOfMeasure"] = new JsonObject { ["unit"] = unit };
        else
            sample["unit"] = unit;
    }

    /// <summary>A sample of the energy register in Wh.</summary>
    public static decimal Wh(this JsonObject sample) => sample.Value() * (sample.Unit() == "kWh" ? Kilo : 1);

    /// <summary>Changes a sample of the energy register, in the unit that it has.</summary>
    public static void SayWh(this JsonObject sample, decimal wattHours) => sample.SayValue(sample.Unit() == "kWh" ? wattHours / Kilo : wattHours);

    /// <summary>Changes every value of the energy register, in whatever unit it is.</summary>
    public static void EachRegister(this JsonObject payload, Func<decimal, decimal> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var sample in payload.Samples().Where(static one => one.IsRegister()))
            sample.SayValue(change(sample.Value()));
    }

    /// <summary>A sample of our own, written as its neighbours in a list are.</summary>
    public static JsonObject Beside(this JsonArray samples, decimal value, string context, string measurand, string unit)
    {
        var sample = new JsonObject { ["value"] = value, ["context"] = context, ["measurand"] = measurand };
        if (samples.OfType<JsonObject>().FirstOrDefault() is not { } neighbour || !neighbour.IsEventSample())
            sample["value"] = value.ToString("0.###", CultureInfo.InvariantCulture);
        sample.SayUnit(unit);
        return sample;
    }

    // Values are numbers from 2.0.1 on.
    private static bool IsEventSample(this JsonObject sample) => sample["value"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number;
}
