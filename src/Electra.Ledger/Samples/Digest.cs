using System.Security.Cryptography;
using System.Text;
using Electra.Domain.Words;

namespace Electra.Ledger.Samples;

/// <summary>Tells two samples of one moment apart by what they say: 16 bytes.</summary>
internal static class Digest
{
    public const int Length = 16;

    private const int Small = 1024;
    private const int Parts = 7;
    private const byte Separator = 0x1f;

    public static byte[] Of(Sample sample)
    {
        var digest = new byte[Length];
        Write(sample, digest);
        return digest;
    }

    public static void Write(Sample sample, Span<byte> digest)
    {
        var most = Encoding.UTF8.GetMaxByteCount(Size(sample)) + Parts;
        Span<byte> text = most <= Small ? stackalloc byte[Small] : new byte[most];
        var end = 0;
        Add(text, ref end, sample.Measurand);
        Add(text, ref end, sample.Value);
        Add(text, ref end, sample.Unit);
        Add(text, ref end, sample.Phase);
        Add(text, ref end, sample.Context);
        Add(text, ref end, sample.Location);
        Add(text, ref end, sample.Format);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..(end - 1)], hash);
        hash[..Length].CopyTo(digest);
    }

    // A separator between the parts: "a" + "bc" is not "ab" + "c".
    private static void Add(Span<byte> text, ref int end, string? part)
    {
        end += Encoding.UTF8.GetBytes(part ?? "", text[end..]);
        text[end++] = Separator;
    }

    private static int Size(Sample sample) =>
        sample.Measurand.Length + sample.Value.Length + sample.Unit.Length + (sample.Phase?.Length ?? 0) + sample.Context.Length
        + sample.Location.Length + (sample.Format?.Length ?? 0);
}
