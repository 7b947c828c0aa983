using Orleans.Runtime.Placement;

namespace Electra.Grains.Turns;

/// <summary>Where a grain is, and where whoever calls it would have it.</summary>
internal static class Whereabouts
{
    /// <summary>The caller wants the grain on another silo than this: <c>MigrateOnIdle</c> takes it there, if it may be there.</summary>
    public static bool IsWantedElsewhere(this IGrainContext here) =>
        RequestContext.Get(IPlacementDirector.PlacementHintKey) is SiloAddress wanted && !wanted.Equals(here.Address.SiloAddress);

    /// <summary>Wants what is called next to be on this silo.</summary>
    public static void CallHere(this IGrainContext here) => RequestContext.Set(IPlacementDirector.PlacementHintKey, here.Address.SiloAddress!);
}
