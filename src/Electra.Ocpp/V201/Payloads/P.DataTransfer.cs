using System.Text.Json;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block P: a maker's own messages.

/// <summary>DataTransferRequest, from either side (OCPP 2.0.1 P01).</summary>
/// <param name="Data">Anything.</param>
public sealed record DataTransferRequest(string VendorId, string? MessageId = null, JsonElement? Data = null) : Extensible
{
    internal static readonly Shape Shape = Of("DataTransferRequest",
        Field.Text("messageId", 50).Optional(),
        Field.Any("data").Optional(),
        Field.Text("vendorId", 255).Described());
}

/// <summary>DataTransferResponse (OCPP 2.0.1 P01).</summary>
/// <param name="Data">Anything.</param>
public sealed record DataTransferResponse(string Status, StatusInfoType? StatusInfo = null, JsonElement? Data = null) : Extensible
{
    internal static readonly Shape Shape = Of("DataTransferResponse",
        Field.Word("status", V201Words.DataTransferStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Any("data").Optional());
}
