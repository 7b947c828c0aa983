using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's certificates (security extension of OCPP 1.6): the roots it trusts, and its own, with the key behind it.</summary>
internal sealed class Certificates(Board board)
{
    private readonly List<(string Type, CertificateHash Hash)> roots = [];
    private byte[]? key;

    /// <summary>The thumbprint of the certificate that it was given for its own; null: none yet.</summary>
    public string? Own { get; private set; }

    /// <summary>A certificate from its PEM; null where it is none.</summary>
    public static X509Certificate2? Parse(string pem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(pem);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A signing request of its own, for a new key.</summary>
    public string Request()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key = pair.ExportSubjectPublicKeyInfo();
        var name = new X500DistinguishedName($"CN={board.Make.Serial(board.Number)}, O={board.Configuration.Text("CpoName")}");
        return new CertificateRequest(name, pair, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    /// <returns>Whether it is for its key, and was taken.</returns>
    public bool Signed(string chain)
    {
        using var certificate = Parse(chain);
        if (certificate is null || key is null || !certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key))
            return false;
        Own = certificate.Thumbprint;
        return true;
    }

    /// <param name="type">In the version's own word.</param>
    /// <returns>The status that it is answered with, the same word in all versions.</returns>
    public string Install(string type, string pem)
    {
        using var certificate = Parse(pem);
        if (certificate is null)
            return "Rejected";
        var hash = Hash(certificate);
        roots.RemoveAll(one => one.Type == type && Same(one.Hash, hash));
        if (roots.Count >= board.Configuration.Whole("CertificateStoreMaxLength"))
            return "Failed";
        roots.Add((type, hash));
        return "Accepted";
    }

    /// <summary>Roots of these types; of all where none is named.</summary>
    public IReadOnlyList<(string Type, CertificateHash Hash)> Installed(IReadOnlyList<string> types) =>
        [.. roots.Where(one => types.Count == 0 || types.Contains(one.Type))];

    /// <returns>Whether it was there.</returns>
    public bool Delete(CertificateHash hash) => roots.RemoveAll(one => Same(one.Hash, hash)) > 0;

    // A root is its own issuer: its key is the issuer's.
    private static CertificateHash Hash(X509Certificate2 root) => new(
        "SHA256",
        Convert.ToHexStringLower(SHA256.HashData(root.IssuerName.RawData)),
        Convert.ToHexStringLower(SHA256.HashData(root.GetPublicKey())),
        root.SerialNumber.TrimStart('0').ToLowerInvariant());

    private static bool Same(CertificateHash one, CertificateHash other) =>
        one.HashAlgorithm == other.HashAlgorithm
        && one.IssuerNameHash.Equals(other.IssuerNameHash, StringComparison.OrdinalIgnoreCase)
        && one.IssuerKeyHash.Equals(other.IssuerKeyHash, StringComparison.OrdinalIgnoreCase)
        && one.SerialNumber.TrimStart('0').Equals(other.SerialNumber.TrimStart('0'), StringComparison.OrdinalIgnoreCase);
}

/// <summary>By what a certificate is known.</summary>
internal sealed record CertificateHash(string HashAlgorithm, string IssuerNameHash, string IssuerKeyHash, string SerialNumber);
