using System.Security.Cryptography;
using System.Text;
using Electra.Domain.Words;

namespace Electra.Ledger.Samples;

/// <summary>Tells two samples of one moment apart by what they say: 16 bytes.</summary>
internal static class Digest
{
    public const int Length = 16;

    public static byte[] Of(Sample sample)
    {
        // A unit separator between the parts: "a" + "bc" is not "ab" + "c".
        var text = string.Join('\u001f', sample.Measurand, sample.Value, sample.Unit, sample.Phase, sample.Context, sample.Location, sample.Format);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return hash[..Length].ToArray();
    }
}
