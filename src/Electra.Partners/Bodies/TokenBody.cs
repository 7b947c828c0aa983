using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Bodies;

/// <summary>Reads a token as it is put.</summary>
internal static class TokenBody
{
    /// <summary>The settings; meaningless where the body has errors.</summary>
    public static TokenSettings Read(BodyReader body)
    {
        var type = body.Word("type", Spelling.TokenTypes.Keys, required: true);
        var status = body.Word("status", Spelling.TokenStatuses.Keys, required: true);
        var settings = new TokenSettings(
            type is null ? default : Spelling.TokenTypes[type],
            status is null ? default : Spelling.TokenStatuses[status],
            body.Text("contractId", most: 64),
            body.Id("groupId") is { } group ? new TokenId(group) : null,
            body.Time("expiry"),
            body.Id("driverId"),
            body.Flag("allowConcurrent") ?? false,
            body.Word("idTokenType", TokenKinds.All));
        body.Done();
        return settings;
    }
}
