using System.Formats.Asn1;
using System.Security.Cryptography;
using Electra.Domain.Chargers;

namespace Electra.Partners.Certificates;

/// <summary>What a responder says of one certificate.</summary>
/// <param name="NextUpdate">Until when it holds; null: not told, so that it holds for this moment only.</param>
internal sealed record OcspSingle(CertificateHashes Certificate, CertificateState State, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate)
{
    /// <summary>Clocks of responders and ours may differ by this much.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>Whether it holds now (RFC 6960 §3.2).</summary>
    public bool Holds(DateTimeOffset now) => ThisUpdate <= now + Slack && (NextUpdate is { } next ? next > now : ThisUpdate > now - Slack);
}

/// <summary>A responder's answer (RFC 6960 §4.2.1), read and not yet believed.</summary>
/// <param name="Signed">The bytes that the signature is of.</param>
/// <param name="Algorithm">The signature's, as an object identifier.</param>
/// <param name="Certificates">That it brings along, each in DER.</param>
internal sealed record OcspResponse(
    IReadOnlyList<OcspSingle> Singles, byte[] Signed, string Algorithm, byte[] Signature, IReadOnlyList<byte[]> Certificates)
{
    private const string Basic = "1.3.6.1.5.5.7.48.1.1";
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag Third = new(TagClass.ContextSpecific, 2);

    /// <summary>Reads it; null: it is none, or says no more than that something went wrong.</summary>
    public static OcspResponse? Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var response = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            if (response.ReadEnumeratedValue<Status>() is not Status.Successful)
                return null;
            var bytes = response.ReadSequence(First).ReadSequence();
            return bytes.ReadObjectIdentifier() == Basic ? ReadBasic(new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.DER).ReadSequence()) : null;
        }
        catch (Exception fault) when (fault is AsnContentException or CryptographicException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>What it says of this certificate; null: nothing.</summary>
    public OcspSingle? Of(CertificateHashes certificate) => Singles.FirstOrDefault(s => s.Certificate.AreThoseOf(certificate));

    private static OcspResponse ReadBasic(AsnReader basic)
    {
        var signed = basic.PeekEncodedValue().ToArray();
        var singles = ReadData(basic.ReadSequence());
        var algorithm = basic.ReadSequence().ReadObjectIdentifier();
        var signature = basic.ReadBitString(out _);
        List<byte[]> certificates = [];
        if (basic.HasData)
        {
            var list = basic.ReadSequence(First).ReadSequence();
            while (list.HasData)
                certificates.Add(list.ReadEncodedValue().ToArray());
        }

        return new(singles, signed, algorithm, signature, certificates);
    }

    private static List<OcspSingle> ReadData(AsnReader data)
    {
        if (data.PeekTag().HasSameClassAndValue(First))
            data.ReadEncodedValue(); // version
        data.ReadEncodedValue(); // responderID: who signed is found by its key
        data.ReadGeneralizedTime(); // producedAt
        var list = data.ReadSequence();
        List<OcspSingle> singles = [];
        while (list.HasData)
        {
            if (ReadSingle(list.ReadSequence()) is { } single)
                singles.Add(single);
        }

        return singles;
    }

    private static OcspSingle? ReadSingle(AsnReader single)
    {
        var certificate = ReadHashes(single.ReadSequence());
        var tag = single.PeekTag();
        single.ReadEncodedValue();
        var state = tag.HasSameClassAndValue(First) ? CertificateState.Good
            : tag.HasSameClassAndValue(Second) ? CertificateState.Revoked
            : tag.HasSameClassAndValue(Third) ? CertificateState.Unknown : CertificateState.NotLearnt;
        var thisUpdate = single.ReadGeneralizedTime();
        DateTimeOffset? nextUpdate = single.HasData && single.PeekTag().HasSameClassAndValue(First) ? single.ReadSequence(First).ReadGeneralizedTime() : null;
        return certificate is null ? null : new(certificate, state, thisUpdate, nextUpdate);
    }

    // Null: hashed in a way that nobody here asks in.
    private static CertificateHashes? ReadHashes(AsnReader id)
    {
        var oid = id.ReadSequence().ReadObjectIdentifier();
        var (name, key) = (id.ReadOctetString(), id.ReadOctetString());
        return CertificateHashes.AlgorithmOf(oid) is { } algorithm ? new(algorithm, oid, name, key, id.ReadInteger()) : null;
    }

    // RFC 6960 §4.2.1, OCSPResponseStatus: what is not successful says no more.
    private enum Status
    {
        Successful,
        MalformedRequest,
        InternalError,
        TryLater,
        Unused,
        SigRequired,
        Unauthorized,
    }
}
