using System.Buffers.Binary;
using System.Text;

namespace Electra.Acceptance.Tests.Observed;

/// <summary>A protobuf message as its fields, read without its schema: enough to look into OTLP.</summary>
public sealed class ProtoMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> fields = [];

    public ProtoMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var key = Varint(bytes.Span, ref at);
            var field = (int)(key >> 3);
            switch (key & 7)
            {
                case 0:
                    fields.Add((field, Varint(bytes.Span, ref at), default));
                    break;
                case 1:
                    fields.Add((field, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[at..]), default));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes.Span, ref at);
                    fields.Add((field, 0, bytes.Slice(at, length)));
                    at += length;
                    break;
                case 5:
                    fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]), default));
                    at += 4;
                    break;
                default:
                    throw new FormatException($"wire type {key & 7} is not used by OTLP");
            }
        }
    }

    public IEnumerable<ProtoMessage> All(int field) => fields.Where(f => f.Field == field).Select(f => new ProtoMessage(f.Bytes));

    public ProtoMessage? One(int field) => All(field).FirstOrDefault();

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public string Hex(int field) => Convert.ToHexStringLower(Bytes(field).Span);

    public ulong Number(int field) => fields.FirstOrDefault(f => f.Field == field).Number;

    /// <summary>OTLP's KeyValue pairs, as text.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int field)
    {
        var found = new Dictionary<string, string>();
        foreach (var pair in All(field))
            found[pair.Text(1)] = pair.One(2) is { } value ? value.AnyValue() : "";
        return found;
    }

    /// <summary>OTLP's AnyValue: text, bool or whole number.</summary>
    public string AnyValue() => fields is [var only, ..] ? only.Field == 1 ? Text(1) : only.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private ReadOnlyMemory<byte> Bytes(int field) => fields.FirstOrDefault(f => f.Field == field).Bytes;

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80)
                return value;
        }
    }
}
