namespace Electra.Domain.Chargers;

/// <summary>Which chargers are meant: a pattern for each thing that one says of itself at boot; null: whatever it says.
/// Patterns are compared without case, <c>*</c> is any text, and <c>|</c> stands between alternatives: <c>EN+*|EVSEDO*</c>.</summary>
[GenerateSerializer, Immutable, Alias("make")]
public sealed record Make(string? Vendor = null, string? Model = null, string? Firmware = null)
{
    /// <summary>Whether this charger is one of them.</summary>
    public bool Fits(ChargerIdentity identity) =>
        Fits(Vendor, identity.Vendor) && Fits(Model, identity.Model) && Fits(Firmware, identity.Firmware);

    private static bool Fits(string? pattern, string? said)
    {
        if (pattern is null)
            return true;
        var text = (said ?? "").AsSpan().Trim();
        foreach (var alternative in pattern.AsSpan().Split('|'))
        {
            if (Matches(pattern.AsSpan()[alternative], text))
                return true;
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (true)
        {
            if (pattern.IsEmpty)
                return text.IsEmpty;
            var star = pattern.IndexOf('*');
            var piece = star < 0 ? pattern : pattern[..star];
            if (!text.StartsWith(piece, StringComparison.OrdinalIgnoreCase) || (star < 0 && text.Length > piece.Length))
                return false;
            if (star < 0)
                return true;
            pattern = pattern[(star + 1)..];
            text = text[piece.Length..];
            if (pattern.IsEmpty)
                return true;
            var next = pattern.IndexOf('*');
            var wanted = next < 0 ? pattern : pattern[..next];
            // The last piece must stand at the end; one before it is taken where it first stands.
            var at = next < 0 ? text.Length - wanted.Length : text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            text = text[at..];
        }
    }
}

/// <summary>One thing that a make does in its own way, as people read it.</summary>
/// <param name="Name">Kebab-case, stable: <c>keba-tag-suffix</c>. Each time it is put right it is counted under this name.</param>
/// <param name="Catalogue">The number in the catalogue of deviations: <c>I1</c>.</param>
/// <param name="Description">One sentence: what the make does.</param>
[GenerateSerializer, Immutable, Alias("quirk-card")]
public sealed record QuirkCard(string Name, string Catalogue, string Description, Make Make);
