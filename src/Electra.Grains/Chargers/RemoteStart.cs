using Electra.Contracts;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;

namespace Electra.Grains.Chargers;

/// <summary>A start from afar: the token is claimed, then the connector; what cannot be had is given back.</summary>
internal static class RemoteStart
{
    public static async Task<StartAnswer> Begin(IGrainFactory grains, Place place, StartRequest request, TimeSpan patience, bool free)
    {
        var token = grains.Token(request.Token);
        var worth = free ? new(TokenStanding.Accepted) : await token.Claim(request.Session);
        if (worth.Standing is not TokenStanding.Accepted)
            return StartAnswer.TokenRefused;
        var verdict = ConnectorVerdict.Unknown;
        try
        {
            verdict = await grains.Connector(place.Charger, request.Outlet)
                .Expect(new(request.Session, place, request.Token, patience, request.Payment, worth.Kind, worth.Group, worth.Driver));
        }
        catch
        {
            // Not known whether it came to life: if it did, its start claims the token again.
            await token.Free(request.Session);
            throw;
        }

        if (verdict is ConnectorVerdict.Done or ConnectorVerdict.Repeated)
            return StartAnswer.Starting;
        await token.Free(request.Session);
        return verdict switch
        {
            ConnectorVerdict.OutOfOrder => StartAnswer.OutOfOrder,
            ConnectorVerdict.ReservedForAnother => StartAnswer.ReservedForAnother,
            _ => StartAnswer.Occupied,
        };
    }
}
