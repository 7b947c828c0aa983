using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.TestKit;

/// <summary>A root, an authority below it, and contracts' certificates, made for a test.</summary>
public sealed class Pki : IDisposable
{
    /// <summary>When it is in tests that have a clock of their own.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly ECDsa leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly DateTimeOffset now;

    /// <summary>One whose certificates are good for two years before and after a time.</summary>
    /// <param name="at">Null: <see cref="Now"/>.</param>
    public Pki(DateTimeOffset? at = null)
    {
        now = at ?? Now;
        Root = Issue("CN=Test root", null, authority: true);
        Authority = Issue("CN=Test mobility operator", Root, authority: true);
    }

    /// <summary>With its key.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>With its key: it issues the contracts.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The root alone, without its key.</summary>
    public X509Certificate2Collection Roots => [X509CertificateLoader.LoadCertificate(Root.RawData)];

    /// <summary>A contract's certificate, which names its responder.</summary>
    public X509Certificate2 Contract(string? responder, string name = "FRELCC00000011", DateTimeOffset? until = null) =>
        Issue($"CN={name}", Authority, responder: responder, until: until);

    /// <summary>A certificate that the authority lets answer for it.</summary>
    public X509Certificate2 Delegate(bool mayAnswer = true) => Issue("CN=Test responder", Authority, mayAnswer: mayAnswer);

    /// <summary>Contract and authority as a charger passes them on.</summary>
    public string Pem(X509Certificate2 contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return $"{contract.ExportCertificatePem()}\n{Authority.ExportCertificatePem()}";
    }

    /// <summary>What names a certificate to its issuer's responder, as a charger tells it: SHA-256 of the issuer's name and key, and the serial number without leading zeros.</summary>
    public static (string IssuerName, string IssuerKey, string Serial) Hashes(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(issuer);
        return (
            Convert.ToHexString(SHA256.HashData(issuer.SubjectName.RawData)), Convert.ToHexString(SHA256.HashData(issuer.PublicKey.EncodedKeyValue.RawData)),
            certificate.SerialNumber.TrimStart('0'));
    }

    /// <summary>A responder's answer about a certificate.</summary>
    /// <param name="request">The question.</param>
    /// <param name="state">The tag of the answer: 0 good, 1 revoked, 2 unknown.</param>
    /// <param name="signer">Who signs it, with its key.</param>
    /// <param name="thisUpdate">From when it holds.</param>
    /// <param name="nextUpdate">Until when; null: not said.</param>
    /// <param name="bring">The signer's certificate goes along.</param>
    public static byte[] Answer(byte[] request, int state, X509Certificate2 signer, DateTimeOffset thisUpdate, DateTimeOffset? nextUpdate, bool bring = true)
    {
        ArgumentNullException.ThrowIfNull(signer);
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

    /// <summary>Whether a request asks for this certificate.</summary>
    public static bool IsOf(byte[] request, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Serial(request) == new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Root.Dispose();
        Authority.Dispose();
        leafKey.Dispose();
    }

    private static BigInteger Serial(byte[] request)
    {
        var id = new AsnReader(request, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadSequence().ReadSequence();
        id.ReadSequence();
        id.ReadOctetString();
        id.ReadOctetString();
        return id.ReadInteger();
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
        var (from, to) = (now.AddYears(-2), until ?? now.AddYears(2));
        if (issuer is null)
            return request.CreateSelfSigned(from, to);
        using var signed = request.Create(issuer, from.AddDays(1), to.AddDays(-1), RandomNumberGenerator.GetBytes(12));
        return signed.CopyWithPrivateKey(key);
    }
}
