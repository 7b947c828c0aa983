using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V21;

/// <summary>The rules of 2.0.1's messages and data types that are otherwise in OCPP 2.1.</summary>
internal static class V21Changes
{
    private const int LongestWord = 20;

    public static readonly IReadOnlyDictionary<string, Change[]> All = new Dictionary<string, Change[]>
    {
        ["ACChargingParametersType"] = [Decimal("energyAmount", "evMinCurrent", "evMaxCurrent", "evMaxVoltage")],
        ["APNType"] = [Longer("apn", 2000), Longer("apnUserName", 50), Longer("apnPassword", 64)],
        ["AdditionalInfoType"] = [Longer("additionalIdToken", 255)],
        ["AuthorizeRequest"] = [Longer("certificate", 10000)],
        ["CancelReservationRequest"] = [From(0, "reservationId")],
        ["ChargingLimitType"] = [Free("chargingLimitSource")],
        ["ChargingProfileCriterionType"] =
        [
            new Change(f => Field.Texts(f.Name, LongestWord).AtMost(f.Most).Optional(), "chargingLimitSource"),
        ],
        ["ChargingSchedulePeriodType"] =
        [
            Between(0, 3, "numberPhases", "phaseToUse"),
            new Change(f => f.InAnyFraction().Optional(), "limit"),
        ],
        ["ChargingScheduleType"] = [new Change(f => f.InAnyFraction(), "minChargingRate")],
        ["ClearChargingProfileType"] = [From(0, "evseId")],
        ["ClearDisplayMessageRequest"] = [From(0, "id")],
        ["ClearMonitoringResultType"] = [From(0, "id")],
        ["ClearVariableMonitoringRequest"] = [EachFrom(0, "id")],
        ["ClearedChargingLimitRequest"] = [From(0, "evseId"), Free("chargingLimitSource")],
        ["CompositeScheduleType"] = [From(0, "evseId")],
        ["CustomerInformationRequest"] = [From(0, "requestId")],
        ["DCChargingParametersType"] = [Decimal("evMaxCurrent", "evMaxVoltage", "evMaxPower", "evEnergyCapacity", "energyAmount")],
        ["EVSEType"] = [From(0, "id", "connectorId")],
        ["EventDataType"] = [From(0, "eventId", "cause", "variableMonitoringId")],
        ["FirmwareType"] = [Longer("location", 2000)],
        ["Get15118EVCertificateRequest"] = [Longer("exiRequest", 11000)],
        ["Get15118EVCertificateResponse"] = [Longer("exiResponse", 17000)],
        ["GetCertificateStatusResponse"] = [Longer("ocspResult", 18000)],
        ["GetChargingProfilesRequest"] = [From(0, "evseId")],
        ["GetCompositeScheduleRequest"] = [From(0, "evseId")],
        ["GetDisplayMessagesRequest"] = [EachFrom(0, "id")],
        ["GetLogRequest"] = [From(0, "retries")],
        ["IdTokenInfoType"] = [EachFrom(0, "evseId")],
        ["IdTokenType"] = [Longer("idToken", 255), Free("type")],
        ["InstallCertificateRequest"] = [Longer("certificate", 10000)],
        ["LogParametersType"] = [Longer("remoteLocation", 2000)],
        ["MessageContentType"] = [Longer("content", 1024)],
        ["MessageInfoType"] = [From(0, "id")],
        ["MeterValuesRequest"] = [From(0, "evseId")],
        ["NetworkConnectionProfileType"] = [Longer("ocppCsmsUrl", 2000), From(0, "securityProfile"), Optional("ocppVersion")],
        ["NotifyChargingLimitRequest"] = [From(0, "evseId")],
        ["NotifyCustomerInformationRequest"] = [From(0, "seqNo", "requestId")],
        ["NotifyEVChargingNeedsRequest"] = [From(1, "evseId"), From(0, "maxScheduleTuples")],
        ["NotifyEVChargingScheduleRequest"] = [From(1, "evseId")],
        ["NotifyEventRequest"] = [From(0, "seqNo")],
        ["NotifyMonitoringReportRequest"] = [From(0, "seqNo")],
        ["NotifyReportRequest"] = [From(0, "seqNo")],
        ["OCSPRequestDataType"] = [Longer("responderURL", 2000)],
        ["PublishFirmwareRequest"] = [Longer("location", 2000), From(0, "retries", "requestId", "retryInterval")],
        ["PublishFirmwareStatusNotificationRequest"] = [Longer("location", 2000), From(0, "requestId")],
        ["ReportChargingProfilesRequest"] = [From(0, "evseId"), Free("chargingLimitSource")],
        ["RequestStartTransactionRequest"] = [From(1, "evseId")],
        ["ReservationStatusUpdateRequest"] = [From(0, "reservationId")],
        ["ReserveNowRequest"] = [From(0, "id", "evseId"), Free("connectorType")],
        ["ResetRequest"] = [From(0, "evseId")],
        ["SalesTariffType"] = [From(0, "id", "numEPriceLevels")],
        ["SetChargingProfileRequest"] = [From(0, "evseId")],
        ["SetMonitoringDataType"] = [From(0, "id")],
        ["SetMonitoringResultType"] = [From(0, "id")],
        ["SetVariableDataType"] = [Longer("attributeValue", 2500)],
        ["SignedMeterValueType"] = [Longer("signedMeterData", 32768), Optional("publicKey", "signingMethod")],
        ["StatusInfoType"] = [Longer("additionalInfo", 1024)],
        ["StatusNotificationRequest"] = [From(0, "evseId", "connectorId")],
        ["TransactionEventRequest"] = [From(0, "seqNo", "reservationId"), Between(0, 3, "numberOfPhasesUsed")],
        ["UnlockConnectorRequest"] = [From(0, "evseId", "connectorId")],
        ["UpdateFirmwareRequest"] = [From(0, "retries")],
        ["VPNType"] = [Longer("server", 2000), Longer("user", 50), Longer("group", 50), Longer("password", 64)],
        ["VariableMonitoringType"] = [From(0, "id")],
    };

    private static Change Longer(string field, int limit) => new(f => f.Within(limit), field);

    private static Change From(long min, params string[] fields) => new(f => f.From(min), fields);

    private static Change EachFrom(long min, string field) => new(f => f.EachFrom(min), field);

    private static Change Between(long min, long max, params string[] fields) => new(f => f.From(min).To(max), fields);

    private static Change Optional(params string[] fields) => new(f => f.Optional(), fields);

    // What was a whole number may have a fraction.
    private static Change Decimal(params string[] fields) =>
        new(f => f.Required ? Field.Number(f.Name) : Field.Number(f.Name).Optional(), fields);

    // What was an enumeration is any short text: the words of before, those of the appendix of part 2 (§7), and whatever comes.
    private static Change Free(string field) => new(AsText, field);

    private static Field AsText(Field word)
    {
        var text = Field.Text(word.Name, LongestWord).Described();
        if (word.MayBeMissing)
            text = text.OrMissing();
        return word.Required ? text : text.Optional();
    }
}
