using System.Text;

namespace Electra.Fleet.Deviations;

/// <summary>A text that leaves.</summary>
/// <param name="Action">Of a call; null: an answer, or raw text.</param>
public sealed record Outgoing(ReadOnlyMemory<byte> Utf8, string? Action)
{
    /// <summary>As text.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Whether it goes as a binary message.</summary>
    public bool Binary { get; init; }

    /// <summary>In how many frames.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>How long it waits first; everything behind it waits too.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Another text in its place.</summary>
    public Outgoing But(string text) => this with { Utf8 = Encoding.UTF8.GetBytes(text) };

    /// <summary>Other bytes in its place, UTF-8 or not.</summary>
    public Outgoing But(ReadOnlyMemory<byte> bytes) => this with { Utf8 = bytes };
}
