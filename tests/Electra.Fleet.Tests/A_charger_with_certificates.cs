using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Tests;

public sealed class A_charger_with_certificates
{
    [Fact]
    public async Task Keeps_roots_lists_them_and_deletes_them()
    {
        await using var world = await World.Open();
        await world.Live();
        const string question = """{"certificateType":"CentralSystemRootCertificate"}""";
        (await world.System.AskFor("GetInstalledCertificateIds", question)).Should().Contain("NotFound");
        using var root = Root();
        var install = new JsonObject { ["certificateType"] = "CentralSystemRootCertificate", ["certificate"] = root.ExportCertificatePem() };
        (await world.System.AskFor("InstallCertificate", install.ToJsonString())).Should().Contain("Accepted");
        install["certificate"] = "no certificate";
        (await world.System.AskFor("InstallCertificate", install.ToJsonString())).Should().Contain("Rejected");
        var listed = JsonNode.Parse(await world.System.AskFor("GetInstalledCertificateIds", question))!;
        var hash = listed["certificateHashData"]![0]!;
        ((string)hash["issuerNameHash"]!).Should().Be(Convert.ToHexStringLower(SHA256.HashData(root.SubjectName.RawData)));
        var delete = new JsonObject { ["certificateHashData"] = hash.DeepClone() }.ToJsonString();
        (await world.System.AskFor("DeleteCertificate", delete)).Should().Contain("Accepted");
        (await world.System.AskFor("DeleteCertificate", delete)).Should().Contain("NotFound");
    }

    [Fact]
    public async Task Asks_for_its_own_when_triggered_and_takes_only_what_is_for_its_key()
    {
        await using var world = await World.Open();
        await world.Live();
        (await world.System.AskFor("ExtendedTriggerMessage", """{"requestedMessage":"SignChargePointCertificate"}""")).Should().Contain("Accepted");
        await World.UntilStill(() => world.System.Of("SignCertificate").Count == 1, "it asks");
        var csr = (string)JsonNode.Parse(world.System.Of("SignCertificate").Single())!["csr"]!;
        using var root = Root();
        var request = CertificateRequest.LoadSigningRequestPem(csr, HashAlgorithmName.SHA256, signerSignaturePadding: RSASignaturePadding.Pkcs1);
        using var signed = request.Create(root, root.NotBefore, root.NotAfter, [1, 2, 3]);
        (await Send(world, root)).Should().Contain("Rejected", "it is for another key");
        (await Send(world, signed)).Should().Contain("Accepted");
    }

    [Theory]
    [InlineData("FirmwareStatusNotification", "SignedFirmwareStatusNotification")]
    [InlineData("LogStatusNotification", "LogStatusNotification")]
    [InlineData("Heartbeat", "Heartbeat")]
    public async Task Says_what_it_is_asked_for(string asked, string action)
    {
        await using var world = await World.Open();
        await world.Live();
        (await world.System.AskFor("ExtendedTriggerMessage", $$"""{"requestedMessage":"{{asked}}"}""")).Should().Contain("Accepted");
        await World.UntilStill(() => world.System.Of(action).Count == 1, "it is said");
    }

    [Fact]
    public async Task Takes_a_new_password_never_shows_it_and_dials_with_it()
    {
        await using var world = await World.Open();
        await world.Live();
        (await world.System.AskFor("ChangeConfiguration", """{"key":"AuthorizationKey","value":"short"}""")).Should().Contain("Rejected");
        (await world.System.AskFor("ChangeConfiguration", """{"key":"AuthorizationKey","value":"a-much-longer-one-42"}""")).Should().Contain("Accepted");
        (await world.System.AskFor("GetConfiguration", """{"key":["AuthorizationKey"]}""")).Should().NotContain("longer");
        world.Charger.DropSocket();
        await world.Until(() => world.Journal.Connections == 2, "it is back");
        global::System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(world.System.Authorization!["Basic ".Length..]))
            .Should().Be("LYON-1:a-much-longer-one-42");
    }

    private static Task<string> Send(World world, X509Certificate2 certificate) => world.System.AskFor(
        "CertificateSigned", new JsonObject { ["certificateChain"] = certificate.ExportCertificatePem() }.ToJsonString());

    private static X509Certificate2 Root()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Electra Test Root, O=Electra", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        return request.CreateSelfSigned(now, now.AddYears(5));
    }
}
