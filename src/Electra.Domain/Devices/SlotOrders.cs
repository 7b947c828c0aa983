using System.Globalization;
using System.Text.Json;

namespace Electra.Domain.Devices;

/// <summary>What an order in its own words says of a charger's slots, read as the charger reads it: a name may be written in escapes. What is malformed
/// says nothing: its schema says what is wrong with it.</summary>
internal static class SlotOrders
{
    /// <summary>The slot that a profile is for, and the security that it asks for; null: none.</summary>
    public static (int Slot, int? Security)? Profile(string payload)
    {
        using var document = Read(payload);
        return document is null || Number(document.RootElement, "configurationSlot") is not { } slot ? null
            : (slot, document.RootElement.TryGetProperty("connectionData", out var data) ? Number(data, "securityProfile") : null);
    }

    /// <summary>Each variable that is set.</summary>
    public static IReadOnlyList<SlotVariable> Variables(string payload)
    {
        using var document = Read(payload);
        return document is null || !document.RootElement.TryGetProperty("setVariableData", out var all) || all.ValueKind is not JsonValueKind.Array ? []
            : [.. all.EnumerateArray().Select(static (one, place) => new SlotVariable(
                place, Text(one, "component", "name") ?? "", Text(one, "component", "instance"), Text(one, "variable", "name") ?? "", Text(one, "attributeValue")))];
    }

    private static JsonDocument? Read(string payload)
    {
        try
        {
            var document = JsonDocument.Parse(payload);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Its schema says what is wrong with it.
        }

        return null;
    }

    private static int? Number(JsonElement of, string field) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number : null;

    private static string? Text(JsonElement of, string field) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string? Text(JsonElement of, string field, string within) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(field, out var value) ? Text(value, within) : null;
}

/// <summary>A variable that is set, by its place among those of the order.</summary>
internal sealed record SlotVariable(int Place, string Component, string? Instance, string Variable, string? Value)
{
    /// <summary>As settings are called.</summary>
    public string Path => $"{Component}.{Variable}";

    /// <summary>The slot that it is a part of (2.1: each slot is an instance of one component); null: of none.</summary>
    public int? Slot => Is(Component, "NetworkConfiguration") ? Whole(Instance) : null;

    /// <summary>The security that it asks for; null: it is another of the slot's variables.</summary>
    public int? Security => Is(Variable, "SecurityProfile") ? Whole(Value) : null;

    private static bool Is(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
