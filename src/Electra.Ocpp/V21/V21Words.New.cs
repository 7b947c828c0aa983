using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V21;

internal static partial class V21Words
{
    public static readonly WordSet BatterySwapEvents = new("BatteryIn", "BatteryOut", "BatteryOutTimeout");

    public static readonly WordSet CertificateStatusSources = new("CRL", "OCSP");

    public static readonly WordSet CertificateStatuses = new("Good", "Revoked", "Unknown", "Failed");

    public static readonly WordSet ControlModes = new("ScheduledControl", "DynamicControl");

    public static readonly WordSet CostDimensions = new(
        "Energy", "MaxCurrent", "MinCurrent", "MaxPower", "MinPower", "IdleTIme", "ChargingTime");

    public static readonly WordSet DERControlStatuses = new("Accepted", "Rejected", "NotSupported", "NotFound");

    public static readonly WordSet DERControls = new(
        "EnterService", "FreqDroop", "FreqWatt", "FixedPFAbsorb", "FixedPFInject", "FixedVar", "Gradients", "HFMustTrip", "HFMayTrip",
        "HVMustTrip", "HVMomCess", "HVMayTrip", "LimitMaxDischarge", "LFMustTrip", "LVMustTrip", "LVMomCess", "LVMayTrip",
        "PowerMonitoringMustTrip", "VoltVar", "VoltWatt", "WattPF", "WattVar");

    public static readonly WordSet DERUnits = new(
        "Not_Applicable", "PctMaxW", "PctMaxVar", "PctWAvail", "PctVarAvail", "PctEffectiveV");

    public static readonly WordSet DaysOfWeek = new("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /// <summary>The kind of a token that stands for a payment (OCPP 2.1 part 2, appendix 7: IdTokenEnumStringType).</summary>
    public const string DirectPayment = "DirectPayment";

    public static readonly WordSet EvseKinds = new("AC", "DC");

    public static readonly WordSet GridEventFaults = new(
        "CurrentImbalance", "LocalEmergency", "LowInputPower", "OverCurrent", "OverFrequency", "OverVoltage", "PhaseRotation",
        "RemoteEmergency", "UnderFrequency", "UnderVoltage", "VoltageImbalance");

    public static readonly WordSet IslandingDetections = new(
        "NoAntiIslandingSupport", "RoCoF", "UVP_OVP", "UFP_OFP", "VoltageVectorShift", "ZeroCrossingDetection", "OtherPassive",
        "ImpedanceMeasurement", "ImpedanceAtFrequency", "SlipModeFrequencyShift", "SandiaFrequencyShift", "SandiaVoltageShift",
        "FrequencyJump", "RCLQFactor", "OtherActive");

    public static readonly WordSet MobilityNeedsModes = new("EVCC", "EVCC_SECC");

    public static readonly WordSet OperationModes = new(
        "Idle", "ChargingOnly", "CentralSetpoint", "ExternalSetpoint", "ExternalLimits", "CentralFrequency", "LocalFrequency",
        "LocalLoadBalancing");

    public static readonly WordSet PaymentStatuses = new("Settled", "Canceled", "Rejected", "Failed");

    public static readonly WordSet PowersDuringCessation = new("Active", "Reactive");

    public static readonly WordSet PreconditioningStatuses = new("Unknown", "Ready", "NotReady", "Preconditioning");

    public static readonly WordSet PriorityChargingStatuses = new("Accepted", "Rejected", "NoProfile");

    public static readonly WordSet TariffChangeStatuses = new(
        "Accepted", "Rejected", "TooManyElements", "ConditionNotSupported", "TxNotFound", "NoCurrencyChange");

    public static readonly WordSet TariffClearStatuses = new("Accepted", "Rejected", "NoTariff");

    public static readonly WordSet TariffCosts = new("NormalCost", "MinCost", "MaxCost");

    public static readonly WordSet TariffGetStatuses = new("Accepted", "Rejected", "NoTariff");

    public static readonly WordSet TariffKinds = new("DefaultTariff", "DriverTariff");

    public static readonly WordSet TariffSetStatuses = new(
        "Accepted", "Rejected", "TooManyElements", "ConditionNotSupported", "DuplicateTariffId");
}
