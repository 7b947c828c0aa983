using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Gateway.Calls;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Gateway.Tests.Calls;

/// <summary>What others know of certificates is learnt before the charger's grain is asked.</summary>
public sealed class A_report_of_certificates : IDisposable
{
    private static readonly CertificateQuestion Question = new("SHA256", "aa", "bb", "1F3", "http://ocsp.example/");
    private static readonly TokenShown Shown = new(new("FRELCC00000011"), new("eMAID", Chain: [Question]));
    private readonly Telemetry telemetry = new();
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Comes_with_what_was_learnt()
    {
        var authority = new ScriptedAuthority();

        (await Research.Of(Shown, Tools(authority))).Should().Be(new Researched(Shown, authority.Contract));
        (await Research.Of(new CertificateQuestioned(Question), Tools(authority))).Should().Be(new Researched(new CertificateQuestioned(Question), new StatusFinding("MIIB")));
        var asked = new VehicleCertificateAsked("", "Install", "");
        (await Research.Of(asked, Tools(authority))).Should().Be(new Researched(asked, new VehicleFinding(null)));
        var chain = new ChainQuestioned([]);
        (await Research.Of(chain, Tools(authority))).Should().Be(new Researched(chain, authority.Chain));
    }

    [Fact]
    public async Task Is_passed_on_as_it_is_where_nobody_can_be_asked()
    {
        (await Research.Of(Shown, Tools(null))).Should().BeSameAs(Shown);
        (await Research.Of(Shown, Tools(new ScriptedAuthority { Fault = new InvalidOperationException("broken") }))).Should().BeSameAs(Shown);
    }

    [Fact]
    public async Task Is_passed_on_as_it_is_when_whoever_is_asked_stays_silent()
    {
        var waiting = Research.Of(Shown, Tools(new ScriptedAuthority { Silent = true })).AsTask();
        waiting.IsCompleted.Should().BeFalse();

        clock.Advance(TimeSpan.FromSeconds(10));

        (await waiting).Should().BeSameAs(Shown);
    }

    [Fact]
    public async Task Is_the_only_kind_that_anybody_is_asked_about()
    {
        var token = new TokenShown(new("04A2B3C4D5"), new("ISO14443"));
        (await Research.Of(token, Tools(new ScriptedAuthority()))).Should().BeSameAs(token);
    }

    public void Dispose() => telemetry.Dispose();

    private GatewayTools Tools(ICertificateAuthority? authority) =>
        new(new(), null!, telemetry, clock, null!, NullLoggerFactory.Instance, authority);

    private sealed class ScriptedAuthority : ICertificateAuthority
    {
        public ContractFinding Contract { get; } = new(ChainState.NotShown, null, [CertificateState.Good]);

        public ChainFinding Chain { get; } = new([]);

        public Exception? Fault { get; init; }

        public bool Silent { get; init; }

        public Task<ContractFinding> Research(TokenDetail shown) =>
            Fault is not null ? throw Fault : Silent ? new TaskCompletionSource<ContractFinding>().Task : Task.FromResult(Contract);

        public Task<StatusFinding> Ask(CertificateQuestion question) => Task.FromResult(new StatusFinding("MIIB"));

        public Task<ChainFinding> Ask(ChainQuestioned asked) => Task.FromResult(Chain);

        public Task<VehicleFinding> Install(VehicleCertificateAsked asked) => Task.FromResult(new VehicleFinding(null));
    }
}
