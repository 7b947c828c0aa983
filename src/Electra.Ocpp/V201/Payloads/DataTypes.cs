using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Data types that several blocks use. Times that the schema requires are nullable where a charger sends them: a tolerant reader may find none.

/// <summary>Why a status is what it is.</summary>
public sealed record StatusInfoType(string ReasonCode, string? AdditionalInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("StatusInfoType",
        Field.Text("additionalInfo", 512).Described().Optional(),
        Field.Text("reasonCode", 20).Described());
}

/// <summary>More that a driver showed beside the token.</summary>
public sealed record AdditionalInfoType(string AdditionalIdToken, string Type) : Extensible
{
    internal static readonly Shape Shape = Of("AdditionalInfoType", Field.Text("additionalIdToken", 36), Field.Text("type", 50));
}

/// <summary>A token, and of which kind it is.</summary>
public sealed record IdTokenType(
    string IdToken,
    [property: JsonConverter(typeof(WordConverter))] string Type,
    IReadOnlyList<AdditionalInfoType>? AdditionalInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("IdTokenType",
        Field.List("additionalInfo", AdditionalInfoType.Shape).Optional(),
        Field.Text("idToken", 36).OrMissing(),
        Field.Word("type", V201Words.IdTokenTypes).Informing().OrMissing());
}

/// <summary>What a charger may know of a token.</summary>
public sealed record IdTokenInfoType(
    string Status,
    DateTimeOffset? CacheExpiryDateTime = null,
    int? ChargingPriority = null,
    IReadOnlyList<int>? EvseId = null,
    IdTokenType? GroupIdToken = null,
    string? Language1 = null,
    string? Language2 = null,
    MessageContentType? PersonalMessage = null) : Extensible
{
    internal static readonly Shape Shape = Of("IdTokenInfoType",
        Field.Time("cacheExpiryDateTime").Optional(),
        Field.Whole("chargingPriority").From(-9).To(9).Optional(),
        Field.Wholes("evseId").Optional(),
        Field.Item("groupIdToken", IdTokenType.Shape).Optional(),
        Field.Text("language1", 8).Optional(),
        Field.Text("language2", 8).Optional(),
        Field.Item("personalMessage", MessageContentType.Shape).Optional(),
        Field.Word("status", V201Words.AuthorizationStatuses));
}

/// <summary>A text for people.</summary>
public sealed record MessageContentType(string Content, string Format, string? Language = null) : Extensible
{
    internal static readonly Shape Shape = Of("MessageContentType",
        Field.Text("content", 512).Described(),
        Field.Word("format", V201Words.MessageFormats).Informing(),
        Field.Text("language", 8).Optional());
}

/// <summary>A charging place, and perhaps one connector of it.</summary>
/// <param name="Id">0, where a charger as a whole is meant.</param>
public sealed record EVSEType(int Id, int? ConnectorId = null) : Extensible
{
    internal static readonly Shape Shape = Of("EVSEType", Field.Whole("connectorId").Optional(), Field.Whole("id"));
}

/// <summary>A part of a charger, in the words of its device model.</summary>
public sealed record ComponentType(string Name, EVSEType? Evse = null, string? Instance = null) : Extensible
{
    internal static readonly Shape Shape = Of("ComponentType",
        Field.Item("evse", EVSEType.Shape).Optional(),
        Field.Text("instance", 50).Optional(),
        Field.Text("name", 50));
}

/// <summary>A variable of a component.</summary>
public sealed record VariableType(string Name, string? Instance = null) : Extensible
{
    internal static readonly Shape Shape = Of("VariableType", Field.Text("instance", 50).Optional(), Field.Text("name", 50));
}

/// <summary>Names a certificate without carrying it.</summary>
public sealed record CertificateHashDataType(
    string HashAlgorithm,
    string IssuerKeyHash,
    string IssuerNameHash,
    string SerialNumber) : Extensible
{
    internal static readonly Shape Shape = Of("CertificateHashDataType",
        Field.Word("hashAlgorithm", V201Words.HashAlgorithms).Informing(),
        Field.Text("issuerKeyHash", 128),
        Field.Text("issuerNameHash", 128),
        Field.Text("serialNumber", 40));
}

/// <summary>Names a certificate, and who says whether it is still good.</summary>
public sealed record OCSPRequestDataType(
    string HashAlgorithm,
    string IssuerKeyHash,
    string IssuerNameHash,
    string ResponderURL,
    string SerialNumber) : Extensible
{
    internal static readonly Shape Shape = Of("OCSPRequestDataType",
        Field.Word("hashAlgorithm", V201Words.HashAlgorithms).Informing(),
        Field.Text("issuerKeyHash", 128),
        Field.Text("issuerNameHash", 128),
        Field.Text("responderURL", 512),
        Field.Text("serialNumber", 40));
}
