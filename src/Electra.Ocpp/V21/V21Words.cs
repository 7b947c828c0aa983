using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;

namespace Electra.Ocpp.V21;

/// <summary>The enumerations of 2.0.1 that have more words in OCPP 2.1. Those that are new stand beside.</summary>
internal static partial class V21Words
{
    public static readonly WordSet CertificateSigningUses = V201Words.CertificateSigningUses.With("V2G20Certificate");

    public static readonly WordSet ChargingProfileKinds = V201Words.ChargingProfileKinds.With("Dynamic");

    public static readonly WordSet ChargingProfilePurposes = V201Words.ChargingProfilePurposes.With(
        "PriorityCharging", "LocalGeneration");

    public static readonly WordSet ClearMessageStatuses = V201Words.ClearMessageStatuses.With("Rejected");

    public static readonly WordSet DisplayMessageStatuses = V201Words.DisplayMessageStatuses.With("LanguageNotSupported");

    public static readonly WordSet EnergyTransferModes = V201Words.EnergyTransferModes.With(
        "AC_BPT", "AC_BPT_DER", "AC_DER", "DC_BPT", "DC_ACDP", "DC_ACDP_BPT", "WPT");

    public static readonly WordSet GetCertificateIdUses = V201Words.GetCertificateIdUses.With("OEMRootCertificate");

    public static readonly WordSet InstallCertificateUses = V201Words.InstallCertificateUses.With("OEMRootCertificate");

    public static readonly WordSet Locations = V201Words.Locations.With("Upstream");

    public static readonly WordSet LogTypes = V201Words.LogTypes.With("DataCollectorLog");

    public static readonly WordSet Measurands = V201Words.Measurands.With(
        "Current.Export.Offered", "Current.Export.Minimum", "Current.Import.Offered", "Current.Import.Minimum", "Display.PresentSOC",
        "Display.MinimumSOC", "Display.TargetSOC", "Display.MaximumSOC", "Display.RemainingTimeToMinimumSOC",
        "Display.RemainingTimeToTargetSOC", "Display.RemainingTimeToMaximumSOC", "Display.ChargingComplete",
        "Display.BatteryEnergyCapacity", "Display.InletHot", "Energy.Active.Import.CableLoss",
        "Energy.Active.Import.LocalGeneration.Register", "Energy.Active.Setpoint.Interval", "EnergyRequest.Target",
        "EnergyRequest.Minimum", "EnergyRequest.Maximum", "EnergyRequest.Minimum.V2X", "EnergyRequest.Maximum.V2X",
        "EnergyRequest.Bulk", "Power.Active.Setpoint", "Power.Active.Residual", "Power.Export.Minimum", "Power.Export.Offered",
        "Power.Import.Offered", "Power.Import.Minimum", "Voltage.Minimum", "Voltage.Maximum");

    public static readonly WordSet MessageFormats = V201Words.MessageFormats.With("QRCODE");

    public static readonly WordSet MessageStates = V201Words.MessageStates.With("Suspended", "Discharging");

    public static readonly WordSet MonitorTypes = V201Words.MonitorTypes.With("TargetDelta", "TargetDeltaRelative");

    public static readonly WordSet NotifyEVChargingNeedsStatuses = V201Words.NotifyEVChargingNeedsStatuses.With("NoChargingProfile");

    public static readonly WordSet OcppInterfaces = V201Words.OcppInterfaces.With("Any");

    public static readonly WordSet OcppVersions = V201Words.OcppVersions.With("OCPP201", "OCPP21");

    public static readonly WordSet ReservationUpdateStatuses = V201Words.ReservationUpdateStatuses.With("NoTransaction");

    public static readonly WordSet ResetTypes = V201Words.ResetTypes.With("ImmediateAndResume");

    public static readonly WordSet StoppedReasons = V201Words.StoppedReasons.With("ReqEnergyTransferRejected");

    public static readonly WordSet TriggerReasons = V201Words.TriggerReasons.With(
        "CostLimitReached", "LimitSet", "OperationModeChanged", "RunningCost", "SoCLimitReached", "TariffChanged",
        "TariffNotAccepted", "TxResumed");

    public static readonly WordSet Triggers = V201Words.Triggers.With("SignV2G20Certificate", "CustomTrigger");

    /// <summary>Each with what it was.</summary>
    public static readonly IReadOnlyDictionary<WordSet, WordSet> OfBefore = new Dictionary<WordSet, WordSet>
    {
        [V201Words.CertificateSigningUses] = CertificateSigningUses,
        [V201Words.ChargingProfileKinds] = ChargingProfileKinds,
        [V201Words.ChargingProfilePurposes] = ChargingProfilePurposes,
        [V201Words.ClearMessageStatuses] = ClearMessageStatuses,
        [V201Words.DisplayMessageStatuses] = DisplayMessageStatuses,
        [V201Words.EnergyTransferModes] = EnergyTransferModes,
        [V201Words.GetCertificateIdUses] = GetCertificateIdUses,
        [V201Words.InstallCertificateUses] = InstallCertificateUses,
        [V201Words.Locations] = Locations,
        [V201Words.LogTypes] = LogTypes,
        [V201Words.Measurands] = Measurands,
        [V201Words.MessageFormats] = MessageFormats,
        [V201Words.MessageStates] = MessageStates,
        [V201Words.MonitorTypes] = MonitorTypes,
        [V201Words.NotifyEVChargingNeedsStatuses] = NotifyEVChargingNeedsStatuses,
        [V201Words.OcppInterfaces] = OcppInterfaces,
        [V201Words.OcppVersions] = OcppVersions,
        [V201Words.ReservationUpdateStatuses] = ReservationUpdateStatuses,
        [V201Words.ResetTypes] = ResetTypes,
        [V201Words.StoppedReasons] = StoppedReasons,
        [V201Words.TriggerReasons] = TriggerReasons,
        [V201Words.Triggers] = Triggers,
    };
}
