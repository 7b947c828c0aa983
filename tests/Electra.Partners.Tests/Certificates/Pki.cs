using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Electra.Domain.Chargers;

namespace Electra.Partners.Tests.Certificates;

/// <summary>A root, an authority below it, and contracts' certificates, made for a test.</summary>
internal sealed class Pki : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly ECDsa leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Pki()
    {
        Root = Issue("CN=Test root", null, authority: true);
        Authority = Issue("CN=Test mobility operator", Root, authority: true);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Authority { get; }

    public X509Certificate2Collection Roots => [X509CertificateLoader.LoadCertificate(Root.RawData)];

    /// <summary>A contract's certificate, which names its responder.</summary>
    public X509Certificate2 Contract(string? responder, string name = "FRELCC00000011", DateTimeOffset? until = null) =>
        Issue($"CN={name}", Authority, responder: responder, until: until);

    /// <summary>A certificate that the authority lets answer for it.</summary>
    public X509Certificate2 Delegate(bool mayAnswer = true) => Issue("CN=Test responder", Authority, mayAnswer: mayAnswer);

    /// <summary>Contract and authority as a charger passes them on.</summary>
    public string Pem(X509Certificate2 contract) => $"{contract.ExportCertificatePem()}\n{Authority.ExportCertificatePem()}";

    /// <summary>The hashes of a certificate as a charger tells them.</summary>
    public static CertificateQuestion Question(X509Certificate2 certificate, X509Certificate2 issuer, string responder) => new(
        "SHA256", Convert.ToHexString(SHA256.HashData(issuer.SubjectName.RawData)), Convert.ToHexString(SHA256.HashData(issuer.PublicKey.EncodedKeyValue.RawData)),
        certificate.SerialNumber.TrimStart('0'), responder);

    /// <summary>A responder's answer about a certificate.</summary>
    /// <param name="state">The tag of the answer: 0 good, 1 revoked, 2 unknown.</param>
    public static byte[] Answer(byte[] request, int state, X509Certificate2 signer, DateTimeOffset thisUpdate, DateTimeOffset? nextUpdate, bool bring = true)
    {
        var id = new AsnReader(request, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadSequence().PeekEncodedValue();
        var data = new AsnWriter(AsnEncodingRules.DER);
        using (data.PushSequence())
        {
            using (data.PushSequence(new(TagClass.ContextSpecific, 1)))
                data.WriteEncodedValue(signer.SubjectName.RawData);
            data.WriteGeneralizedTime(thisUpdate, omitFractionalSeconds: true);
            using (data.PushSequence())
            using (data.PushSequence())
            {
                data.WriteEncodedValue(id.Span);
                if (state == 1)
                {
                    using (data.PushSequence(new(TagClass.ContextSpecific, 1)))
                        data.WriteGeneralizedTime(thisUpdate, omitFractionalSeconds: true);
                }
                else
                {
                    data.WriteNull(new(TagClass.ContextSpecific, state));
                }

                data.WriteGeneralizedTime(thisUpdate, omitFractionalSeconds: true);
                if (nextUpdate is { } next)
                {
                    using (data.PushSequence(new(TagClass.ContextSpecific, 0)))
                        data.WriteGeneralizedTime(next, omitFractionalSeconds: true);
                }
            }
        }

        using var key = signer.GetECDsaPrivateKey()!;
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data.Encode());
            using (basic.PushSequence())
                basic.WriteObjectIdentifier("1.2.840.10045.4.3.2");
            basic.WriteBitString(key.SignData(data.Encode(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            if (bring)
            {
                using (basic.PushSequence(new(TagClass.ContextSpecific, 0)))
                using (basic.PushSequence())
                    basic.WriteEncodedValue(signer.RawData);
            }
        }

        var response = new AsnWriter(AsnEncodingRules.DER);
        using (response.PushSequence())
        {
            response.WriteEncodedValue([0x0A, 1, 0]);
            using (response.PushSequence(new(TagClass.ContextSpecific, 0)))
            using (response.PushSequence())
            {
                response.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                response.WriteOctetString(basic.Encode());
            }
        }

        return response.Encode();
    }

    /// <summary>The serial number that a request asks for.</summary>
    public static BigInteger Serial(byte[] request)
    {
        var id = new AsnReader(request, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadSequence().ReadSequence();
        id.ReadSequence();
        id.ReadOctetString();
        id.ReadOctetString();
        return id.ReadInteger();
    }

    public void Dispose()
    {
        Root.Dispose();
        Authority.Dispose();
        leafKey.Dispose();
    }

    private X509Certificate2 Issue(
        string name, X509Certificate2? issuer, bool authority = false, string? responder = null, DateTimeOffset? until = null, bool mayAnswer = false)
    {
        var key = authority ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : leafKey;
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, critical: true));
        if (responder is not null)
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([responder], null));
        if (mayAnswer)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.9")], critical: false));
        var (from, to) = (Now.AddYears(-2), until ?? Now.AddYears(2));
        if (issuer is null)
            return request.CreateSelfSigned(from, to);
        using var signed = request.Create(issuer, from.AddDays(1), to.AddDays(-1), RandomNumberGenerator.GetBytes(12));
        return signed.CopyWithPrivateKey(key);
    }
}
