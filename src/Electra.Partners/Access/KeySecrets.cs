using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Electra.Partners.Access;

/// <summary>How keys are made, and known again without being kept.</summary>
internal static class KeySecrets
{
    /// <summary>Lets a person, and whoever searches for leaked secrets, see what it is.</summary>
    public const string Prefix = "elk_";

    private const int Length = 32;
    private const int IdLength = 8;

    public static string NewSecret() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static string NewId() => "key-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength));

    /// <summary>SHA-256, hex: a key has 256 bits of chance in it, so that no salt is needed.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether two secrets are the same, in a time that tells nothing of where they differ, nor of their lengths.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));
}
