using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's certificates (security extension of OCPP 1.6): the roots it trusts, and its own, with the key behind it.</summary>
internal sealed class Certificates(Board board)
{
    private readonly List<(string Type, CertificateHashData Hash)> roots = [];
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
    public SignCertificateRequest Request()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key = pair.ExportSubjectPublicKeyInfo();
        var name = new X500DistinguishedName($"CN={board.Make.Serial(board.Number)}, O={board.Configuration.Text("CpoName")}");
        return new SignCertificateRequest(new CertificateRequest(name, pair, HashAlgorithmName.SHA256).CreateSigningRequestPem());
    }

    /// <returns>The status of CertificateSigned.conf.</returns>
    public string Signed(CertificateSignedRequest request)
    {
        using var certificate = Parse(request.CertificateChain);
        if (certificate is null || key is null || !certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key))
            return "Rejected";
        Own = certificate.Thumbprint;
        return "Accepted";
    }

    /// <returns>The status of InstallCertificate.conf.</returns>
    public string Install(InstallCertificateRequest request)
    {
        using var certificate = Parse(request.Certificate);
        if (certificate is null)
            return "Rejected";
        var hash = Hash(certificate);
        roots.RemoveAll(one => one.Type == request.CertificateType && Same(one.Hash, hash));
        if (roots.Count >= board.Configuration.Whole("CertificateStoreMaxLength"))
            return "Failed";
        roots.Add((request.CertificateType, hash));
        return "Accepted";
    }

    public GetInstalledCertificateIdsResponse Installed(string type)
    {
        CertificateHashData[] found = [.. roots.Where(one => one.Type == type).Select(static one => one.Hash)];
        return found.Length == 0 ? new GetInstalledCertificateIdsResponse("NotFound") : new GetInstalledCertificateIdsResponse("Accepted", found);
    }

    /// <returns>The status of DeleteCertificate.conf.</returns>
    public string Delete(CertificateHashData hash) => roots.RemoveAll(one => Same(one.Hash, hash)) > 0 ? "Accepted" : "NotFound";

    // A root is its own issuer: its key is the issuer's.
    private static CertificateHashData Hash(X509Certificate2 root) => new(
        "SHA256",
        Convert.ToHexStringLower(SHA256.HashData(root.IssuerName.RawData)),
        Convert.ToHexStringLower(SHA256.HashData(root.GetPublicKey())),
        root.SerialNumber.TrimStart('0').ToLowerInvariant());

    private static bool Same(CertificateHashData one, CertificateHashData other) =>
        one.HashAlgorithm == other.HashAlgorithm
        && one.IssuerNameHash.Equals(other.IssuerNameHash, StringComparison.OrdinalIgnoreCase)
        && one.IssuerKeyHash.Equals(other.IssuerKeyHash, StringComparison.OrdinalIgnoreCase)
        && one.SerialNumber.TrimStart('0').Equals(other.SerialNumber.TrimStart('0'), StringComparison.OrdinalIgnoreCase);
}
