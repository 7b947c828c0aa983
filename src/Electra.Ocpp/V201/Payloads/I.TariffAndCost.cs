using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block I: tariff and cost.

/// <summary>CostUpdatedRequest, to the charger (OCPP 2.0.1 I02).</summary>
public sealed record CostUpdatedRequest(decimal TotalCost, string TransactionId) : Extensible
{
    internal static readonly Shape Shape = Of("CostUpdatedRequest", Field.Number("totalCost"), Field.Text("transactionId", 36));
}

/// <summary>CostUpdatedResponse (OCPP 2.0.1 I02).</summary>
public sealed record CostUpdatedResponse : Extensible
{
    internal static readonly Shape Shape = Of("CostUpdatedResponse");
}
