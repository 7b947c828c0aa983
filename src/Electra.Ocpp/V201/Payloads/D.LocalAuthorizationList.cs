using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block D: the local authorization list.

/// <summary>One token of a local list; without info it is taken off.</summary>
public sealed record AuthorizationData(IdTokenType IdToken, IdTokenInfoType? IdTokenInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("AuthorizationData",
        Field.Item("idToken", IdTokenType.Shape),
        Field.Item("idTokenInfo", IdTokenInfoType.Shape).Optional());
}

/// <summary>SendLocalListRequest, to the charger (OCPP 2.0.1 D01).</summary>
public sealed record SendLocalListRequest(
    int VersionNumber,
    string UpdateType,
    IReadOnlyList<AuthorizationData>? LocalAuthorizationList = null) : Extensible
{
    internal static readonly Shape Shape = Of("SendLocalListRequest",
        Field.List("localAuthorizationList", AuthorizationData.Shape).Optional(),
        Field.Whole("versionNumber"),
        Field.Word("updateType", V201Words.UpdateTypes));
}

/// <summary>SendLocalListResponse (OCPP 2.0.1 D01).</summary>
public sealed record SendLocalListResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SendLocalListResponse", V201Words.SendLocalListStatuses);
}

/// <summary>GetLocalListVersionRequest, to the charger (OCPP 2.0.1 D02).</summary>
public sealed record GetLocalListVersionRequest : Extensible
{
    internal static readonly Shape Shape = Of("GetLocalListVersionRequest");
}

/// <summary>GetLocalListVersionResponse (OCPP 2.0.1 D02).</summary>
/// <param name="VersionNumber">0: there is no list.</param>
public sealed record GetLocalListVersionResponse(int VersionNumber) : Extensible
{
    internal static readonly Shape Shape = Of("GetLocalListVersionResponse", Field.Whole("versionNumber"));
}
