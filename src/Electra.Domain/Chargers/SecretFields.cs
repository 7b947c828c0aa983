using System.Buffers;

namespace Electra.Domain.Chargers;

/// <summary>What of a message is for the charger alone: passwords and keys. A payload that names one is kept nowhere, in no log and no audit.</summary>
public static class SecretFields
{
    // OCPP 1.6 security extension: AuthorizationKey. 2.x: BasicAuthPassword; a network profile's access to the mobile network and its tunnel (B09).
    // 2.1: WebPaymentsCtrlr.SharedSecret, with which its codes to pay by are made (C25).
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["AuthorizationKey", "BasicAuthPassword", "ApnPassword", "SimPin", "\"vpn\"", "VpnPassword", "VpnKey", "SharedSecret"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a payload, as JSON text, names any of them.</summary>
    public static bool IsIn(string payload) => payload.AsSpan().ContainsAny(Names);
}
