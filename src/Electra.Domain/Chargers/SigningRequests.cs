using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.Domain.Chargers;

/// <summary>Whether a certificate signing request is worth an operator's look: PKCS#10 in PEM (RFC 2986, RFC 7468), its own signature good.</summary>
public static class SigningRequests
{
    /// <summary>What is wrong with it; null: nothing.</summary>
    public static string? WhyNot(string csr)
    {
        try
        {
            // Proves possession of the key (RFC 2986 §4.2); nothing else of it is believed before a person has looked.
            CertificateRequest.LoadSigningRequestPem(csr, HashAlgorithmName.SHA256);
            return null;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException or NotSupportedException or FormatException)
        {
            return fault is CryptographicException ? "its signature or its structure is not good" : "it is no PKCS#10 request in PEM";
        }
    }
}
