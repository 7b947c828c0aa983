using System.Text.Json;
using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

/// <summary>What every message and data type of OCPP 2.x has: room for what a maker adds (part 2, CustomDataType).</summary>
public abstract record Extensible
{
    private static readonly Shape CustomDataType = new("CustomDataType", Field.Text("vendorId", 255)) { Open = true };

    private static readonly Field Custom = Field.Item("customData", CustomDataType).Optional();

    /// <summary>The maker's name and whatever else it put there, as it came.</summary>
    [JsonPropertyOrder(int.MaxValue)]
    public JsonElement? CustomData { get; init; }

    private protected static Shape Of(string name, params Field[] fields) => new(name, [.. fields, Custom]);

    /// <summary>An answer that is one word of status. A charger's unknown word is taken as it comes: it is simply not a yes.</summary>
    private protected static Shape Answer(string name, WordSet statuses) =>
        Of(name, Field.Word("status", statuses).Informing(), Field.Item("statusInfo", StatusInfoType.Shape).Optional());
}
