namespace Electra.Domain.LocalLists;

/// <summary>Which tokens the chargers of a station keep for themselves, so that their drivers charge while nobody can be asked
/// (OCPP 1.6 §3.5.2). A station without one has no list of ours: what an operator sends by hand is left untouched.</summary>
/// <param name="Groups">Every token of these groups: fleets. Compared without case.</param>
/// <param name="Contracts">Every token of these contracts. Compared without case.</param>
/// <param name="RecentDays">Tokens of ours that charged at this station within so many days; 0: none for that reason.</param>
[GenerateSerializer, Immutable, Alias("local-list-rule")]
public sealed record LocalListRule(IReadOnlyList<string> Groups, IReadOnlyList<string> Contracts, int RecentDays = 0)
{
    /// <summary>The most days that can be asked for.</summary>
    public const int MostRecentDays = 365;
}
