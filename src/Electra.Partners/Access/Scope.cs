using Electra.Partners.Bodies;

namespace Electra.Partners.Access;

/// <summary>What a key may do. <c>admin</c> implies all; <c>operate</c> and <c>provision</c> imply <c>read</c>, for who may act must see what on.</summary>
internal static class Scope
{
    public const string Read = "read";
    public const string Operate = "operate";
    public const string Provision = "provision";
    public const string Admin = "admin";

    private const string Partner = "partner:";

    /// <summary>Whether these scopes allow what needs that one.</summary>
    public static bool Allows(IReadOnlyList<string> scopes, string needed) =>
        scopes.Contains(Admin) || scopes.Contains(needed) || (needed == Read && (scopes.Contains(Operate) || scopes.Contains(Provision)));

    public static bool IsKnown(string scope) =>
        scope is Read or Operate or Provision or Admin || (scope.StartsWith(Partner, StringComparison.Ordinal) && Rules.IsId(scope[Partner.Length..]));
}

/// <summary>Metadata of an endpoint: the scope that it needs, and whether a key that is limited to stations may use it at all.</summary>
internal sealed record NeedsScope(string Scope, bool NetworkWide = false);
