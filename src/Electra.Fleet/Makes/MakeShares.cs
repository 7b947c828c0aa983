using System.Globalization;
using Electra.Fleet.Chargers;

namespace Electra.Fleet.Makes;

/// <summary>Which makes a fleet is of, and how many of each: <c>alpitronic=3,keba=1</c>.</summary>
public static class MakeShares
{
    private const int Most = 1000;

    /// <summary>What fast-charging networks mostly have.</summary>
    public static IReadOnlyList<(string Make, int Share)> Usual { get; } = [("HYC300", 1), ("HYC400", 2), ("C6EU", 1), ("C7EU", 1)];

    /// <summary>Reads them: names of makes or of models, each with a share or with 1.</summary>
    /// <exception cref="FormatException">It says what is wrong, beginning with "must be".</exception>
    public static IReadOnlyList<(string Make, int Share)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shares = new List<(string, int)>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var split = part.Split('=', 2);
            if (Make.Models(split[0]).Count == 0)
                throw new FormatException($"must be of {string.Join(", ", Make.Families)} or of a model's name, not {split[0]}.");
            var share = 1;
            if (split.Length == 2 && !(int.TryParse(split[1], NumberStyles.None, CultureInfo.InvariantCulture, out share) && share is > 0 and <= Most))
                throw new FormatException($"must have a share from 1 to {Most} after {split[0]}=, not {split[1]}.");
            shares.Add((split[0], share));
        }

        return shares.Count > 0 ? shares : throw new FormatException("must be names of makes with commas between them.");
    }

    /// <summary>So many chargers, evenly mixed; the models of a make take turns.</summary>
    /// <param name="id">The id of the nth.</param>
    /// <param name="outlets">Of each; null: as many as its make has.</param>
    public static IReadOnlyList<ChargerSeed> Seeds(
        IReadOnlyList<(string Make, int Share)> shares, int count, string? password, Func<int, string> id, int? outlets = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(id);
        var all = shares.Sum(static one => one.Share);
        var owed = new double[shares.Count];
        var turns = new int[shares.Count];
        var seeds = new List<ChargerSeed>(count);
        for (var n = 1; n <= count; n++)
        {
            // Each is owed its share of every charger; the one that is owed most is next.
            for (var i = 0; i < owed.Length; i++)
                owed[i] += (double)shares[i].Share / all;
            var next = Array.IndexOf(owed, owed.Max());
            owed[next]--;
            var models = Make.Models(shares[next].Make);
            var model = models[turns[next]++ % models.Count];
            seeds.Add(new ChargerSeed(id(n), model, outlets ?? Make.All[model].Outlets, password, n));
        }

        return seeds;
    }
}
