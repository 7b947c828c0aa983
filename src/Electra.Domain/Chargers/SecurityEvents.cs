using System.Collections.Frozen;

namespace Electra.Domain.Chargers;

/// <summary>The security events that OCPP names, and which of them it calls critical ("Improved security for OCPP 1.6-J", edition 3, appendix A;
/// OCPP 2.0.1 appendix 1).</summary>
public static class SecurityEvents
{
    private static readonly FrozenDictionary<string, bool> Critical = new Dictionary<string, bool>
    {
        ["FirmwareUpdated"] = true,
        ["FailedToAuthenticateAtCentralSystem"] = false,
        ["CentralSystemFailedToAuthenticate"] = false,
        ["SettingSystemTime"] = true,
        ["StartupOfTheDevice"] = true,
        ["ResetOrReboot"] = true,
        ["SecurityLogWasCleared"] = true,
        ["ReconfigurationOfSecurityParameters"] = false,
        ["MemoryExhaustion"] = true,
        ["InvalidMessages"] = false,
        ["AttemptedReplayAttacks"] = false,
        ["TamperDetectionActivated"] = true,
        ["InvalidFirmwareSignature"] = false,
        ["InvalidFirmwareSigningCertificate"] = false,
        ["InvalidCentralSystemCertificate"] = false,
        ["InvalidChargePointCertificate"] = false,
        ["InvalidTLSVersion"] = false,
        ["InvalidTLSCipherSuite"] = false,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All that are named.</summary>
    public static IEnumerable<string> Named => Critical.Keys;

    /// <summary>Whether people are to be alarmed by it; of a maker's own event nothing is known, so it is not.</summary>
    public static bool IsCritical(string type) => Critical.TryGetValue(type.Trim(), out var critical) && critical;
}
