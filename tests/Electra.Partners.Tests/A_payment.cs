using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Words;
using Electra.Partners.Resources;

namespace Electra.Partners.Tests;

public sealed class A_payment : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.WithCharger();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task On_the_web_starts_a_session_under_a_token_of_its_own()
    {
        var body = """{"chargerId":"C1","evseId":1,"payment":{"kind":"web","reference":"psp-4711"}}""";
        (await api.Send(HttpMethod.Post, "sessions", body)).Status.Should().Be(202);
        (await api.Send(HttpMethod.Post, "sessions", body)).Status.Should().Be(202);
        (await api.Send(HttpMethod.Post, "sessions", body.Replace("4711", "4712", StringComparison.Ordinal))).Status.Should().Be(202);

        api.Network.Starts.Select(s => s.Payment).Should().Equal("psp-4711", "psp-4711", "psp-4712");
        api.Network.Starts.Select(s => s.Token).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public async Task That_has_had_its_start_is_refused_by_field_and_rule()
    {
        api.Network.Starting = StartAnswer.PaymentUsed;
        var reply = await api.Send(HttpMethod.Post, "sessions", """{"chargerId":"C1","evseId":1,"payment":{"kind":"web","reference":"psp-4711"}}""");
        (reply.Status, reply.Rules("payment.reference").Single()).Should().Be((409, "is good for one start, and has had it"));
    }

    [Theory]
    [InlineData("""{"chargerId":"C1","evseId":1,"token":"04A2","payment":{"kind":"web","reference":"x"}}""", "token")]
    [InlineData("""{"chargerId":"C1","evseId":1,"payment":{"kind":"cash","reference":"x"}}""", "payment.kind")]
    [InlineData("""{"chargerId":"C1","evseId":1,"payment":{"kind":"web"}}""", "payment.reference")]
    [InlineData("""{"chargerId":"C1","evseId":1,"payment":{"kind":"web","reference":"x","card":"4111"}}""", "payment.card")]
    public async Task That_is_none_is_named(string body, string field) =>
        (await api.Send(HttpMethod.Post, "sessions", body)).Rules(field).Should().ContainSingle();

    [Fact]
    public void That_is_waited_for_is_shown_until_its_time_is_over_or_somebody_begins()
    {
        var charger = ChargerDecider.Initial with { WebPayments = [new(1, Noon.AddMinutes(2)), new(0, Noon.AddMinutes(1))] };
        Shown(charger, 1, Noon).Should().Be(Noon.AddMinutes(2));
        Shown(charger, 2, Noon).Should().Be(Noon.AddMinutes(1));
        Shown(charger, 1, Noon.AddMinutes(2)).Should().BeNull();
        Shown(charger, 1, Noon, new Connector { Session = new SessionId("s-1") }).Should().BeNull();
    }

    [Fact]
    public void Of_which_the_secret_is_ordered_is_withheld_from_the_audit() => Commands.Noted(
        """{"setVariableData":[{"attributeValue":"s3cret","component":{"name":"WebPaymentsCtrlr"},"variable":{"name":"SharedSecret"}}]}""").Should().NotContain("s3cret");

    private static DateTimeOffset? Shown(Charger charger, int evse, DateTimeOffset at, params Connector[] connectors) => ChargerReader.WaitedFor(charger, evse, connectors, at);
}
