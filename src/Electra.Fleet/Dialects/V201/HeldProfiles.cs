using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>Tells the charging profiles that a charger holds (OCPP 2.0.1 K09): by place, in parts.</summary>
internal static class HeldProfiles
{
    private const int PerPart = 2;

    // Nobody else gives it any (K01.FR.22).
    private const string Source = "CSO";

    private static V201Json Json => V201Json.Default;

    public static CommandAnswer Get(Board board, GetChargingProfilesRequest request)
    {
        var asked = request.ChargingProfile;
        (int Evse, ChargingProfileType[] Profiles)[] parts =
        [
            .. board.Profiles.Installed.Where(one => (request.EvseId is not { } evse || one.Connector == evse) && Means(asked, one.Profile))
                .GroupBy(static one => one.Connector).OrderBy(static place => place.Key)
                .SelectMany(static place => place.Select(static one => Ocpp201Words.Profile(one.Profile)).Chunk(PerPart).Select(part => (place.Key, part))),
        ];
        return parts.Length == 0 ? Wording.Status("NoProfiles") : Wording.Status("Accepted") with { Then = () => Tell(board, request.RequestId, parts) };
    }

    private static bool Means(ChargingProfileCriterionType asked, LimitProfile profile) =>
        (asked.ChargingLimitSource is not { } sources || sources.Contains(Source))
        && (asked.ChargingProfileId is not { } ids || ids.Contains(profile.Id))
        && (asked.ChargingProfilePurpose is not { } purpose || Ocpp201Words.Purpose(purpose) == profile.Purpose)
        && (asked.StackLevel is not { } level || level == profile.StackLevel);

    private static void Tell(Board board, int requestId, (int Evse, ChargingProfileType[] Profiles)[] parts)
    {
        for (var part = 0; part < parts.Length; part++)
        {
            board.Tell(new Call("ReportChargingProfiles", Wording.Write(
                new ReportChargingProfilesRequest(requestId, Source, parts[part].Profiles, parts[part].Evse, Tbc: part < parts.Length - 1),
                Json.ReportChargingProfilesRequest)));
        }
    }
}
