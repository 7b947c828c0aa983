using System.Security.Cryptography;
using System.Text;

namespace Electra.Partners.Requests;

/// <summary>Seals an answer that shows a secret, so that only who asked can have it again: the seal's key is the requester's own, which nobody keeps.</summary>
internal static class SealedText
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public static string Seal(string text, string secret)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var cipher = new AesGcm(Key(secret), Tag);
        cipher.Encrypt(whole.AsSpan(0, Nonce), plain, whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag));
        return Convert.ToBase64String(whole);
    }

    public static string Open(string text, string secret)
    {
        var whole = Convert.FromBase64String(text);
        var plain = new byte[whole.Length - Nonce - Tag];
        using var cipher = new AesGcm(Key(secret), Tag);
        cipher.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Key(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret + "."), 32, info: "electra kept answer"u8.ToArray());
}
