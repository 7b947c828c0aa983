using Electra.Domain.Words;

namespace Electra.Ocpp.Schema;

/// <summary>Oddities met on the way; costs nothing while there are none.</summary>
internal struct OddityList
{
    private const int LongestDetail = 200;

    /// <summary>A message of a thousand odd samples is odd once: more of a kind say nothing new and would fill the record.</summary>
    private const int MostOfAKind = 3;

    private List<Oddity>? met;

    public readonly IReadOnlyList<Oddity> Met => met ?? (IReadOnlyList<Oddity>)[];

    public void Add(string name, string? detail = null)
    {
        met ??= [];
        if (HasRoomFor(name))
            met.Add(new Oddity(name, Shorten(detail)));
    }

    public void Add(IReadOnlyList<Oddity> others)
    {
        met ??= [];
        foreach (var oddity in others)
        {
            if (HasRoomFor(oddity.Name))
                met.Add(oddity);
        }
    }

    private readonly bool HasRoomFor(string name)
    {
        var alike = 0;
        foreach (var oddity in met!)
            alike += oddity.Name == name ? 1 : 0;
        return alike < MostOfAKind;
    }

    private static string? Shorten(string? detail) =>
        detail is null || detail.Length <= LongestDetail ? detail : TextLength.Cut(detail, LongestDetail - 1) + "…";
}
