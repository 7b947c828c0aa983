using System.Buffers.Text;
using System.Security.Cryptography;
using Electra.Partners.Access;

namespace Electra.Partners.Files;

/// <summary>The right to one upload or one firmware link, as it stands in an address. Only its digest is kept, and only digests are compared.</summary>
internal static class FileTokens
{
    private const int Length = 32;
    private const int IdLength = 8;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static string NewId(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength));

    public static string Digest(string token) => KeySecrets.Digest(token);
}
