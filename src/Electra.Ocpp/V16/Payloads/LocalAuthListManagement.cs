using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16.Payloads;

/// <summary>GetLocalListVersion.req (OCPP 1.6 §6.27).</summary>
public sealed record GetLocalListVersionRequest
{
    internal static readonly Shape Shape = new("GetLocalListVersion.req");
}

/// <summary>GetLocalListVersion.conf (OCPP 1.6 §6.28).</summary>
/// <param name="ListVersion">0: empty; -1: the charger keeps no list.</param>
public sealed record GetLocalListVersionResponse(int ListVersion)
{
    internal static readonly Shape Shape = new("GetLocalListVersion.conf", Field.Whole("listVersion"));
}

/// <summary>One token of a local list; without info it is taken off (OCPP 1.6 §7.1).</summary>
public sealed record AuthorizationData(string IdTag, IdTagInfo? IdTagInfo = null)
{
    internal static readonly Shape Shape = new("AuthorizationData",
        Field.Text("idTag", 20),
        Field.Item("idTagInfo", Payloads.IdTagInfo.Shape).Optional());
}

/// <summary>SendLocalList.req (OCPP 1.6 §6.41).</summary>
public sealed record SendLocalListRequest(
    int ListVersion,
    string UpdateType,
    IReadOnlyList<AuthorizationData>? LocalAuthorizationList = null)
{
    internal static readonly Shape Shape = new("SendLocalList.req",
        Field.Whole("listVersion"),
        Field.List("localAuthorizationList", AuthorizationData.Shape).OrEmpty().Optional(),
        Field.Word("updateType", V16Words.UpdateTypes));
}
