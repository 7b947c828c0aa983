using System.Security.Cryptography.X509Certificates;
using Electra.Contracts;
using Electra.Domain.Chargers;

namespace Electra.Partners.Certificates;

/// <summary>Learns from responders what is asked about certificates: from those on the list, within seconds, and says why where it could not.</summary>
internal sealed class CertificateAuthority(ResponderClient client, CertificatesOptions options, TimeProvider clock) : ICertificateAuthority
{
    private const string Unreadable = "the hashes of the certificate cannot be read";
    private readonly AllowedResponders responders = new(options);
    private readonly AnswerMemory memory = new(options.MostRemembered);

    /// <inheritdoc/>
    public async Task<ContractFinding> Research(TokenDetail shown)
    {
        if (options.Roots.Count == 0)
            return new(ChainState.NotShown, null, [], "no root of contracts' certificates is trusted here");
        using var deadline = new CancellationTokenSource(options.Patience, clock);
        var told = shown.Chain ?? [];
        if (shown.Certificate is not { Length: > 0 } pem)
            return Together(ChainState.NotShown, null, null, await Task.WhenAll(told.Select(q => Learn(CertificateHashes.Read(q), q.Responder, [], deadline.Token))));
        using var chain = ShownChain.Read(pem, options.Roots, clock.GetUtcNow());
        // A chain that is good for nothing needs no responder; of one that is too old it is worth knowing that it was taken back before.
        if (chain.State is ChainState.Broken)
            return new(chain.State, chain.Contract, [], chain.Why);
        var learnt = await Task.WhenAll(chain.Questions(told).Select(q => Learn(q.Certificate, q.Responder, chain.Certificates, deadline.Token)));
        return Together(chain.State, chain.Contract, chain.Why, learnt);
    }

    /// <inheritdoc/>
    public async Task<StatusFinding> Ask(CertificateQuestion question)
    {
        if (CertificateHashes.Read(question) is not { } certificate)
            return new(null, Unreadable);
        using var deadline = new CancellationTokenSource(options.Patience, clock);
        // Whether its signature is good is for whoever uses it: the vehicle looks at it again (ISO 15118-2 §7.7.3). It is kept where it can be seen here too.
        var heard = await Fetch(certificate, question.Responder, deadline.Token);
        if (heard.Response is { } response && OcspSigner.MayBeBelieved(response, certificate, [], options.Roots, clock.GetUtcNow()))
            Keep(heard, certificate);
        return new(heard.Answer is { } answer ? Convert.ToBase64String(answer) : null, heard.Why);
    }

    /// <inheritdoc/>
    public async Task<ChainFinding> Ask(ChainQuestioned asked)
    {
        using var deadline = new CancellationTokenSource(options.Patience, clock);
        return new(await Task.WhenAll(asked.Questions.Select(q => Learn(q, deadline.Token))));
    }

    /// <inheritdoc/>
    public Task<VehicleFinding> Install(VehicleCertificateAsked asked) => Task.FromResult(new VehicleFinding(null, "no contracts' certificates are issued here"));

    private static ContractFinding Together(ChainState chain, string? contract, string? why, (CertificateState State, string? Why)[] learnt) =>
        new(chain, contract, [.. learnt.Select(l => l.State)], why ?? learnt.FirstOrDefault(l => l.Why is not null).Why);

    // The charger takes our word, and does not see the responder's: only what may be believed counts. Lists of what was taken back are not fetched.
    private async Task<ChainStanding> Learn(ChainQuestion question, CancellationToken cancellation)
    {
        var failed = new ChainStanding(question, "Failed", clock.GetUtcNow());
        if (question.Source is not "OCSP" || question.Places.FirstOrDefault(named => responders.May(named, out _, out _)) is not { } place)
            return failed;
        if (CertificateHashes.Read(new(question.HashAlgorithm, question.IssuerNameHash, question.IssuerKeyHash, question.SerialNumber, place)) is not { } certificate)
            return failed;
        var (single, _) = await Believe(certificate, place, [], cancellation);
        return single is { State: not CertificateState.NotLearnt } ? new(question, single.State.ToString(), single.NextUpdate ?? clock.GetUtcNow()) : failed;
    }

    private async Task<(CertificateState State, string? Why)> Learn(
        CertificateHashes? certificate, string? address, X509Certificate2Collection shown, CancellationToken cancellation)
    {
        if (certificate is null)
            return (CertificateState.NotLearnt, Unreadable);
        var (single, why) = await Believe(certificate, address, shown, cancellation);
        return single is null ? (CertificateState.NotLearnt, why) : (single.State, single.State is CertificateState.Good ? null : $"the responder says {single.State}");
    }

    // What is not signed by whoever may is not kept, and what was kept and cannot be believed any more is forgotten: it is asked for anew.
    private async Task<(OcspSingle? Single, string? Why)> Believe(
        CertificateHashes certificate, string? address, X509Certificate2Collection shown, CancellationToken cancellation)
    {
        var heard = await Fetch(certificate, address, cancellation);
        if (heard.Response is not { } response)
            return (null, heard.Why);
        if (!OcspSigner.MayBeBelieved(response, certificate, shown, options.Roots, clock.GetUtcNow()))
        {
            memory.Forget(certificate);
            return (null, "the responder's answer is not signed by whoever may answer");
        }

        Keep(heard, certificate);
        return (response.Of(certificate), null);
    }

    private void Keep(Heard heard, CertificateHashes certificate)
    {
        if (heard is { IsNew: true, Answer: { } answer } && heard.Response?.Of(certificate) is { State: CertificateState.Good, NextUpdate: { } next })
            memory.Keep(certificate, answer, next, clock.GetUtcNow());
    }

    // What holds now and speaks of this certificate, remembered or asked for; whether it may be believed is still to be seen.
    private async Task<Heard> Fetch(CertificateHashes certificate, string? address, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!responders.May(address, out var responder, out var why))
            return new(null, null, why);
        if (memory.Of(certificate, now) is { } remembered)
            return new(remembered, OcspResponse.Read(remembered), null);
        var (answer, hindrance) = await client.Ask(responder, OcspRequest.Write(certificate), cancellation);
        if (answer is null)
            return new(null, null, hindrance);
        if (OcspResponse.Read(answer) is not { } response || response.Of(certificate) is not { } single)
            return new(null, null, $"{responder.Authority} does not say anything of the certificate");
        return single.Holds(now) ? new(answer, response, null, IsNew: true) : new(null, null, $"{responder.Authority} says what does not hold now");
    }

    private sealed record Heard(byte[]? Answer, OcspResponse? Response, string? Why, bool IsNew = false);
}
