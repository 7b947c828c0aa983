using Electra.Domain.LocalLists;

namespace Electra.Domain.Tests.Given;

/// <summary>A fleet of taxis, and what a charger at Lyon keeps of it.</summary>
public static class Fleet
{
    public static readonly TokenId Group = new("FLEET-LYON");
    public static readonly ListMoment Online = new(Lyon.Morning, 1, "1.4.2");
    public static readonly ListCapabilities Roomy = new(1000, 100);

    public static TokenId Taxi(int number) => new($"04A2B3C4{number:X4}");

    public static ListChange Listed(int number, TokenStanding standing = TokenStanding.Accepted) => new(Taxi(number), new(standing, null, Group));

    public static ListCandidate Candidate(
        int number, ListedBecause because = ListedBecause.Group, TokenStanding standing = TokenStanding.Accepted, DateTimeOffset? lastUsed = null) =>
        new(Taxi(number), new(standing, null, Group), because, lastUsed);

    /// <summary>Taxis 1 to this many.</summary>
    public static LocalListChoice Wanted(int taxis) => new([.. Enumerable.Range(1, taxis).Select(n => Listed(n))]);

    /// <summary>A list that the charger took: taxis 1 to this many, in one full update.</summary>
    public static LocalList Held(int taxis, int version = 7) => LocalListDecider.Evolve(
        LocalListDecider.Evolve(new(), Sent(taxis, version)), new ListAnswered(version, ListOutcome.Accepted, null, Lyon.Morning));

    /// <summary>A full update under way.</summary>
    public static ListSent Sent(int taxis, int version) =>
        new(version, true, Enumerable.Range(1, taxis).ToDictionary(n => Taxi(n).Value, n => ListMark.Of(Listed(n).Verdict!)), [], Lyon.Morning);
}
