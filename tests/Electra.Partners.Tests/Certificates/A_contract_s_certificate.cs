using System.Security.Cryptography.X509Certificates;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Partners.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Partners.Tests.Certificates;

/// <summary>What is learnt of a contract's certificate from its chain and from responders over real sockets.</summary>
public sealed class A_contract_s_certificate : IAsyncLifetime
{
    private const string Emaid = "FR-ELC-C00000011";
    private readonly Pki pki = new();
    private readonly FakeTimeProvider clock = new(Pki.Now);
    private readonly List<ServiceProvider> programs = [];
    private Responder responder = null!;

    public async ValueTask InitializeAsync()
    {
        responder = await Responder.Start();
        responder.Says(0, pki.Authority);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in programs)
            await program.DisposeAsync();
        await responder.DisposeAsync();
        pki.Dispose();
    }

    [Fact]
    public async Task Is_good_where_its_chain_and_its_issuer_s_responder_say_so()
    {
        using var contract = pki.Contract(responder.Address);
        responder.Answers = (question, _) => Task.FromResult(Pki.Answer(question, 0, Pki.IsOf(question, contract) ? pki.Authority : pki.Root, Pki.Now, Pki.Now.AddHours(1)));

        var finding = await Authority().Research(Shown(pki.Pem(contract), Question(pki.Authority, pki.Root, responder.Address)));

        finding.Should().BeEquivalentTo(new ContractFinding(ChainState.Good, "FRELCC00000011", [CertificateState.Good, CertificateState.Good]));
        ContractRules.Judge(new(Emaid), finding).Should().Be("Accepted");
        ContractRules.Judge(new("FR-ELC-C99999999"), finding).Should().Be("CertChainError", "it is another's");
    }

    [Fact]
    public async Task Is_good_by_its_hashes_alone()
    {
        using var contract = pki.Contract(null);
        responder.Says(0, pki.Authority, bring: true);
        var finding = await Authority().Research(Shown(null, Question(contract, pki.Authority, responder.Address)));

        Judged(finding).Should().Be("Accepted");
    }

    [Fact]
    public async Task Is_revoked_where_the_responder_says_so()
    {
        using var contract = pki.Contract(responder.Address);
        responder.Says(1, pki.Authority);

        Judged(await Authority().Research(Shown(pki.Pem(contract)))).Should().Be("CertificateRevoked");
    }

    [Fact]
    public async Task Is_unproven_where_the_responder_does_not_know_it()
    {
        using var contract = pki.Contract(responder.Address);
        responder.Says(2, pki.Authority);

        Judged(await Authority().Research(Shown(pki.Pem(contract)))).Should().Be("NoCertificateAvailable");
    }

    [Fact]
    public async Task Is_expired_when_its_time_is_over()
    {
        using var contract = pki.Contract(responder.Address, until: Pki.Now.AddDays(-10));

        Judged(await Authority().Research(Shown(pki.Pem(contract)))).Should().Be("CertificateExpired");
    }

    [Fact]
    public async Task Of_another_root_is_not_good_and_nobody_is_asked()
    {
        using var others = new Pki();
        using var contract = others.Contract(responder.Address);

        Judged(await Authority().Research(Shown(others.Pem(contract)))).Should().Be("CertChainError");
        Judged(await Authority().Research(Shown("-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----"))).Should().Be("CertChainError");
        responder.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task May_be_answered_for_by_whom_its_issuer_lets_and_by_nobody_else()
    {
        using var contract = pki.Contract(responder.Address);
        using var delegated = pki.Delegate();
        using var stranger = pki.Delegate(mayAnswer: false);
        using var others = new Pki();
        var shown = Shown(pki.Pem(contract));

        responder.Answers = (question, _) => Task.FromResult(Pki.Answer(question, 0, stranger, Pki.Now, null));
        (await Authority().Research(shown)).Why.Should().Contain("not signed by whoever may");
        responder.Answers = (question, _) => Task.FromResult(Pki.Answer(question, 0, others.Authority, Pki.Now, null));
        (await Authority().Research(shown)).Certificates[0].Should().Be(CertificateState.NotLearnt);
        responder.Answers = (question, _) => Task.FromResult(Pki.Answer(question, 0, delegated, Pki.Now, null));
        (await Authority().Research(shown)).Certificates[0].Should().Be(CertificateState.Good);
    }

    [Theory]
    [InlineData("http://ocsp.elsewhere.example/")]
    [InlineData("ftp://127.0.0.1/ocsp")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Is_never_asked_for_at_an_address_that_is_not_on_the_list(string address)
    {
        using var contract = pki.Contract(null);

        var finding = await Authority().Ask(Question(contract, pki.Authority, address));

        finding.OcspResult.Should().BeNull();
        finding.Why.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Is_never_asked_for_beside_the_path_or_the_port_that_is_listed()
    {
        using var contract = pki.Contract(null);
        var root = responder.Address[..^"/ocsp".Length];
        foreach (var address in (string[])[root, root + "/ocsp-admin", root + "/ocsp/../secret", root + "/ocsp/%2e%2e/secret", root.Replace("http://", "http://me@", StringComparison.Ordinal) + "/ocsp", "http://127.0.0.1:1/ocsp"])
            (await Authority().Ask(Question(contract, pki.Authority, address))).OcspResult.Should().BeNull(address);
        responder.Asked.Should().BeEmpty();

        (await Authority().Ask(Question(contract, pki.Authority, responder.Address + "/ca2"))).OcspResult.Should().NotBeNull();
    }

    [Fact]
    public async Task Is_asked_for_nowhere_while_the_list_is_empty()
    {
        using var contract = pki.Contract(responder.Address);
        var authority = Authority(new() { Roots = pki.Roots, AllowPrivateAddresses = true });

        (await authority.Ask(Question(contract, pki.Authority, responder.Address))).Why.Should().Contain("the list of responders is empty");
        Judged(await authority.Research(Shown(pki.Pem(contract)))).Should().Be("NoCertificateAvailable");
        responder.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_not_asked_for_at_a_private_address_even_by_a_name_on_the_list()
    {
        using var contract = pki.Contract(null);
        var byName = responder.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var authority = Authority(new() { Roots = pki.Roots, Responders = [new(responder.Address), new(byName)] });

        (await authority.Ask(Question(contract, pki.Authority, responder.Address))).Why.Should().Contain("no address of the public internet");
        (await authority.Ask(Question(contract, pki.Authority, byName))).OcspResult.Should().BeNull();
        responder.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_not_looked_for_where_a_responder_sends_us_on()
    {
        using var contract = pki.Contract(null);
        responder.Answers = (_, context) =>
        {
            context.Response.Redirect(responder.Address + "/elsewhere");
            return Task.FromResult(Array.Empty<byte>());
        };

        (await Authority().Ask(Question(contract, pki.Authority, responder.Address))).Why.Should().Contain("302");
        responder.Asked.Should().ContainSingle();
    }

    [Fact]
    public async Task Is_given_up_when_the_answer_is_endless_or_nothing_or_of_another()
    {
        using var contract = pki.Contract(null);
        using var other = pki.Contract(null, "FRELCC00000099");
        var question = Question(contract, pki.Authority, responder.Address);

        responder.Answers = (_, _) => Task.FromResult(new byte[1024 * 1024]);
        (await Authority().Ask(question)).OcspResult.Should().BeNull();
        responder.Answers = (_, _) => Task.FromResult("<html>"u8.ToArray());
        (await Authority().Ask(question)).OcspResult.Should().BeNull();
        byte[] ofAnother = [];
        responder.Answers = (asked, _) => Task.FromResult(ofAnother = ofAnother.Length == 0 ? Pki.Answer(asked, 0, pki.Authority, Pki.Now, null) : ofAnother);
        (await Authority().Ask(Question(other, pki.Authority, responder.Address))).OcspResult.Should().NotBeNull();
        (await Authority().Ask(question)).Why.Should().Contain("does not say anything of the certificate");
    }

    [Fact]
    public async Task Is_not_believed_good_by_an_answer_of_long_ago()
    {
        using var contract = pki.Contract(null);
        responder.Answers = (asked, _) => Task.FromResult(Pki.Answer(asked, 0, pki.Authority, Pki.Now.AddDays(-3), Pki.Now.AddDays(-2)));

        (await Authority().Ask(Question(contract, pki.Authority, responder.Address))).Why.Should().Contain("does not hold now");
    }

    [Fact]
    public async Task Is_not_asked_for_again_until_its_next_update()
    {
        using var contract = pki.Contract(null);
        responder.Says(0, pki.Authority, goodFor: TimeSpan.FromHours(2));
        var (authority, question) = (Authority(), Question(contract, pki.Authority, responder.Address));

        var first = await authority.Ask(question);
        clock.Advance(TimeSpan.FromHours(1));
        (await authority.Ask(question)).Should().Be(first);
        responder.Asked.Should().ContainSingle();

        clock.Advance(TimeSpan.FromHours(2));
        (await authority.Ask(question)).OcspResult.Should().BeNull("it says the same, and that is over");
        responder.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task That_is_revoked_is_asked_for_each_time()
    {
        using var contract = pki.Contract(null);
        responder.Says(1, pki.Authority);
        var (authority, question) = (Authority(), Question(contract, pki.Authority, responder.Address));

        await authority.Ask(question);
        await authority.Ask(question);

        responder.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_answered_in_time_by_a_responder_that_is_silent_and_that_is_left_alone_then()
    {
        using var contract = pki.Contract(null);
        var never = new TaskCompletionSource<byte[]>();
        responder.Answers = (_, context) => never.Task.WaitAsync(context.RequestAborted);
        var authority = Authority(Usual() with { Patience = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        var question = Question(contract, pki.Authority, responder.Address);

        (await authority.Ask(question).WaitAsync(TimeSpan.FromSeconds(10))).Why.Should().Contain("did not answer in time");
        (await authority.Ask(question)).Why.Should().Contain("left alone");
        responder.Asked.Should().HaveCountLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Is_answered_by_a_second_try_where_the_first_is_never_answered()
    {
        using var contract = pki.Contract(null);
        var never = new TaskCompletionSource<byte[]>();
        responder.Answers = (asked, context) =>
            responder.Asked.Count == 1 ? never.Task.WaitAsync(context.RequestAborted) : Task.FromResult(Pki.Answer(asked, 0, pki.Authority, DateTimeOffset.UtcNow, null));
        var authority = Authority(Usual() with { Patience = TimeSpan.FromSeconds(2) }, TimeProvider.System);

        (await authority.Ask(Question(contract, pki.Authority, responder.Address))).OcspResult.Should().NotBeNull();
        responder.Asked.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(404, false)]
    [InlineData(503, true)]
    public async Task Is_not_held_back_by_a_responder_that_failed_for_another(int status, bool rests)
    {
        using var contract = pki.Contract(null);
        responder.Answers = (_, context) =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(Array.Empty<byte>());
        };
        var (authority, question) = (Authority(), Question(contract, pki.Authority, responder.Address));
        (await authority.Ask(question)).Why.Should().Contain($"{status}");
        responder.Says(0, pki.Authority);

        var next = await authority.Ask(question);
        (next.OcspResult is null).Should().Be(rests);
        clock.Advance(TimeSpan.FromSeconds(31));
        (await authority.Ask(question)).OcspResult.Should().NotBeNull();
    }

    [Fact]
    public async Task Is_not_held_back_by_an_answer_that_is_too_long()
    {
        using var contract = pki.Contract(null);
        responder.Answers = (_, _) => Task.FromResult(new byte[1024 * 1024]);
        var (authority, question) = (Authority(), Question(contract, pki.Authority, responder.Address));
        (await authority.Ask(question)).OcspResult.Should().BeNull();
        responder.Says(0, pki.Authority);

        (await authority.Ask(question)).OcspResult.Should().NotBeNull();
    }

    [Fact]
    public async Task Is_not_asked_for_at_a_responder_that_is_not_there_for_a_while()
    {
        using var contract = pki.Contract(null);
        var (authority, question) = (Authority(), Question(contract, pki.Authority, responder.Address));
        await responder.DisposeAsync();

        (await authority.Ask(question)).Why.Should().Contain("was not reached");
        (await authority.Ask(question)).Why.Should().Contain("left alone");
    }

    [Fact]
    public async Task Is_asked_for_at_once_where_the_answer_was_not_signed_by_whoever_may()
    {
        using var contract = pki.Contract(responder.Address);
        using var others = new Pki();
        var (authority, shown, question) = (Authority(), Shown(pki.Pem(contract)), Question(contract, pki.Authority, responder.Address));

        responder.Says(0, others.Authority);
        await authority.Ask(question);
        (await authority.Research(shown)).Why.Should().Contain("not signed by whoever may");
        responder.Says(0, pki.Authority);
        (await authority.Research(shown)).Certificates[0].Should().Be(CertificateState.Good);
    }

    [Fact]
    public async Task Is_asked_for_again_on_the_next_day_whatever_the_responder_promises()
    {
        using var contract = pki.Contract(null);
        responder.Says(0, pki.Authority, goodFor: TimeSpan.FromDays(30));
        var (authority, question) = (Authority(), Question(contract, pki.Authority, responder.Address));

        await authority.Ask(question);
        clock.Advance(TimeSpan.FromHours(23));
        await authority.Ask(question);
        responder.Asked.Should().ContainSingle();
        clock.Advance(TimeSpan.FromHours(2));
        (await authority.Ask(question)).OcspResult.Should().NotBeNull();
        responder.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_asked_for_once_more_where_the_first_try_was_lost()
    {
        using var contract = pki.Contract(null);
        var tries = 0;
        responder.Answers = (asked, context) =>
        {
            context.Response.StatusCode = ++tries == 1 ? 503 : 200;
            return Task.FromResult(Pki.Answer(asked, 0, pki.Authority, Pki.Now, null));
        };

        (await Authority().Ask(Question(contract, pki.Authority, responder.Address))).OcspResult.Should().NotBeNull();
    }

    [Fact]
    public async Task Of_a_whole_chain_stands_as_its_responder_says_until_its_next_update()
    {
        using var contract = pki.Contract(null);
        responder.Says(1, pki.Authority, goodFor: TimeSpan.FromHours(2));
        var asked = Question(contract, pki.Authority, responder.Address);
        var revoked = new ChainQuestion(asked.HashAlgorithm, asked.IssuerNameHash, asked.IssuerKeyHash, asked.SerialNumber, "OCSP", ["http://elsewhere.example/", asked.Responder]);
        var listed = revoked with { Source = "CRL" };
        var unlisted = revoked with { Places = ["http://elsewhere.example/"] };

        var standings = (await Authority().Ask(new ChainQuestioned([revoked, listed, unlisted]))).Standings;
        standings.Select(s => s.Question).Should().Equal(revoked, listed, unlisted);
        standings.Select(s => s.Status).Should().Equal("Revoked", "Failed", "Failed");
        standings[0].Until.Should().BeCloseTo(Pki.Now.AddHours(2), TimeSpan.FromSeconds(1));
        responder.Asked.Should().ContainSingle();

        (await Authority(Usual() with { Roots = [] }).Ask(new ChainQuestioned([revoked]))).Standings[0].Status.Should().Be("Failed", "nobody who signs is trusted");
    }

    [Fact]
    public async Task Is_not_made_here() =>
        (await Authority().Install(new("urn:iso:15118:2:2013:MsgDef", "Install", "gAAB"))).Should().Be(new VehicleFinding(null, "no contracts' certificates are issued here"));

    private static CertificateQuestion Question(X509Certificate2 certificate, X509Certificate2 issuer, string responder)
    {
        var (name, key, serial) = Pki.Hashes(certificate, issuer);
        return new("SHA256", name, key, serial, responder);
    }

    private static string Judged(ContractFinding finding) => ContractRules.Judge(new(Emaid), finding);

    private static TokenDetail Shown(string? pem, params CertificateQuestion[] chain) => new("eMAID", null, pem, chain);

    private CertificatesOptions Usual() => new() { Roots = pki.Roots, Responders = [new(responder.Address)], AllowPrivateAddresses = true };

    private ICertificateAuthority Authority(CertificatesOptions? options = null, TimeProvider? time = null)
    {
        var program = new ServiceCollection().AddSingleton(time ?? clock).AddElectraCertificates(options ?? Usual()).BuildServiceProvider();
        programs.Add(program);
        return program.GetRequiredService<ICertificateAuthority>();
    }
}
