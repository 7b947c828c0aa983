using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V201.Payloads;

// What 2.1 adds to tokens, transactions and certificates of 2.0.1.

public sealed partial record AuthorizeResponse
{
    /// <summary>Ways of charging that the driver may use.</summary>
    public IReadOnlyList<string>? AllowedEnergyTransfer { get; init; }

    /// <summary>What charging costs this driver.</summary>
    public TariffType? Tariff { get; init; }
}

public sealed partial record TransactionType
{
    /// <summary>How the vehicle is charged or discharged.</summary>
    public string? OperationMode { get; init; }

    /// <summary>Of the tariff that the charger reckons with.</summary>
    public string? TariffId { get; init; }

    /// <summary>Where it ends by itself.</summary>
    public TransactionLimitType? TransactionLimit { get; init; }
}

public sealed partial record TransactionEventRequest
{
    /// <summary>What it costs as the charger reckons it.</summary>
    public CostDetailsType? CostDetails { get; init; }

    /// <summary>Whether the vehicle's battery is warm enough.</summary>
    public string? PreconditioningStatus { get; init; }

    /// <summary>Its electronics sleep.</summary>
    public bool? EvseSleep { get; init; }
}

public sealed partial record TransactionEventResponse
{
    /// <summary>Where it shall end by itself.</summary>
    public TransactionLimitType? TransactionLimit { get; init; }

    /// <summary>The message in other languages.</summary>
    public IReadOnlyList<MessageContentType>? UpdatedPersonalMessageExtra { get; init; }
}

public sealed partial record SignCertificateRequest
{
    /// <summary>The root that the certificate is to come from.</summary>
    public CertificateHashDataType? HashRootCertificate { get; init; }

    /// <summary>Comes back with the certificate.</summary>
    public int? RequestId { get; init; }
}

public sealed partial record CertificateSignedRequest
{
    /// <summary>Of the SignCertificate that it follows from.</summary>
    public int? RequestId { get; init; }
}

public sealed partial record Get15118EVCertificateRequest
{
    /// <summary>How many contracts the vehicle takes at once.</summary>
    public int? MaximumContractCertificateChains { get; init; }

    /// <summary>The contracts that it wants first.</summary>
    public IReadOnlyList<string>? PrioritizedEMAIDs { get; init; }
}

public sealed partial record Get15118EVCertificateResponse
{
    /// <summary>How many contracts there are beyond.</summary>
    public int? RemainingContracts { get; init; }
}
