using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.Partners.Certificates;

/// <summary>Whether a responder's answer was signed by whoever may answer for a certificate: its issuer, or one whom the issuer has given that
/// right (RFC 6960 §4.2.2.2), and that issuer leads to a root that is trusted here.</summary>
internal static class OcspSigner
{
    private const string MaySignOcsp = "1.3.6.1.5.5.7.3.9";

    /// <summary>Whether it may be believed about this certificate.</summary>
    /// <param name="shown">Other certificates that are at hand: the chain that was shown.</param>
    public static bool MayBeBelieved(
        OcspResponse response, CertificateHashes certificate, X509Certificate2Collection shown, X509Certificate2Collection roots, DateTimeOffset now)
    {
        X509Certificate2Collection brought = [];
        try
        {
            foreach (var der in response.Certificates)
                brought.Add(X509CertificateLoader.LoadCertificate(der));
            X509Certificate2Collection all = [.. brought, .. shown];
            return brought.Concat(shown).Concat(roots).Any(signer => HasSigned(signer, response) && MaySign(signer, certificate, all, roots, now));
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            foreach (var one in brought)
                one.Dispose();
        }
    }

    private static bool MaySign(
        X509Certificate2 signer, CertificateHashes certificate, X509Certificate2Collection all, X509Certificate2Collection roots, DateTimeOffset now)
    {
        using var path = TrustedPath.To(signer, all, roots, now);
        return path.IsGood && (certificate.AreOf(signer)
            || (path.Certificates is [_, var issuer, ..] && certificate.AreOf(issuer)
                && signer.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(e => e.EnhancedKeyUsages[MaySignOcsp] is not null)));
    }

    private static bool HasSigned(X509Certificate2 signer, OcspResponse response)
    {
        try
        {
            if (RsaHash(response.Algorithm) is { } rsaHash)
            {
                using var rsa = signer.GetRSAPublicKey();
                return rsa?.VerifyData(response.Signed, response.Signature, rsaHash, RSASignaturePadding.Pkcs1) is true;
            }

            if (EcdsaHash(response.Algorithm) is not { } ecdsaHash)
                return false;
            using var ecdsa = signer.GetECDsaPublicKey();
            return ecdsa?.VerifyData(response.Signed, response.Signature, ecdsaHash, DSASignatureFormat.Rfc3279DerSequence) is true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static HashAlgorithmName? RsaHash(string algorithm) => algorithm switch
    {
        "1.2.840.113549.1.1.11" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static HashAlgorithmName? EcdsaHash(string algorithm) => algorithm switch
    {
        "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
        "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
        "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
