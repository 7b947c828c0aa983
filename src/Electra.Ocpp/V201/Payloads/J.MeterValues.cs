using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block J: meter values outside of transactions.

/// <summary>MeterValuesRequest, from the charger (OCPP 2.0.1 J01).</summary>
/// <param name="EvseId">0: the charger's main meter.</param>
public sealed record MeterValuesRequest(int EvseId, IReadOnlyList<MeterValueType> MeterValue) : Extensible
{
    internal static readonly Shape Shape = Of("MeterValuesRequest", Field.Whole("evseId"), Field.List("meterValue", MeterValueType.Shape));
}

/// <summary>MeterValuesResponse (OCPP 2.0.1 J01).</summary>
public sealed record MeterValuesResponse : Extensible
{
    internal static readonly Shape Shape = Of("MeterValuesResponse");
}
