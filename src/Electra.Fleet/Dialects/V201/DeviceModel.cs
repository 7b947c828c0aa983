using System.Globalization;
using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Dialects.V201;

/// <summary>
/// A charger's device model: the settings that it obeys under the names that OCPP 2.0.1 gives them (part 2, appendix 3.1), what it is, and
/// how its parts are.
/// </summary>
internal sealed class DeviceModel(Board board)
{
    // The component, the variable, its instance, the setting behind it, what is written there, and the unit.
    private static readonly (string Component, string Name, string? Instance, string Key, string Type, string? Unit)[] Settings =
    [
        ("AlignedDataCtrlr", "Interval", null, "ClockAlignedDataInterval", "integer", "s"),
        ("AlignedDataCtrlr", "Measurands", null, "MeterValuesAlignedData", "MemberList", null),
        ("AuthCacheCtrlr", "Enabled", null, "AuthorizationCacheEnabled", "boolean", null),
        ("AuthCtrlr", "AuthorizeRemoteStart", null, "AuthorizeRemoteTxRequests", "boolean", null),
        ("AuthCtrlr", "LocalAuthorizeOffline", null, "LocalAuthorizeOffline", "boolean", null),
        ("AuthCtrlr", "LocalPreAuthorize", null, "LocalPreAuthorize", "boolean", null),
        ("AuthCtrlr", "OfflineTxForUnknownIdEnabled", null, "AllowOfflineTxForUnknownId", "boolean", null),
        ("LocalAuthListCtrlr", "Enabled", null, "LocalAuthListEnabled", "boolean", null),
        ("LocalAuthListCtrlr", "ItemsPerMessage", null, "SendLocalListMaxLength", "integer", null),
        ("OCPPCommCtrlr", "HeartbeatInterval", null, "HeartbeatInterval", "integer", "s"),
        ("OCPPCommCtrlr", "MessageAttemptInterval", "TransactionEvent", "TransactionMessageRetryInterval", "integer", "s"),
        ("OCPPCommCtrlr", "MessageAttempts", "TransactionEvent", "TransactionMessageAttempts", "integer", null),
        ("OCPPCommCtrlr", "OfflineThreshold", null, "OfflineThreshold", "integer", "s"),
        ("OCPPCommCtrlr", "ResetRetries", null, "ResetRetries", "integer", null),
        ("OCPPCommCtrlr", "UnlockOnEVSideDisconnect", null, "UnlockConnectorOnEVSideDisconnect", "boolean", null),
        ("OCPPCommCtrlr", "WebSocketPingInterval", null, "WebSocketPingInterval", "integer", "s"),
        ("ReservationCtrlr", "NonEvseSpecific", null, "ReserveConnectorZeroSupported", "boolean", null),
        ("SampledDataCtrlr", "TxEndedMeasurands", null, "TxEndedMeasurands", "MemberList", null),
        ("SampledDataCtrlr", "TxStartedMeasurands", null, "TxStartedMeasurands", "MemberList", null),
        ("SampledDataCtrlr", "TxUpdatedInterval", null, "MeterValueSampleInterval", "integer", "s"),
        ("SampledDataCtrlr", "TxUpdatedMeasurands", null, "MeterValuesSampledData", "MemberList", null),
        ("SecurityCtrlr", "BasicAuthPassword", null, "AuthorizationKey", "string", null),
        ("SecurityCtrlr", "OrganizationName", null, "CpoName", "string", null),
        ("SecurityCtrlr", "SecurityProfile", null, "SecurityProfile", "integer", null),
        ("SmartChargingCtrlr", "PeriodsPerSchedule", null, "ChargingScheduleMaxPeriods", "integer", null),
        ("SmartChargingCtrlr", "ProfileStackLevel", null, "ChargeProfileMaxStackLevel", "integer", null),
        ("SmartChargingCtrlr", "RateUnit", null, "ChargingScheduleAllowedChargingRateUnit", "MemberList", null),
        ("TxCtrlr", "EVConnectionTimeOut", null, "ConnectionTimeOut", "integer", "s"),
        ("TxCtrlr", "StopTxOnEVSideDisconnect", null, "StopTransactionOnEVSideDisconnect", "boolean", null),
        ("TxCtrlr", "StopTxOnInvalidId", null, "StopTransactionOnInvalidId", "boolean", null),
        ("TxCtrlr", "TxStartPoint", null, "TxStartPoint", "MemberList", null),
        ("TxCtrlr", "TxStopPoint", null, "TxStopPoint", "MemberList", null),
    ];

    // Read-only here whatever 1.6 lets be changed: SetNetworkProfile changes it (A05).
    private const string ReadOnlyHere = "SecurityProfile";

    /// <summary>Variables that come with so many in one message at most.</summary>
    public const int ItemsPerMessage = 20;

    /// <summary>Every variable, part by part.</summary>
    public IReadOnlyList<DeviceVariable> Variables => [.. Station(), .. board.Outlets.SelectMany(Place), .. Controllers(), .. Settings.Select(Behind), .. Maker()];

    /// <summary>Of the part that is meant.</summary>
    public static string Availability(Outlet outlet) => Ocpp201Words.Status(outlet.Status, outlet.Vehicle is not null);

    private IEnumerable<DeviceVariable> Station()
    {
        yield return Of("ChargingStation", "AvailabilityState", () => board.Outlets.Any(static o => o.Operative) ? "Available" : "Unavailable", "OptionList");
        yield return Of("ChargingStation", "Available", static () => "true", "boolean");
        yield return Of("ChargingStation", "Model", () => board.Make.Model);
        yield return Of("ChargingStation", "Problem", static () => "false", "boolean");
        yield return Of("ChargingStation", "SerialNumber", () => board.Make.Serial(board.Number));
        yield return Of("ChargingStation", "SupplyPhases", static () => "3", "integer");
        yield return Of("ChargingStation", "VendorName", () => board.Make.Vendor);
        yield return Of("Controller", "FirmwareVersion", () => board.Make.Firmware);
    }

    private IEnumerable<DeviceVariable> Place(Outlet outlet)
    {
        var number = outlet.Number;
        yield return At("EVSE", "AvailabilityState", () => Availability(outlet), "OptionList");
        yield return At("EVSE", "Available", static () => "true", "boolean");
        yield return At("EVSE", "Power", () => Text(outlet.PowerW), "decimal") with { Unit = "W", Most = (decimal)board.Make.PowerW };
        yield return At("EVSE", "Problem", static () => "false", "boolean");
        yield return At("EVSE", "SupplyPhases", () => Text(board.Make.Phases), "integer");
        yield return At("Connector", "AvailabilityState", () => Availability(outlet), "OptionList", connector: 1);
        yield return At("Connector", "Available", static () => "true", "boolean", connector: 1);
        yield return At("Connector", "ConnectorType", () => board.Make.Phases > 0 ? "sType2" : "cCCS2", connector: 1);
        yield return At("Connector", "Problem", static () => "false", "boolean", connector: 1);
        yield return At("Connector", "SupplyPhases", () => Text(board.Make.Phases), "integer", connector: 1);

        DeviceVariable At(string component, string name, Func<string> read, string type = "string", int? connector = null) =>
            new(component, number, connector, name, null, read) { DataType = type };
    }

    private IEnumerable<DeviceVariable> Controllers()
    {
        var has = board.Make.Features;
        foreach (var instance in (string[])["GetReport", "GetVariables", "SetVariables"])
        {
            yield return Of("DeviceDataCtrlr", "BytesPerMessage", static () => "65536", "integer") with { Instance = instance };
            yield return Of("DeviceDataCtrlr", "ItemsPerMessage", static () => Text(ItemsPerMessage), "integer") with { Instance = instance };
        }

        yield return Of("AlignedDataCtrlr", "Available", static () => "false", "boolean");
        yield return Of("AuthCacheCtrlr", "Available", static () => "true", "boolean");
        yield return Of("AuthCtrlr", "Enabled", static () => "true", "boolean");
        yield return Of("DisplayMessageCtrlr", "Available", static () => "true", "boolean");
        yield return Of("DisplayMessageCtrlr", "SupportedFormats", static () => string.Join(',', DisplayMessages.Formats), "MemberList");
        yield return Of("DisplayMessageCtrlr", "SupportedPriorities", static () => "AlwaysFront,InFront,NormalCycle", "MemberList");
        yield return Of("MonitoringCtrlr", "Available", static () => "true", "boolean");
        yield return Of("MonitoringCtrlr", "Enabled", static () => "true", "boolean");
        yield return Of("ClockCtrlr", "DateTime", () => board.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture), "dateTime");
        yield return Of("ClockCtrlr", "TimeSource", static () => "Heartbeat", "SequenceList");
        yield return Of("LocalAuthListCtrlr", "Available", () => Truth(has.Contains("LocalAuthListManagement")), "boolean");
        yield return Of("LocalAuthListCtrlr", "BytesPerMessage", static () => "65536", "integer");
        yield return Of("LocalAuthListCtrlr", "Entries", () => Text(board.Tokens.Listed.Count), "integer")
            with
        { Most = board.Configuration.Whole("LocalAuthListMaxLength") };
        yield return Of("OCPPCommCtrlr", "FileTransferProtocols", static () => "HTTP,HTTPS", "MemberList");
        yield return Of("OCPPCommCtrlr", "MessageTimeout", () => Text(board.Surroundings.CallTimeout.TotalSeconds), "integer")
            with
        { Instance = "Default", Unit = "s" };
        yield return Of("OCPPCommCtrlr", "ActiveNetworkProfile", () => Text(board.Network.Active), "integer");
        yield return Of("OCPPCommCtrlr", "NetworkConfigurationPriority", () => board.Network.Order, "SequenceList")
            with
        {
            Mutability = "ReadWrite",
            Values = string.Join(',', Enumerable.Range(1, NetworkSlots.Most)),
            // It dials anew when it starts anew (B10).
            Write = order => board.Network.Reorder(order) ? "RebootRequired" : "Rejected",
        };
        yield return Of("OCPPCommCtrlr", "NetworkProfileConnectionAttempts", static () => Text(NetworkSlots.Attempts), "integer");
        yield return Of("ReservationCtrlr", "Available", () => Truth(has.Contains("Reservation")), "boolean");
        yield return Of("ReservationCtrlr", "Enabled", () => Truth(has.Contains("Reservation")), "boolean");
        yield return Of("SampledDataCtrlr", "Enabled", static () => "true", "boolean");
        yield return Of("SecurityCtrlr", "CertificateEntries", () => Text(board.Certificates.Installed([]).Count), "integer")
            with
        { Most = board.Configuration.Whole("CertificateStoreMaxLength") };
        yield return Of("SecurityCtrlr", "Identity", () => board.Seed.Id);
        yield return Of("SmartChargingCtrlr", "Available", () => Truth(has.Contains("SmartCharging")), "boolean");
        yield return Of("SmartChargingCtrlr", "Enabled", () => Truth(has.Contains("SmartCharging")), "boolean");
        yield return Of("SmartChargingCtrlr", "Entries", () => Text(board.Profiles.Count), "integer")
            with
        { Instance = "ChargingProfiles", Most = board.Configuration.Whole("MaxChargingProfilesInstalled") };
    }

    private DeviceVariable Behind((string Component, string Name, string? Instance, string Key, string Type, string? Unit) one) =>
        new(one.Component, null, null, one.Name, one.Instance, () => Spelled(one.Name, board.Configuration.Text(one.Key)))
        {
            Key = one.Key,
            DataType = one.Type,
            Unit = one.Unit,
            Values = one.Name.EndsWith("Measurands", StringComparison.Ordinal) ? string.Join(',', board.Make.Measurands) : null,
            Mutability = one.Name == ReadOnlyHere ? "ReadOnly" : Mutability(board.Configuration.Find(one.Key)?.Rule ?? KeyRule.Fixed),
        };

    /// <summary>The maker's own keys, which no standard component has.</summary>
    private IEnumerable<DeviceVariable> Maker() => board.Make.Keys.Where(static own => Settings.All(one => one.Key != own.Name)).Select(own =>
        new DeviceVariable("VendorCtrlr", null, null, own.Name, null, () => board.Configuration.Text(own.Name))
        {
            Key = own.Name,
            Mutability = Mutability(own.Rule),
        });

    private static string Mutability(KeyRule rule) => rule switch
    {
        KeyRule.Fixed => "ReadOnly",
        KeyRule.Secret => "WriteOnly",
        _ => "ReadWrite",
    };

    private static DeviceVariable Of(string component, string name, Func<string> read, string type = "string") =>
        new(component, null, null, name, null, read) { DataType = type };

    // 1.6 says Current and Power where this version says A and W.
    private static string Spelled(string name, string value) => name != "RateUnit" ? value
        : value.Replace("Current", "A", StringComparison.OrdinalIgnoreCase).Replace("Power", "W", StringComparison.OrdinalIgnoreCase);

    private static string Text(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}
