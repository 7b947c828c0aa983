using System.Collections.Frozen;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.LocalLists;
using Electra.Domain.Sessions;

namespace Electra.Partners.Shapes;

/// <summary>How the contract spells what the domain names.</summary>
internal static class Spelling
{
    public static readonly FrozenDictionary<string, TokenType> TokenTypes = new Dictionary<string, TokenType>
    {
        ["RFID"] = TokenType.Rfid,
        ["APP_USER"] = TokenType.AppUser,
        ["AD_HOC_USER"] = TokenType.AdHocUser,
        ["OTHER"] = TokenType.Other,
        ["EMAID"] = TokenType.Emaid,
        ["MAC"] = TokenType.Mac,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, TokenStatus> TokenStatuses = new Dictionary<string, TokenStatus>
    {
        ["accepted"] = TokenStatus.Accepted,
        ["blocked"] = TokenStatus.Blocked,
        ["invalid"] = TokenStatus.Invalid,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly IReadOnlyList<string> SessionStates = [.. Enum.GetValues<SessionState>().Select(Of)];

    public static string Of(TokenType type) => TokenTypes.First(t => t.Value == type).Key;

    public static string Of(TokenStatus status) => TokenStatuses.First(t => t.Value == status).Key;

    public static string Of(ModelSource source) => Kebab(source.ToString());

    public static string Of(SessionState state) => Kebab(state.ToString());

    public static string Of(EnergyConfidence confidence) => Kebab(confidence.ToString());

    public static string Of(PaymentStep step) => Kebab(step.ToString());

    public static string Of(WayIn way) => Kebab(way.ToString());

    public static string Of(Phase phase) => Kebab(phase.ToString());

    public static string Of(Condition condition) => Kebab(condition.ToString());

    public static string Of(ListState state) => Kebab(state.ToString());

    public static string Of(Validation validation) => Kebab(validation.ToString());

    /// <summary>As it is provisioned; OCPP's own spelling is told as <c>bootStatus</c>.</summary>
    public static string Of(BootVerdict verdict) => Kebab(verdict.ToString());

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => !char.IsUpper(c) ? $"{c}" : i == 0 ? $"{char.ToLowerInvariant(c)}" : $"-{char.ToLowerInvariant(c)}"));
}
