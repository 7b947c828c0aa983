namespace Electra.Fleet.Makes;

/// <summary>Makes of alternating current that the catalogue of deviations names.</summary>
/// <remarks>Boot strings, limits and keys are public facts of makers' and users' reports, thinned out; take a real unit's from its boot.</remarks>
internal static class AlternatingMakes
{
    private static readonly string[] NoReservation = ["Core", "FirmwareManagement", "LocalAuthListManagement", "SmartCharging", "RemoteTrigger"];

    private static readonly MakerKey AmpereOnly = new("ChargingScheduleAllowedChargingRateUnit", "Current", KeyRule.Fixed);

    public static readonly IReadOnlyList<PlainMake> All =
    [
        new("keba", "Keba AG", "KC-P30-ESS400C2-E0R", "P30 v 3.10.42", "Keba KeContact", 1, 22_080, 32, "{0:D8}")
        {
            Mains = 3,
            Resumes = true,
            Can = NoReservation,
            Own = [AmpereOnly, new("MaxAvailableCurrent", "32000", KeyRule.Whole), new("ConnectorPhaseRotation", "Rxx", KeyRule.Text)],
            KnownFor = ["tag-serial-suffix", "meter-connector-zero"],
        },
        new("wallbox", "Wall Box Chargers", "PLP2-0-2-4", "6.4.12", "Internal NON compliant", 1, 22_080, 32, "{0:D6}")
        {
            Mains = 3,
            CountsPerSession = true,
            Can = NoReservation,
            Own = [AmpereOnly, new("ChargeProfileMaxStackLevel", "0", KeyRule.Fixed)],
        },
        new("alfen", "Alfen BV", "NG910-60123", "6.5.0-4220", "ACE0", 2, 22_080, 32, "ACE{0:D7}")
        {
            Mains = 3,
            Has = 2,
            Resumes = true,
            Own = [AmpereOnly, new("PlugAndChargeIdentifier", "NFCLESS", KeyRule.Text), new("LB-MaxAllowed", "32", KeyRule.Whole)],
            KnownFor = ["meter-transaction-huge", "hex-tokens-only", "reboots-when-asked-to-boot"],
        },
        new("abb-ac", "ABB", "TAC3pW22CablE", "1.8.21", "", 1, 22_080, 32, "TACW2241122G{0:D4}")
        {
            Mains = 3,
            CountsPerSession = true,
            Can = NoReservation,
            Own = [AmpereOnly, new("ChargeProfileMaxStackLevel", "3", KeyRule.Fixed)],
            KnownFor = ["own-stack-level-refused", "register-drops-to-zero"],
        },
        new("elvi", "EV-BOX", "E3-CxxxT2-7-ENX", "P0127B0327C1R1", "", 1, 22_080, 32, "EVB-P{0:D8}")
        {
            Mains = 3,
            Can = NoReservation,
            Own = [AmpereOnly, new("evb_MaximumStationCurrent", "320", KeyRule.Whole), new("evb_MinimumCurrent", "60", KeyRule.Whole)],
            KnownFor = ["no-status-on-connect", "no-limit-of-the-whole"],
        },
        new("schneider", "Schneider Electric", "EV.2S22P44", "3.4.0.12", "iEM3155", 2, 22_080, 32, "3N2042{0:D6}4A24N1B_00000000123456")
        {
            Mains = 3,
            Has = 2,
            Own = [AmpereOnly, new("maxintensitysocket", "32", KeyRule.Whole), new("lightintensity", "50", KeyRule.Whole)],
        },
        new("grizzl-e", "United Chargers Inc.", "GRS-7", "GRS-05.633", "", 1, 9_200, 40, "GRS-{0:D8}")
        {
            Mains = 1,
            CountsPerSession = true,
            Can = ["Core", "SmartCharging", "RemoteTrigger"],
            Own = [AmpereOnly],
            KnownFor = ["no-subprotocol"],
        },
        new("legrand", "LEGRAND", "GREENUP-0 590 75", "1.3.7", "", 2, 22_080, 32, "LG{0:D8}") { Mains = 3, Has = 2, Can = ["Core", "LocalAuthListManagement"], KnownFor = ["own-error-codes"] },
        new("en-plus", "EN+", "AC011K-AE-25", "1.1.805", "", 1, 11_040, 16, "SN1005{0:D10}")
        {
            Mains = 3,
            CountsPerSession = true,
            Can = ["Core", "FirmwareManagement", "SmartCharging", "RemoteTrigger"],
            Own = [AmpereOnly],
            KnownFor = ["finishing-when-plugged", "limit-not-applied"],
        },
        new("autel", "Autel", "MaxiCharger AC Wallbox", "1.32.00", "", 1, 22_080, 32, "AE0022{0:D10}") { Mains = 3, InKilo = true, KnownFor = ["payment-beside-the-data"] },
        new("e-totem", "e-Totem", "eT-22", "4.2.1", "", 2, 22_080, 32, "ETOTEM-{0:D6}") { Mains = 3, Has = 2, KnownFor = ["asks-the-price"] },
        new("go-e", "go-e", "HOMEfix", "055.7", "", 1, 22_080, 32, "{0:D6}") { Mains = 3, Resumes = true, Can = NoReservation, Own = [AmpereOnly] },
        new("mennekes", "MENNEKES", "AMTRON Professional", "5.33.3", "", 1, 22_080, 32, "139{0:D7}") { Mains = 3, Can = NoReservation, Own = [AmpereOnly] },
    ];
}
