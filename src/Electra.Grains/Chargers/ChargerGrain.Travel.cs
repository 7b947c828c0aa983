using Electra.Contracts;
using Electra.Domain.Words;
using Electra.Grains.Turns;

namespace Electra.Grains.Chargers;

/// <summary>How a charger's grain goes to where its socket is: with its state and its way to the socket, and what is its own follows.</summary>
public sealed partial class ChargerGrain : IGrainMigrationParticipant
{
    private HashSet<Outlet>? leftBehind;

    /// <inheritdoc/>
    public void OnDehydrate(IDehydrationContext dehydrationContext)
    {
        Pack(dehydrationContext);
        dehydrationContext.TryAddValue(nameof(socket), socket);
        dehydrationContext.TryAddValue(nameof(lastSeen), lastSeen);
        dehydrationContext.TryAddValue(nameof(ping), ping);
    }

    /// <inheritdoc/>
    public void OnRehydrate(IRehydrationContext rehydrationContext)
    {
        Unpack(rehydrationContext);
        rehydrationContext.TryGetValue(nameof(socket), out socket);
        rehydrationContext.TryGetValue(nameof(lastSeen), out lastSeen);
        rehydrationContext.TryGetValue(nameof(ping), out ping);
        leftBehind = [.. State.Outlets()];
    }

    // It speaks again of this outlet: its connector comes along too, and with it the session.
    private void Fetch(Outlet outlet)
    {
        if (leftBehind?.Remove(outlet) is true)
            Fetching(outlet).Ignore();
    }

    // What is said of here is said of this call only.
    private async Task Fetching(Outlet outlet)
    {
        GrainContext.CallHere();
        await GrainFactory.Connector(Id, outlet).Follow();
    }
}
