using Electra.Partners.Files;
using Electra.Partners.Shapes;

namespace Electra.Partners.Documents;

/// <summary>A body of each kind that works as it stands.</summary>
internal static class Examples
{
    public static string? Of(Type shape) => shape.Name switch
    {
        nameof(StationPut) => """
            {"name":"Lyon Part-Dieu","address":"12 rue de la Villette","postalCode":"69003","city":"Lyon","country":"FRA",
             "latitude":45.7602,"longitude":4.8590,"timeZone":"Europe/Paris","gridLimitW":400000}
            """,
        nameof(ChargerPut) => """
            {"stationId":"lyon-1","password":"s3cret-s3cret-16","securityProfile":1,"validation":"tolerant",
             "expected":{"vendor":"Alpitronic","model":"HYC300"},
             "evses":[{"evseId":1,"maxPowerW":150000,"connectors":[
              {"connectorId":1,"standard":"IEC_62196_T2_COMBO","maxPowerW":150000,"maxVoltage":920,"maxAmperage":500}]}]}
            """,
        nameof(TokenPut) => """{"type":"RFID","status":"accepted","contractId":"FR-ELC-C00001-1","allowConcurrent":false}""",
        nameof(VehicleModelPut) => """
            {"maker":"Renault","model":"Megane E-Tech EV60","fromYear":2022,"plugs":["IEC_62196_T2","IEC_62196_T2_COMBO"],"maxDcPowerW":130000,"maxAcPowerW":22000,
             "batteryWh":60000,"nominalVoltage":352,"voltageClass":400,"chargingCurve":[{"soc":0,"powerW":76500},{"soc":15,"powerW":128000},{"soc":100,"powerW":8500}]}
            """,
        nameof(VehiclePut) => """{"modelId":"renault-megane-ev60","evccId":"00:7D:FA:01:02:03","plate":"AB-123-CD","minimumUsefulPowerW":10000}""",
        nameof(DriverPut) => """{"name":"Alice Martin","priority":1}""",
        nameof(SessionAsk) => """{"chargerId":"C1","evseId":1,"connectorId":1,"token":"04A2B3C4D5"}""",
        nameof(KeyAsk) => """{"name":"hotel","scopes":["read","operate"],"stations":["lyon-1"]}""",
        nameof(UploadAsk) => """{"kind":"diagnostics","expiresInMinutes":60}""",
        nameof(FirmwareLinkAsk) => """{"chargerId":"C1","expiresInHours":168}""",
        nameof(System.Text.Json.JsonElement) => """{"connectorId":1,"type":"Operative"}""",
        _ => null,
    };
}
