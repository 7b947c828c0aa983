using System.Buffers.Text;
using System.Text;

namespace Electra.Ledger.Verification;

/// <summary>Under which key Orleans' ADO.NET storage keeps a grain's row. It takes a key that reads as a GUID or as a hexadecimal number for one.</summary>
internal readonly record struct RowKey(long N0, long N1, string Extension)
{
    private const int GuidLength = 32;
    private const char Plus = '+';

    public static RowKey Of(string grainKey)
    {
        if (OfGuid(grainKey) is { } guid)
            return guid;
        var plus = grainKey.IndexOf(Plus, StringComparison.Ordinal);
        var number = Encoding.UTF8.GetBytes(plus < 0 ? grainKey : grainKey[..plus]);
        return Utf8Parser.TryParse(number, out long value, out var length, 'X') && length == number.Length
            ? new(0, value, plus < 0 ? "" : grainKey[(plus + 1)..])
            : new(0, 0, grainKey);
    }

    private static RowKey? OfGuid(string key)
    {
        if (key.Length < GuidLength || (key.Length > GuidLength && key[GuidLength] != Plus) || !Guid.TryParseExact(key[..GuidLength], "N", out var guid))
            return null;
        var bytes = guid.ToByteArray();
        return new(BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, sizeof(long)), key.Length > GuidLength ? key[(GuidLength + 1)..] : "");
    }
}
