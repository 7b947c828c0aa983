using Electra.Domain.Chargers;

namespace Electra.Gateway.Sockets;

/// <summary>A charger's password passes the socket when it is changed, or when a careless charger tells its settings, and what it keeps about a
/// person when somebody asks for it: neither is logged.</summary>
internal static class Secrets
{
    /// <summary>In place of a payload that names a password.</summary>
    public const string Hidden = """{"hidden":"this message names a charger's password"}""";

    /// <summary>In place of what a charger tells of a customer.</summary>
    public const string Person = """{"hidden":"this message tells of a person"}""";

    private const string OfAPerson = "NotifyCustomerInformation";

    /// <summary>The payload of a message of this action, unless it names a password or tells of a person.</summary>
    public static string Hide(string? action, string payload) =>
        string.Equals(action, OfAPerson, StringComparison.OrdinalIgnoreCase) ? Person : SecretFields.IsIn(payload) ? Hidden : payload;
}
