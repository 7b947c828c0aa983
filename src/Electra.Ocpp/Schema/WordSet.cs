using System.Text;
using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>The words an enumeration allows.</summary>
internal sealed class WordSet
{
    private readonly string[] words;
    private readonly byte[][] utf8;

    public WordSet(params string[] words)
    {
        this.words = words;
        utf8 = Array.ConvertAll(words, Encoding.UTF8.GetBytes);
    }

    public IReadOnlyList<string> Words => words;

    /// <summary>With these in addition, as a later version has it.</summary>
    public WordSet With(params string[] more) => new([.. words, .. more]);

    /// <summary>As a rule is told: <c>Hard, Soft</c>.</summary>
    public string Listed => string.Join(", ", words);

    /// <summary>Whether the reader stands on one of them, spelt exactly.</summary>
    public bool Has(ref Utf8JsonReader reader) => Names.Find(ref reader, utf8) >= 0;

    /// <summary>The word that is meant, whatever its case and the spaces around it; null: none.</summary>
    public string? Meant(string text) => Array.Find(words, w => string.Equals(w, text.Trim(), StringComparison.OrdinalIgnoreCase));
}
