using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A program that trusts a root of contracts and may ask two responders: one that answers, and one that is not there.</summary>
public sealed class ProvenContracts : Running
{
    private readonly string roots = Path.Combine(Path.GetTempPath(), $"electra-roots-{Guid.NewGuid():N}.pem");
    private X509Certificate2? revoked;

    public Pki Pki { get; } = new(DateTimeOffset.UtcNow);

    public Responder Responder { get; private set; } = null!;

    /// <summary>Nobody listens there.</summary>
    public string Gone { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePorts.One()}/ocsp");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Responder.DisposeAsync();
        Pki.Dispose();
        revoked?.Dispose();
        File.Delete(roots);
        GC.SuppressFinalize(this);
    }

    /// <summary>From now on its responder says that it was taken back.</summary>
    public void Revoke(X509Certificate2 contract) => revoked = X509CertificateLoader.LoadCertificate(contract.RawData);

    /// <summary>The contract's certificate and its authority's, as a charger names them to be asked for.</summary>
    public JsonArray Hashes(X509Certificate2 contract, string responder) => [Hashes(contract, Pki.Authority, responder), Hashes(Pki.Authority, Pki.Root, Responder.Address)];

    protected override async ValueTask<(string Key, string Value)[]> Around()
    {
        Responder = await Responder.Start();
        Responder.Answers = (question, _) => Task.FromResult(Answer(question));
        await File.WriteAllTextAsync(roots, Pki.Root.ExportCertificatePem());
        return
        [
            ("Electra__Certificates__Roots", roots), ("Electra__Certificates__Responders", $"{Responder.Address},{Gone}"),
            ("Electra__Certificates__AllowPrivateAddresses", "true"),
        ];
    }

    // Each is answered for by who issued it.
    private byte[] Answer(byte[] question) => Pki.Answer(
        question, revoked is not null && Pki.IsOf(question, revoked) ? 1 : 0, Pki.IsOf(question, Pki.Authority) ? Pki.Root : Pki.Authority,
        DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(12));

    private static JsonObject Hashes(X509Certificate2 certificate, X509Certificate2 issuer, string responder)
    {
        var (name, key, serial) = Pki.Hashes(certificate, issuer);
        return new() { ["hashAlgorithm"] = "SHA256", ["issuerNameHash"] = name, ["issuerKeyHash"] = key, ["serialNumber"] = serial, ["responderURL"] = responder };
    }
}
