using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Electra.Domain.Chargers;

/// <summary>Makes and checks salted password hashes (PBKDF2, SHA-256): <c>pbkdf2-sha256$100000$salt$hash</c>, the last two in Base64.</summary>
public static class PasswordHashing
{
    /// <summary>Bytes of salt that a caller should bring, from a source of real chance.</summary>
    public const int SaltLength = 16;

    private const string Algorithm = "pbkdf2-sha256";
    private const int Rounds = 100_000;
    private const int MostRounds = 10_000_000;
    private const int HashLength = 32;

    /// <summary>Hashes a password. The salt comes from outside: nothing in the domain draws lots.</summary>
    public static PasswordHash Hash(string password, ReadOnlySpan<byte> salt)
    {
        var hash = Derive(password, salt, Rounds);
        return new(string.Create(CultureInfo.InvariantCulture, $"{Algorithm}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}"));
    }

    /// <summary>Whether this is the password, compared in constant time. A text that is no hash matches nothing.</summary>
    public static bool Matches(PasswordHash hash, string password)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash.Text.Split('$') is [Algorithm, var rounds, var salt, var expected]
            && int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostRounds
            && TryBytes(salt, out var saltBytes) && TryBytes(expected, out var expectedBytes)
            && CryptographicOperations.FixedTimeEquals(Derive(password, saltBytes, count), expectedBytes);
    }

    private static byte[] Derive(string password, ReadOnlySpan<byte> salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA256, HashLength);

    private static bool TryBytes(string base64, out byte[] bytes)
    {
        var buffer = new byte[base64.Length];
        var read = Convert.TryFromBase64String(base64, buffer, out var length);
        bytes = buffer[..length];
        return read;
    }
}
