using System.Security.Cryptography;
using Electra.Domain.Chargers;
using Electra.Partners.Certificates;

namespace Electra.Partners.Tests.Certificates;

/// <summary>Questions to responders and their answers, byte by byte (RFC 6960).</summary>
public sealed class An_ocsp_message
{
    private static readonly CertificateQuestion Question = new("SHA256", new string('A', 64), new string('b', 64), "1F3", "");

    [Fact]
    public void That_asks_is_der() => Convert.ToHexString(OcspRequest.Write(CertificateHashes.Read(Question)!)).Should().Be(
        "305F" + "305D" + "305B" + "3059" + "3057" // OCSPRequest, TBSRequest, requestList, Request, CertID
        + "300D" + "0609608648016503040201" + "0500" // SHA-256
        + "0420" + new string('A', 64) + "0420" + new string('B', 64)
        + "020201F3");

    [Theory]
    [InlineData("SHA1", 64, "1F3")]
    [InlineData("SHA384", 64, "1F3")]
    [InlineData("SHA256", 62, "1F3")]
    [InlineData("SHA256", 64, "")]
    [InlineData("SHA256", 64, "x")]
    public void Is_not_made_of_hashes_that_are_none(string algorithm, int length, string serial)
    {
        var hash = new string('A', length);
        if (serial.Length == 0)
            CertificateHashes.Read(new(algorithm, hash, hash, serial, ""))!.Serial.IsZero.Should().BeTrue("a serial number without its leading zeros may be nothing at all");
        else
            CertificateHashes.Read(new(algorithm, hash, hash, serial, "")).Should().BeNull();
    }

    [Theory]
    [InlineData(0, CertificateState.Good)]
    [InlineData(1, CertificateState.Revoked)]
    [InlineData(2, CertificateState.Unknown)]
    public void That_answers_is_read(int tag, object state)
    {
        using var pki = new Pki();
        var hashes = CertificateHashes.Read(Question)!;

        var single = OcspResponse.Read(Pki.Answer(OcspRequest.Write(hashes), tag, pki.Authority, Pki.Now, Pki.Now.AddHours(1)))!.Of(hashes)!;

        single.State.Should().Be((CertificateState)state);
        (single.ThisUpdate, single.NextUpdate).Should().Be((Pki.Now, Pki.Now.AddHours(1)));
        single.Holds(Pki.Now).Should().BeTrue();
        single.Holds(Pki.Now.AddHours(1)).Should().BeFalse();
    }

    [Fact]
    public void That_is_bent_is_no_answer_and_no_fault()
    {
        using var pki = new Pki();
        var good = Pki.Answer(OcspRequest.Write(CertificateHashes.Read(Question)!), 0, pki.Authority, Pki.Now, Pki.Now.AddHours(1));
        for (var i = 0; i < good.Length; i++)
        {
            OcspResponse.Read(good.AsMemory(0, i));
            foreach (var bit in (byte[])[1, 2, 0x20, 0x80])
            {
                var bent = (byte[])good.Clone();
                bent[i] ^= bit;
                if (OcspResponse.Read(bent) is { } read)
                    OcspSigner.MayBeBelieved(read, CertificateHashes.Of(pki.Authority, pki.Root), [], pki.Roots, Pki.Now).Should().BeFalse();
            }
        }

        OcspResponse.Read(RandomNumberGenerator.GetBytes(500)).Should().BeNull();
    }
}
