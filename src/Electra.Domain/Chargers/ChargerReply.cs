namespace Electra.Domain.Chargers;

/// <summary>What a charger's rules say to who asked.</summary>
/// <param name="Answer">For the charger itself; null where it did not ask.</param>
/// <param name="Link">The number of the link that was just recorded.</param>
[GenerateSerializer, Immutable, Alias("charger-reply")]
public sealed record ChargerReply(ChargerAnswer? Answer = null, long Link = 0, bool Created = false, bool Known = true);
