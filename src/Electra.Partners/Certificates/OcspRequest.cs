using System.Formats.Asn1;

namespace Electra.Partners.Certificates;

/// <summary>Writes the question for one certificate (RFC 6960 §4.1.1), without a nonce: a responder may answer it from what it has signed already.</summary>
internal static class OcspRequest
{
    public static byte[] Write(CertificateHashes certificate)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence()) // OCSPRequest
        using (der.PushSequence()) // TBSRequest
        using (der.PushSequence()) // requestList
        using (der.PushSequence()) // Request
        using (der.PushSequence()) // CertID
        {
            using (der.PushSequence()) // AlgorithmIdentifier
            {
                der.WriteObjectIdentifier(certificate.Oid);
                der.WriteNull();
            }

            der.WriteOctetString(certificate.IssuerName);
            der.WriteOctetString(certificate.IssuerKey);
            der.WriteInteger(certificate.Serial);
        }

        return der.Encode();
    }
}
