using Electra.Domain.LocalLists;

namespace Electra.Contracts;

/// <summary>One charger's local authorisation list: what it holds, and how it is brought to what is wanted.</summary>
[Alias("electra.local-list")]
public interface ILocalListGrain : IGrainWithStringKey
{
    /// <summary>Something may have changed: look, soon, whether the charger holds what is wanted. Returns at once; many of them are one.</summary>
    [Alias("look")]
    Task Look();

    /// <summary>How the list stands.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<LocalListNow> Show();
}

/// <summary>How a charger's list stands.</summary>
/// <param name="Version">The version that the charger holds, as we know it; null: not known.</param>
/// <param name="Entries">How many tokens it holds; null: not known.</param>
[GenerateSerializer, Immutable, Alias("local-list-now")]
public sealed record LocalListNow(ListShown Shown, int? Version, int? Entries, DateTimeOffset? LastSyncAt);
