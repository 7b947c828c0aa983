using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201;

/// <summary>The enumerations of OCPP 2.0.1, part 2, chapter 3: what things are. Those that answer stand beside.</summary>
internal static partial class V201Words
{
    public static readonly WordSet ApnAuthentications = new("CHAP", "NONE", "PAP", "AUTO");

    public static readonly WordSet AttributeTypes = new("Actual", "Target", "MinSet", "MaxSet");

    public static readonly WordSet AuthorizationStatuses = new(
        "Accepted", "Blocked", "ConcurrentTx", "Expired", "Invalid", "NoCredit", "NotAllowedTypeEVSE", "NotAtThisLocation",
        "NotAtThisTime", "Unknown");

    public static readonly WordSet BootReasons = new(
        "ApplicationReset", "FirmwareUpdate", "LocalReset", "PowerUp", "RemoteReset", "ScheduledReset", "Triggered", "Unknown",
        "Watchdog");

    public static readonly WordSet CertificateActions = new("Install", "Update");

    public static readonly WordSet CertificateSigningUses = new("ChargingStationCertificate", "V2GCertificate");

    public static readonly WordSet ChargingLimitSources = new("EMS", "Other", "SO", "CSO");

    public static readonly WordSet ChargingProfileKinds = new("Absolute", "Recurring", "Relative");

    public static readonly WordSet ChargingProfilePurposes = new(
        "ChargingStationExternalConstraints", "ChargingStationMaxProfile", "TxDefaultProfile", "TxProfile");

    public static readonly WordSet ChargingRateUnits = new("W", "A");

    public static readonly WordSet ChargingStates = new("Charging", "EVConnected", "SuspendedEV", "SuspendedEVSE", "Idle");

    public static readonly WordSet ComponentCriteria = new("Active", "Available", "Enabled", "Problem");

    public static readonly WordSet ConnectorStatuses = new("Available", "Occupied", "Reserved", "Unavailable", "Faulted");

    public static readonly WordSet ConnectorTypes = new(
        "cCCS1", "cCCS2", "cG105", "cTesla", "cType1", "cType2", "s309-1P-16A", "s309-1P-32A", "s309-3P-16A", "s309-3P-32A", "sBS1361",
        "sCEE-7-7", "sType2", "sType3", "Other1PhMax16A", "Other1PhOver16A", "Other3Ph", "Pan", "wInductive", "wResonant",
        "Undetermined", "Unknown");

    public static readonly WordSet Contexts = new(
        "Interruption.Begin", "Interruption.End", "Other", "Sample.Clock", "Sample.Periodic", "Transaction.Begin", "Transaction.End",
        "Trigger");

    public static readonly WordSet CostKinds = new("CarbonDioxideEmission", "RelativePricePercentage", "RenewableGenerationPercentage");

    public static readonly WordSet DataTypes = new(
        "string", "decimal", "integer", "dateTime", "boolean", "OptionList", "SequenceList", "MemberList");

    public static readonly WordSet EnergyTransferModes = new("DC", "AC_single_phase", "AC_two_phase", "AC_three_phase");

    public static readonly WordSet EventNotifications = new(
        "HardWiredNotification", "HardWiredMonitor", "PreconfiguredMonitor", "CustomMonitor");

    public static readonly WordSet EventTriggers = new("Alerting", "Delta", "Periodic");

    public static readonly WordSet GetCertificateIdUses = new(
        "V2GRootCertificate", "MORootCertificate", "CSMSRootCertificate", "V2GCertificateChain", "ManufacturerRootCertificate");

    public static readonly WordSet HashAlgorithms = new("SHA256", "SHA384", "SHA512");

    public static readonly WordSet IdTokenTypes = new(
        "Central", "eMAID", "ISO14443", "ISO15693", "KeyCode", "Local", "MacAddress", "NoAuthorization");

    public static readonly WordSet InstallCertificateUses = new(
        "V2GRootCertificate", "MORootCertificate", "CSMSRootCertificate", "ManufacturerRootCertificate");

    public static readonly WordSet Locations = new("Body", "Cable", "EV", "Inlet", "Outlet");

    public static readonly WordSet LogTypes = new("DiagnosticsLog", "SecurityLog");

    public static readonly WordSet Measurands = new(
        "Current.Export", "Current.Import", "Current.Offered", "Energy.Active.Export.Register", "Energy.Active.Import.Register",
        "Energy.Reactive.Export.Register", "Energy.Reactive.Import.Register", "Energy.Active.Export.Interval",
        "Energy.Active.Import.Interval", "Energy.Active.Net", "Energy.Reactive.Export.Interval", "Energy.Reactive.Import.Interval",
        "Energy.Reactive.Net", "Energy.Apparent.Net", "Energy.Apparent.Import", "Energy.Apparent.Export", "Frequency",
        "Power.Active.Export", "Power.Active.Import", "Power.Factor", "Power.Offered", "Power.Reactive.Export", "Power.Reactive.Import",
        "SoC", "Voltage");

    public static readonly WordSet MessageFormats = new("ASCII", "HTML", "URI", "UTF8");

    public static readonly WordSet MessagePriorities = new("AlwaysFront", "InFront", "NormalCycle");

    public static readonly WordSet MessageStates = new("Charging", "Faulted", "Idle", "Unavailable");

    public static readonly WordSet MonitorTypes = new("UpperThreshold", "LowerThreshold", "Delta", "Periodic", "PeriodicClockAligned");

    public static readonly WordSet MonitoringBases = new("All", "FactoryDefault", "HardWiredOnly");

    public static readonly WordSet MonitoringCriteria = new("ThresholdMonitoring", "DeltaMonitoring", "PeriodicMonitoring");

    public static readonly WordSet Mutabilities = new("ReadOnly", "WriteOnly", "ReadWrite");

    public static readonly WordSet OcppInterfaces = new(
        "Wired0", "Wired1", "Wired2", "Wired3", "Wireless0", "Wireless1", "Wireless2", "Wireless3");

    public static readonly WordSet OcppTransports = new("JSON", "SOAP");

    public static readonly WordSet OcppVersions = new("OCPP12", "OCPP15", "OCPP16", "OCPP20");

    public static readonly WordSet Phases = new("L1", "L2", "L3", "N", "L1-N", "L2-N", "L3-N", "L1-L2", "L2-L3", "L3-L1");

    public static readonly WordSet RecurrencyKinds = new("Daily", "Weekly");

    public static readonly WordSet ReportBases = new("ConfigurationInventory", "FullInventory", "SummaryInventory");

    public static readonly WordSet ResetTypes = new("Immediate", "OnIdle");

    public static readonly WordSet StoppedReasons = new(
        "DeAuthorized", "EmergencyStop", "EnergyLimitReached", "EVDisconnected", "GroundFault", "ImmediateReset", "Local",
        "LocalOutOfCredit", "MasterPass", "Other", "OvercurrentFault", "PowerLoss", "PowerQuality", "Reboot", "Remote",
        "SOCLimitReached", "StoppedByEV", "TimeLimitReached", "Timeout");

    public static readonly WordSet TransactionEvents = new("Ended", "Started", "Updated");

    public static readonly WordSet TriggerReasons = new(
        "Authorized", "CablePluggedIn", "ChargingRateChanged", "ChargingStateChanged", "Deauthorized", "EnergyLimitReached",
        "EVCommunicationLost", "EVConnectTimeout", "MeterValueClock", "MeterValuePeriodic", "TimeLimitReached", "Trigger",
        "UnlockCommand", "StopAuthorized", "EVDeparted", "EVDetected", "RemoteStop", "RemoteStart", "AbnormalCondition",
        "SignedDataReceived", "ResetCommand");

    public static readonly WordSet Triggers = new(
        "BootNotification", "LogStatusNotification", "FirmwareStatusNotification", "Heartbeat", "MeterValues",
        "SignChargingStationCertificate", "SignV2GCertificate", "StatusNotification", "TransactionEvent", "SignCombinedCertificate",
        "PublishFirmwareStatusNotification");

    public static readonly WordSet UpdateTypes = new("Differential", "Full");

    // Of part 2's appendix: those that meters use. A charger may have others.
    public static readonly WordSet Units = new(
        "Wh", "kWh", "W", "kW", "A", "V", "VA", "kVA", "VAh", "kVAh", "var", "kvar", "varh", "kvarh", "Percent", "Celsius", "Fahrenheit", "K",
        "Hz");

    public static readonly WordSet VpnTypes = new("IKEv2", "IPSec", "L2TP", "PPTP");
}
