using System.Buffers;

namespace Electra.Gateway.Sockets;

/// <summary>A charger's password passes the socket when it is changed, or when a careless charger tells its settings: it is not logged.</summary>
internal static class Secrets
{
    /// <summary>In place of a payload that names a password.</summary>
    public const string Hidden = """{"hidden":"this message names a charger's password"}""";

    // OCPP 1.6 security extension: AuthorizationKey; 2.x: BasicAuthPassword.
    private static readonly SearchValues<string> Names = SearchValues.Create(["AuthorizationKey", "BasicAuthPassword"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The payload, unless it names a password.</summary>
    public static string Hide(string payload) => payload.AsSpan().ContainsAny(Names) ? Hidden : payload;
}
