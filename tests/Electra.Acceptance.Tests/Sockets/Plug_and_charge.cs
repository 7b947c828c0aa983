using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A vehicle shows its contract's certificate (ISO 15118, C07): its chain and its responder say what it is worth, before anybody may charge.</summary>
public sealed class Plug_and_charge(ProvenContracts running) : IClassFixture<ProvenContracts>
{
    private const string Owner = "FRELCC00000011";
    private const string NothingLearnt = "NoCertificateAvailable";

    // A responder that was too slow once is left alone for half a minute; a driver shows the contract again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Charges_by_a_contract_that_is_proven()
    {
        var (id, _) = await running.Provisioned();
        await Contract(Owner);
        await using var station = await Booted(running.Program, id);
        using var contract = running.Pki.Contract(running.Responder.Address, Owner);

        (await Shown(station, Owner, contract, running.Responder.Address)).Should().Be(("Accepted", "Accepted"));
        running.Responder.Asked.Should().Contain(q => Pki.IsOf(q, contract)).And.Contain(q => Pki.IsOf(q, running.Pki.Authority));
        (await Shown(station, Owner, null, null, Hashed(contract))).Should().Be(("Accepted", "Accepted"), "its hashes alone name it too");

        var began = await station.Event("Started", "tx-pnc", "Authorized", State("Charging"), Token(Owner, "eMAID") + Evse() + Meter(1_000, "Transaction.Begin"));
        ((string?)began["idTokenInfo"]!["status"]).Should().Be("Accepted");
        await station.Event("Ended", "tx-pnc", "EVDeparted", ",\"stoppedReason\":\"EVDisconnected\"", Meter(9_000, "Transaction.End"));
        var listed = await running.Api.Until($"sessions?chargerId={id}&state=ended", l => l["items"]!.AsArray().Count == 1, "its session has ended");
        var session = await running.Api.Get($"sessions/{(string)listed["items"]![0]!["id"]!}");
        ((string?)session["token"], (long)session["energyWh"]!, session["oddities"]!.AsArray().Count).Should().Be((Owner, 8_000, 0));
        (await running.Api.Until($"cdrs?sessionId={(string)session["id"]!}", l => l["items"]!.AsArray().Count > 0, "its record is listed"))["items"]!.AsArray().Should().ContainSingle();
        (await Oddities(id)).Should().NotContain("contract-unproven");
    }

    [Fact]
    public async Task Charges_nobody_by_a_certificate_that_was_taken_back()
    {
        const string Thief = "FRELCC00000022";
        await Contract(Thief);
        using var contract = running.Pki.Contract(running.Responder.Address, Thief);
        running.Revoke(contract);
        await Refuses(Thief, contract, running.Responder.Address, "CertificateRevoked");
    }

    [Fact]
    public async Task Charges_nobody_by_a_root_that_is_not_trusted_and_asks_no_responder()
    {
        const string Stranger = "FRELCC00000033";
        await Contract(Stranger);
        using var others = new Pki(DateTimeOffset.UtcNow);
        using var contract = others.Contract(running.Responder.Address, Stranger);
        await Refuses(Stranger, contract, running.Responder.Address, "CertChainError", others);
        running.Responder.Asked.Should().NotContain(q => Pki.IsOf(q, contract));
    }

    [Fact]
    public async Task Charges_nobody_by_the_certificate_of_another_or_by_one_that_is_too_old()
    {
        const string Late = "FRELCC00000044";
        await Contract(Owner);
        await Contract(Late);
        using var another = running.Pki.Contract(running.Responder.Address, "FRELCC00000099");
        await Refuses(Owner, another, running.Responder.Address, "CertChainError");
        using var old = running.Pki.Contract(running.Responder.Address, Late, DateTimeOffset.UtcNow.AddDays(-10));
        await Refuses(Late, old, running.Responder.Address, "CertificateExpired");
    }

    [Fact]
    public async Task Charges_nobody_while_the_responder_is_not_there()
    {
        const string Unlucky = "FRELCC00000055";
        await Contract(Unlucky);
        using var contract = running.Pki.Contract(running.Gone, Unlucky);
        await Refuses(Unlucky, contract, running.Gone, NothingLearnt);
    }

    [Fact]
    public async Task Charges_nobody_by_a_good_certificate_of_a_contract_that_is_not_known_or_barred_here()
    {
        const string Unknown = "FRELCC00000066";
        const string Barred = "FRELCC00000077";
        await Contract(Barred, "blocked");
        using var unknown = running.Pki.Contract(running.Responder.Address, Unknown);
        using var barred = running.Pki.Contract(running.Responder.Address, Barred);
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        (await Shown(station, Unknown, unknown, running.Responder.Address)).Should().Be(("Unknown", "ContractCancelled"));
        (await Shown(station, Barred, barred, running.Responder.Address)).Should().Be(("Blocked", "ContractCancelled"));
    }

    [Fact] // M06
    public async Task Brings_the_vehicle_its_responder_s_own_answer()
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        using var contract = running.Pki.Contract(null, "FRELCC00000088");
        var told = await Eventually.Get(() => Asked(station, contract, running.Responder.Address), a => (string?)a["status"] == "Accepted", "it is answered", Patience);
        Convert.FromBase64String((string)told["ocspResult"]!).Should().StartWith([0x30], "it is DER");
        // What is known of one is known whoever is named for it; of another nothing is.
        using var other = running.Pki.Contract(null, "FRELCC00000099");
        var failed = await Asked(station, other, running.Gone);
        ((string?)failed["status"], failed["ocspResult"]).Should().Be(("Failed", null));
        ((string?)failed["statusInfo"]!["additionalInfo"]).Should().Contain(new Uri(running.Gone).Authority);
    }

    private Task<JsonNode> Asked(Station201 station, X509Certificate2 contract, string responder) => station.Result(
        "GetCertificateStatus", new JsonObject { ["ocspRequestData"] = running.Hashes(contract, responder)[0]!.DeepClone() }.ToJsonString());

    private Task Contract(string emaid, string status = "accepted") => running.Api.Put($"tokens/{emaid}", $$"""{"type":"EMAID","status":"{{status}}"}""");

    // What is refused leaves no session, and says why.
    private async Task Refuses(string emaid, X509Certificate2 contract, string responder, string why, Pki? of = null)
    {
        var (id, _) = await running.Provisioned();
        await using var station = await Booted(running.Program, id);
        (await Shown(station, emaid, contract, responder, of: of)).Should().Be(("Invalid", why));
        (await running.Api.All($"sessions?chargerId={id}")).Should().BeEmpty();
        (await Oddities(id)).Should().Contain("contract-unproven");
    }

    private JsonArray Hashed(X509Certificate2 contract) => running.Hashes(contract, running.Responder.Address);

    /// <summary>Shows it as a whole chain and by the hashes that the charger made of it, and gives both words of the answer.</summary>
    private async Task<(string? Token, string? Certificate)> Shown(
        Station201 station, string emaid, X509Certificate2? contract, string? responder, JsonArray? hashes = null, Pki? of = null)
    {
        var asked = new JsonObject { ["idToken"] = new JsonObject { ["idToken"] = emaid, ["type"] = "eMAID" } };
        if (contract is not null)
            asked["certificate"] = (of ?? running.Pki).Pem(contract);
        asked["iso15118CertificateHashData"] = hashes ?? running.Hashes(contract!, responder!);
        var answer = await Eventually.Get(
            () => station.Result("Authorize", asked.ToJsonString()), a => responder == running.Gone || (string?)a["certificateStatus"] != NothingLearnt, "something is learnt of it", Patience);
        return ((string?)answer["idTokenInfo"]!["status"], (string?)answer["certificateStatus"]);
    }

    private async Task<IEnumerable<string?>> Oddities(string id) => (await running.Api.Get($"chargers/{id}"))["oddities"]!.AsArray().Select(o => (string?)o!["name"]);
}
