using System.Globalization;
using Electra.Fleet.Chargers;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>How a charger takes another way to a central system (OCPP 2.0.1 B09): never over the one that is in use.</summary>
internal static class NetworkProfiles
{
    public static CommandAnswer Set(Board board, SetNetworkProfileRequest request)
    {
        var profile = request.ConnectionData;
        var usable = profile.OcppTransport == "JSON" && profile.OcppVersion is null or "OCPP20" or "OCPP201" or "OCPP21"
            // No way back to less security than it has (B09.FR.04).
            && profile.SecurityProfile >= int.Parse(board.Configuration.Text("SecurityProfile"), CultureInfo.InvariantCulture)
            && Uri.TryCreate(profile.OcppCsmsUrl, UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss"
            && board.Network.Put(request.ConfigurationSlot, url);
        return Wording.Status(usable ? "Accepted" : "Rejected");
    }
}
