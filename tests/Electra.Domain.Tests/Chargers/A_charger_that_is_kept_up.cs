using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.Domain.Tests.Chargers;

/// <summary>Jobs, security events and certificates of a charger.</summary>
public sealed class A_charger_that_is_kept_up
{
    private static Hear Hear(ChargerReport report) => new(report, [], Lyon.Policy);

    private static Hear Uploading(int? request = null) => Hear(new JobProgressed("log", "Uploading", request));

    [Fact]
    public void Shows_how_far_each_job_is()
    {
        var charger = A.Charger().After(Uploading(7)).After(Hear(new JobProgressed("firmware", "Downloaded")), Lyon.At(1))
            .After(Hear(new JobProgressed("log", "Uploaded", 7)), Lyon.At(2));
        charger.State.Jobs.Should().Equal(new JobState("log", "Uploaded", 7, Lyon.At(2)), new JobState("firmware", "Downloaded", null, Lyon.At(1)));
    }

    // OCPP 2.0.1 L03.
    [Fact]
    public void Shows_where_other_chargers_find_the_firmware_that_it_published()
    {
        string[] places = ["https://10.0.0.1/hyc-1.9.0.bin", "ftp://10.0.0.1/hyc-1.9.0.bin"];
        var charger = A.Charger().After(Hear(new JobProgressed("published-firmware", "Downloading", 52)))
            .After(Hear(new JobProgressed("published-firmware", "Published", 52, places)), Lyon.At(1));
        charger.State.Jobs.Should().Equal(new JobState("published-firmware", "Published", 52, Lyon.At(1), places));
    }

    // Catalogue R4.
    [Fact]
    public void That_repeats_a_job_status_is_recorded_once_an_hour_and_named_when_it_floods()
    {
        var charger = A.Charger().After(Uploading());
        charger.When(Uploading(), Lyon.At(1)).ThenNothing();
        charger.When(Uploading(), Lyon.At(60)).Then(new JobReported("log", "Uploading", Lyon.At(60)));

        var flood = charger.When(Uploading(), Lyon.Morning.AddSeconds(1));
        flood.Facts.Should().ContainSingle();
        flood.Oddities.Should().Equal("job-status-flood");
        A.Charger([new JobReported("log", "Uploading", Lyon.Morning), .. flood.Facts]).When(Uploading(), Lyon.At(5)).Oddities
            .Should().Equal(["job-status-flood"], "it is counted for as long as it goes on");
    }

    [Fact]
    public void Has_a_job_for_each_request() =>
        A.Charger().After(Uploading(7)).When(Uploading(8)).Then(new JobReported("log", "Uploading", Lyon.Morning, 8));

    [Fact]
    public void That_tells_of_its_security_is_recorded_and_once_only()
    {
        var tampered = Hear(new SecurityEventRaised("TamperDetectionActivated", Lyon.At(-1), "cabinet door"));
        var outcome = A.Charger().When(tampered);
        outcome.Then(new SecurityEventNoted("TamperDetectionActivated", Lyon.At(-1), "cabinet door", Lyon.Morning)).Answering(new(Noted.Instance));

        var charger = A.Charger([.. outcome.Facts]);
        charger.When(tampered, Lyon.At(1)).ThenNothing();
        charger.When(Hear(new SecurityEventRaised("TamperDetectionActivated", Lyon.At(0), "cabinet door")), Lyon.At(1)).Facts.Should().ContainSingle();
    }

    [Theory]
    [InlineData("TamperDetectionActivated", true)]
    [InlineData("SecurityLogWasCleared", true)]
    [InlineData("startupofthedevice", true)]
    [InlineData("InvalidMessages", false)]
    [InlineData("com.maker.Anything", false)]
    public void Alarms_by_what_the_specification_calls_critical(string type, bool critical) => SecurityEvents.IsCritical(type).Should().Be(critical);

    [Fact]
    public void Knows_the_whole_list_of_the_specification()
    {
        SecurityEvents.Named.Should().HaveCount(18);
        SecurityEvents.Named.Where(SecurityEvents.IsCritical).Should().HaveCount(7);
    }

    public static TheoryData<string> GoodRequests() => [Ecdsa(), Rsa(RSASignaturePadding.Pkcs1), Rsa(RSASignaturePadding.Pss)];

    [Theory]
    [MemberData(nameof(GoodRequests))]
    public void Has_its_certificate_request_kept_for_a_person_to_sign(string csr)
    {
        var outcome = A.Charger().When(Hear(new CertificateAsked(csr)));
        outcome.Then(new CertificateRequested(csr, Lyon.Morning)).Answering(new(new SigningAnswered(true)));
        outcome.State.CertificateRequest.Should().Be(new CertificateRequested(csr, Lyon.Morning));

        A.Charger([.. outcome.Facts]).When(Hear(new CertificateAsked(csr)), Lyon.At(1)).ThenNothing().Answering(new(new SigningAnswered(true)));
    }

    public static TheoryData<string> BadRequests()
    {
        var good = Ecdsa();
        var middle = good.Length / 2;
        return
        [
            "", "hello", "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----", good.Replace("CERTIFICATE REQUEST", "CERTIFICATE", StringComparison.Ordinal),
            string.Concat(good.AsSpan(0, middle), good[middle] is 'A' or '\n' ? "B" : "A", good.AsSpan(middle + 1)),
        ];
    }

    [Theory]
    [MemberData(nameof(BadRequests))]
    public void Is_refused_a_certificate_where_its_request_proves_nothing(string csr)
    {
        var outcome = A.Charger().When(Hear(new CertificateAsked(csr)));
        outcome.Oddities.Should().Equal("bad-certificate-request");
        outcome.Answering(new(new SigningAnswered(false)));
        outcome.State.CertificateRequest.Should().BeNull();
    }

    private static string Ecdsa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=LYON-1-A, O=Electra", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    private static string Rsa(RSASignaturePadding padding)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=LYON-1-A, O=Electra", key, HashAlgorithmName.SHA256, padding).CreateSigningRequestPem();
    }
}
