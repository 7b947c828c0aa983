using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block Q: bidirectional power transfer.

/// <summary>NotifyAllowedEnergyTransferRequest, to the charger (OCPP 2.1 block Q).</summary>
public sealed record NotifyAllowedEnergyTransferRequest(string TransactionId, IReadOnlyList<string> AllowedEnergyTransfer) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyAllowedEnergyTransferRequest",
        Field.Text("transactionId", 36),
        Field.ManyOf("allowedEnergyTransfer", V21Words.EnergyTransferModes));
}

/// <summary>NotifyAllowedEnergyTransferResponse (OCPP 2.1 block Q).</summary>
public sealed record NotifyAllowedEnergyTransferResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("NotifyAllowedEnergyTransferResponse", V201Words.GenericStatuses);
}

/// <summary>AFRRSignalRequest, to the charger (OCPP 2.1 Q08).</summary>
/// <param name="Signal">What the grid asks for, as the curve of the profile has it.</param>
public sealed record AFRRSignalRequest(DateTimeOffset Timestamp, int Signal) : Extensible
{
    internal static readonly Shape Shape = Of("AFRRSignalRequest", Field.Time("timestamp"), Field.Whole("signal"));
}

/// <summary>AFRRSignalResponse (OCPP 2.1 Q08).</summary>
public sealed record AFRRSignalResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("AFRRSignalResponse", V201Words.GenericStatuses);
}
