using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Fleet.Tests;

/// <summary>Firmware that proves itself: in 1.6 by messages of its own, in 2.x (L01) by a signature in those of any firmware.</summary>
public sealed class A_signed_update
{
    private static readonly byte[] Image = RandomNumberGenerator.GetBytes(10_000);

    public static TheoryData<OcppVersion> Versions => [OcppVersion.V16, OcppVersion.V201, OcppVersion.V21];

    public static MatrixTheoryData<OcppVersion, bool> VersionsAndProofs => new([OcppVersion.V16, OcppVersion.V201, OcppVersion.V21], [true, false]);

    [Theory]
    [MemberData(nameof(VersionsAndProofs))]
    public async Task Is_installed_only_where_its_signature_proves_it(OcppVersion version, bool proper)
    {
        var (statuses, security) = proper
            ? ("Downloading,Downloaded,SignatureVerified,Installing,Installed", "FirmwareUpdated")
            : ("Downloading,Downloaded,InvalidSignature", "InvalidFirmwareSignature");
        var notification = version is OcppVersion.V16 ? "SignedFirmwareStatusNotification" : "FirmwareStatusNotification";
        await using var server = await Serve();
        await using var world = await World.Open(version: version);
        await world.Live();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = Signer(key);
        var signature = key.SignData(proper ? Image : [1, 2, 3], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        (await Ask(world, version, server, signer.ExportCertificatePem(), Convert.ToBase64String(signature))).Should().Be("Accepted");
        await World.UntilStill(() => world.System.Of("SecurityEventNotification").Count == 1, "it is told");
        world.System.Of(notification).Select(static text => (string)JsonNode.Parse(text)!["status"]!).Should().Equal(statuses.Split(','));
        world.System.Of(notification).Should().OnlyContain(static text => (int?)JsonNode.Parse(text)!["requestId"] == 9);
        world.System.Of("SecurityEventNotification").Single().Should().Contain(security);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Without_a_certificate_is_refused(OcppVersion version)
    {
        await using var server = await Serve();
        await using var world = await World.Open(version: version);
        await world.Live();
        (await Ask(world, version, server, "none", "AAAA")).Should().Be("InvalidCertificate");
        await World.UntilStill(() => world.System.Of("SecurityEventNotification").Count == 1, "it is told");
        world.System.Of("SecurityEventNotification").Single().Should().Contain("InvalidFirmwareSigningCertificate");
        world.System.Of(version is OcppVersion.V16 ? "SignedFirmwareStatusNotification" : "FirmwareStatusNotification").Should().BeEmpty("nothing is fetched");
    }

    private static async Task<string?> Ask(World world, OcppVersion version, WebApplication server, string certificate, string signature)
    {
        var answer = await world.System.AskFor(version is OcppVersion.V16 ? "SignedUpdateFirmware" : "UpdateFirmware", new JsonObject
        {
            ["requestId"] = 9,
            ["firmware"] = new JsonObject
            {
                ["location"] = server.Urls.First() + "/hyc.bin",
                ["retrieveDateTime"] = world.Clock.GetUtcNow().AddMinutes(-1).ToString("O"),
                ["signingCertificate"] = certificate,
                ["signature"] = signature,
            },
        }.ToJsonString());
        return (string?)JsonNode.Parse(answer)!["status"];
    }

    private static X509Certificate2 Signer(ECDsa key)
    {
        var now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        return new CertificateRequest("CN=alpitronic firmware, O=alpitronic GmbH", key, HashAlgorithmName.SHA256).CreateSelfSigned(now, now.AddYears(5));
    }

    private static async Task<WebApplication> Serve()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(static context => context.Response.Body.WriteAsync(Image).AsTask());
        await app.StartAsync();
        return app;
    }
}
