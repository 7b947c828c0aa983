using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Electra.Domain.Chargers;

namespace Electra.Partners.Certificates;

/// <summary>What names a certificate to its issuer's responder: hashes of the issuer, and the serial number (RFC 6960 §4.1.1, CertID).</summary>
internal sealed record CertificateHashes(HashAlgorithmName Algorithm, string Oid, byte[] IssuerName, byte[] IssuerKey, BigInteger Serial)
{
    private static readonly (string Word, HashAlgorithmName Algorithm, string Oid, int Bytes)[] Known =
    [
        ("SHA256", HashAlgorithmName.SHA256, "2.16.840.1.101.3.4.2.1", 32),
        ("SHA384", HashAlgorithmName.SHA384, "2.16.840.1.101.3.4.2.2", 48),
        ("SHA512", HashAlgorithmName.SHA512, "2.16.840.1.101.3.4.2.3", 64),
    ];

    /// <summary>Reads them as a charger wrote them: hexadecimal, the serial number without leading zeros (OCSPRequestDataType). Null: they are none.</summary>
    public static CertificateHashes? Read(CertificateQuestion question)
    {
        var (_, algorithm, oid, bytes) = Known.FirstOrDefault(k => k.Word == question.HashAlgorithm);
        return oid is not null
            && Bytes(question.IssuerNameHash, bytes, out var name)
            && Bytes(question.IssuerKeyHash, bytes, out var key)
            && BigInteger.TryParse("0" + question.SerialNumber, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var serial)
                ? new(algorithm, oid, name, key, serial)
                : null;
    }

    /// <summary>Those of a certificate whose issuer's certificate is at hand.</summary>
    public static CertificateHashes Of(X509Certificate2 certificate, X509Certificate2 issuer) => new(
        HashAlgorithmName.SHA256, Known[0].Oid, SHA256.HashData(issuer.SubjectName.RawData), SHA256.HashData(issuer.PublicKey.EncodedKeyValue.RawData),
        new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true));

    /// <summary>The way of hashing that this object identifier stands for; null: none that is used here.</summary>
    public static HashAlgorithmName? AlgorithmOf(string oid)
    {
        var (_, algorithm, known, _) = Known.FirstOrDefault(k => k.Oid == oid);
        return known is null ? null : algorithm;
    }

    /// <summary>Whether this is the issuer's certificate.</summary>
    public bool AreOf(X509Certificate2 issuer) =>
        IssuerName.AsSpan().SequenceEqual(CryptographicOperations.HashData(Algorithm, issuer.SubjectName.RawData))
        && IssuerKey.AsSpan().SequenceEqual(CryptographicOperations.HashData(Algorithm, issuer.PublicKey.EncodedKeyValue.RawData));

    /// <summary>Whether both name the same certificate.</summary>
    public bool AreThoseOf(CertificateHashes other) =>
        Oid == other.Oid && Serial == other.Serial && IssuerName.AsSpan().SequenceEqual(other.IssuerName) && IssuerKey.AsSpan().SequenceEqual(other.IssuerKey);

    private static bool Bytes(string hex, int length, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = hex.Length == length * 2 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
        return bytes is not null;
    }
}
