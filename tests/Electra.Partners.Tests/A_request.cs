using Electra.Contracts;
using Electra.Domain.Chargers;

namespace Electra.Partners.Tests;

public sealed class A_request : IAsyncLifetime
{
    private const string Start = """{"chargerId":"C1","evseId":1,"token":"04A2B3C4D5"}""";
    private static readonly DateTimeOffset Sent = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.WithCharger();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    public static TheoryData<OrderOutcome, int, string> Outcomes => new()
    {
        { new Offline(), 409, "charger-offline" },
        { new Busy(), 503, "charger-busy" },
        { new TimedOut("Reset"), 504, "charger-timeout" },
        { new Unsupported("not in 1.6"), 422, "not-supported-by-charger" },
        { new Errored("Reset", "m1", "NotImplemented", ""), 422, "not-supported-by-charger" },
        { new Errored("Reset", "m1", "InternalError", "relay stuck"), 502, "charger-error" },
        { new Malformed(new Dictionary<string, string[]> { ["type"] = ["is missing"] }), 400, "invalid-request" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task For_a_command_is_answered_by_what_came_of_it(OrderOutcome outcome, int status, string type)
    {
        api.Network.Outcome = outcome;

        var reply = await api.Send(HttpMethod.Post, "chargers/C1/commands/reset", """{"type":"Soft"}""");

        reply.Status.Should().Be(status);
        reply.Problem.Should().Be(type);
        api.Network.Noted.Should().ContainSingle().Which.By.Should().Be("local");
        if (outcome is Errored { Code: "InternalError" })
            reply.Json.GetProperty("errorDescription").GetString().Should().Be("relay stuck");
    }

    [Fact]
    public async Task For_a_command_shows_the_charger_s_own_answer()
    {
        api.Network.Outcome = new Answered("Reset", "m1", "Accepted", """{"status":"Accepted"}""", Sent, Sent.AddMilliseconds(120));

        var reply = await api.Send(HttpMethod.Post, "chargers/C1/commands/reset", """{"type":"Soft"}""");

        reply.Text.Should().Be("""
            {"action":"Reset","messageId":"m1","status":"Accepted","response":{"status":"Accepted"},"sentAt":"2026-11-24T08:00:00Z","answeredAt":"2026-11-24T08:00:00.120Z","results":null}
            """.Trim());
    }

    [Fact]
    public async Task For_a_command_keeps_no_password_in_the_audit()
    {
        await api.Send(HttpMethod.Post, "chargers/C1/commands/change-configuration", """{"key":"AuthorizationKey","value":"0123456789abcdef"}""");

        api.Network.Noted.Single().Payload.Should().NotContain("0123456789abcdef");
    }

    [Fact]
    public async Task Repeated_under_its_idempotency_key_has_one_answer_and_one_effect()
    {
        var first = await api.Send(HttpMethod.Post, "sessions", Start, idempotency: "s-1");
        var second = await api.Send(HttpMethod.Post, "sessions", Start, idempotency: "s-1");

        first.Status.Should().Be(202);
        first.Json.GetProperty("state").GetString().Should().Be("starting");
        first.Location.Should().Be($"/api/v1/sessions/{first.Json.GetProperty("sessionId").GetString()}");
        second.Should().Be(first);
        api.Network.Starts.Should().ContainSingle();
    }

    [Fact]
    public async Task With_another_body_under_the_same_idempotency_key_is_refused()
    {
        await api.Send(HttpMethod.Post, "sessions", Start, idempotency: "s-1");

        var reply = await api.Send(HttpMethod.Post, "sessions", Start.Replace("04A2", "04A3", StringComparison.Ordinal), idempotency: "s-1");

        reply.Status.Should().Be(422);
        reply.Problem.Should().Be("idempotency-key-reused");
    }

    [Fact]
    public async Task That_came_to_nothing_for_a_reason_of_ours_may_try_again_under_the_same_key()
    {
        api.Network.Outcome = new Busy();
        (await api.Send(HttpMethod.Post, "chargers/C1/commands/reset", """{"type":"Soft"}""", idempotency: "c-1")).Status.Should().Be(503);
        api.Network.Outcome = new Answered("Reset", "m1", "Accepted", "{}", Sent, Sent);

        (await api.Send(HttpMethod.Post, "chargers/C1/commands/reset", """{"type":"Soft"}""", idempotency: "c-1")).Status.Should().Be(200);
        (await api.Send(HttpMethod.Post, "chargers/C1/commands/reset", """{"type":"Soft"}""", idempotency: "c-1")).Status.Should().Be(200);
        api.Network.Orders.Should().Be(2);
    }

    [Theory]
    [InlineData(StartAnswer.ChargerOffline, 409, "charger-offline")]
    [InlineData(StartAnswer.Occupied, 409, "evse-occupied")]
    [InlineData(StartAnswer.OutOfOrder, 409, "conflict")]
    [InlineData(StartAnswer.ReservedForAnother, 409, "reserved-for-another")]
    [InlineData(StartAnswer.TokenRefused, 422, "token-refused")]
    [InlineData(StartAnswer.PaymentUsed, 409, "payment-used")]
    [InlineData(StartAnswer.NoSuchOutlet, 400, "invalid-request")]
    public async Task To_start_is_refused_by_name(StartAnswer answer, int status, string type)
    {
        api.Network.Starting = answer;

        var reply = await api.Send(HttpMethod.Post, "sessions", Start);

        reply.Status.Should().Be(status);
        reply.Problem.Should().Be(type);
    }

    [Theory]
    [InlineData("""{"chargerId":"C9","evseId":1,"token":"04A2"}""", "chargerId")]
    [InlineData("""{"chargerId":"C1","evseId":1}""", "token")]
    [InlineData("""{"chargerId":"C1","token":"04A2"}""", "evseId")]
    public async Task To_start_names_what_is_wrong(string body, string field) =>
        (await api.Send(HttpMethod.Post, "sessions", body)).Rules(field).Should().ContainSingle();

    [Fact]
    public async Task With_a_bad_idempotency_key_is_refused() =>
        (await api.Send(HttpMethod.Post, "sessions", Start, idempotency: new string('x', 256))).Rules("Idempotency-Key").Should().ContainSingle();
}
