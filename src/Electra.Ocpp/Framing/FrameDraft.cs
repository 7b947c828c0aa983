using System.Text.Json;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.Framing;

/// <summary>What is known of a frame while it is read.</summary>
internal struct FrameDraft(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> received)
{
    public readonly ReadOnlyMemory<byte> Text = text;
    public readonly ReadOnlyMemory<byte> Received = received;
    public int? Type;
    public string? Id;
    public bool OfUnknownType;
    public OddityList Oddities;

    /// <summary>Something unstorable was taken out of the text.</summary>
    public readonly bool Corrected => !Text.Equals(Received);

    public readonly BadFrame Bad(string why) => new(Id, Type, "The message " + why) { OfUnknownType = OfUnknownType };

    public readonly ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Text[start..(int)reader.BytesConsumed];
    }
}
