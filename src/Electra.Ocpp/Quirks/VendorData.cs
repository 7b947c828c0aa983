using System.Globalization;
using System.Text.Json;
using Electra.Domain.Words;

namespace Electra.Ocpp.Quirks;

/// <summary>The JSON that makes put into the text of a DataTransfer: read by name, whatever case, and whatever a number is written as.</summary>
internal readonly struct VendorData(JsonElement root)
{
    private const int MostCents = 100_000_000;

    /// <summary>Text that is no JSON object holds nothing.</summary>
    public static VendorData Of(string? data)
    {
        if (string.IsNullOrWhiteSpace(data))
            return default;
        try
        {
            using var document = JsonDocument.Parse(data);
            return new(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The object of this name.</summary>
    public VendorData At(string name) => Find(name) is { } found ? new(found) : default;

    /// <summary>The objects in the list of this name.</summary>
    public IEnumerable<VendorData> Each(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(e => new VendorData(e)).ToArray() : [];

    /// <summary>Text, or a number as text; null where it is absent or empty.</summary>
    public string? Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } found => found.GetString() is { Length: > 0 } text ? text : null,
        { ValueKind: JsonValueKind.Number } found => found.GetRawText(),
        _ => null,
    };

    /// <summary>A whole number of cents.</summary>
    public long? Cents(string name) => Bounded(Number(name));

    /// <summary>An amount in whole units and hundredths.</summary>
    public long? Units(string name) => Bounded(Number(name) * 100);

    /// <summary>The place of a 1.6 connector number.</summary>
    public Outlet? Outlet(string name) => Number(name) is { } number && number >= 1 && number <= int.MaxValue ? new Outlet((int)number) : null;

    public static decimal? Amount(string? text) => decimal.TryParse(
        text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static long? Bounded(decimal? cents) => cents is >= 0 and <= MostCents ? (long)decimal.Round(cents.Value, MidpointRounding.AwayFromZero) : null;

    private decimal? Number(string name) => Amount(Text(name));

    private JsonElement? Find(string name)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return null;
    }
}
