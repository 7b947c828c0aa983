using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Fleet.Tests;

public sealed class A_signed_update
{
    private static readonly byte[] Image = RandomNumberGenerator.GetBytes(10_000);

    [Theory]
    [InlineData(true, "Downloading,Downloaded,SignatureVerified,Installing,Installed", "FirmwareUpdated")]
    [InlineData(false, "Downloading,Downloaded,InvalidSignature", "InvalidFirmwareSignature")]
    public async Task Is_installed_only_where_its_signature_proves_it(bool proper, string statuses, string security)
    {
        await using var server = await Serve();
        await using var world = await World.Open();
        await world.Live();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = Signer(key);
        var signature = key.SignData(proper ? Image : [1, 2, 3], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        (await Ask(world, server, signer.ExportCertificatePem(), Convert.ToBase64String(signature))).Should().Contain("Accepted");
        await World.UntilStill(() => world.System.Of("SecurityEventNotification").Count == 1, "it is told");
        world.System.Of("SignedFirmwareStatusNotification").Select(static text => (string)JsonNode.Parse(text)!["status"]!).Should().Equal(statuses.Split(','));
        world.System.Of("SignedFirmwareStatusNotification")[0].Should().Contain("\"requestId\":9");
        world.System.Of("SecurityEventNotification").Single().Should().Contain(security);
    }

    [Fact]
    public async Task Without_a_certificate_is_refused()
    {
        await using var server = await Serve();
        await using var world = await World.Open();
        await world.Live();
        (await Ask(world, server, "none", "AAAA")).Should().Contain("InvalidCertificate");
    }

    private static Task<string> Ask(World world, WebApplication server, string certificate, string signature) =>
        world.System.AskFor("SignedUpdateFirmware", new JsonObject
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
