using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

public sealed class The_handshake(Running running)
{
    private const string Password = "s3cret-s3cret-16";

    private async Task<int> Refused(string id, string? password = null, string? user = null)
    {
        var refusal = await FluentActions.Awaiting(() => RawCharger.Connect(running.Program, id, password, user)).Should().ThrowAsync<HandshakeRefusedException>();
        return refusal.Which.Status;
    }

    [Fact]
    public async Task Of_an_unknown_charger_is_answered_404() => (await Refused("NOBODY-KNOWS-IT")).Should().Be(404);

    [Fact]
    public async Task With_a_wrong_or_missing_password_or_another_name_is_answered_401()
    {
        var (charger, _) = await running.Provisioned(Password);
        (await Refused(charger)).Should().Be(401);
        (await Refused(charger, "wrong-wrong-wrong")).Should().Be(401);
        (await Refused(charger, Password, "someone-else")).Should().Be(401);
    }

    [Fact]
    public async Task With_the_password_and_the_id_in_another_case_is_let_in()
    {
        var (charger, _) = await running.Provisioned(Password);
        await using var socket = await RawCharger.Connect(running.Program, charger.ToLowerInvariant(), Password, charger);
        socket.Subprotocol.Should().Be("ocpp1.6");
        await running.Api.Until($"chargers/{charger}", c => (bool)c["online"]! && (string?)c["protocol"] == "ocpp1.6", "the charger is online");
    }

    [Fact]
    public async Task Chooses_the_first_subprotocol_that_is_spoken_here()
    {
        var (charger, _) = await running.Provisioned();
        await using var socket = await RawCharger.Connect(running.Program, charger, subprotocols: ["ocpp9.9", "ocpp1.6", "ocpp1.5"]);
        socket.Subprotocol.Should().Be("ocpp1.6");
    }

    [Theory]
    [InlineData("ocpp2.0.1", "ocpp9.9", "ocpp2.0.1", "ocpp1.6")]
    [InlineData("ocpp1.6", "ocpp1.6", "ocpp2.0.1")]
    [InlineData("ocpp2.1", "ocpp2.1", "ocpp2.0.1", "ocpp1.6")]
    [InlineData("ocpp2.0.1", "ocpp2.0.1", "ocpp2.1")]
    public async Task Leaves_the_choice_between_versions_to_the_order_of_the_charger(string chosen, params string[] offered)
    {
        var (charger, _) = await running.Provisioned();
        await using var socket = await RawCharger.Connect(running.Program, charger, subprotocols: offered);
        socket.Subprotocol.Should().Be(chosen);
        await running.Api.Until($"chargers/{charger}", c => (string?)c["protocol"] == chosen, "its version is shown");
    }

    [Fact]
    public async Task Without_a_subprotocol_that_is_spoken_completes_and_then_closes()
    {
        var (charger, _) = await running.Provisioned();
        await using var socket = await RawCharger.Connect(running.Program, charger, subprotocols: "ocpp9.9");
        socket.Subprotocol.Should().BeNullOrEmpty();
        await socket.Closed.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact] // Catalogue C3
    public async Task Without_any_subprotocol_is_taken_for_1_6_as_an_oddity_or_as_none_where_it_is_strict()
    {
        var (tolerant, _) = await running.Provisioned();
        await using (var socket = await RawCharger.Connect(running.Program, tolerant, subprotocols: ""))
        {
            (await socket.Result("Heartbeat", "{}"))["currentTime"].Should().NotBeNull();
            await running.Api.Until($"chargers/{tolerant}", c => c["oddities"]!.ToJsonString().Contains("no-subprotocol", StringComparison.Ordinal), "the oddity is shown");
        }

        var (strict, _) = await running.Provisioned(extra: ""","validation":"strict" """);
        await using var refused = await RawCharger.Connect(running.Program, strict, subprotocols: "");
        await refused.Closed.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact] // Catalogue C1
    public async Task Of_a_second_socket_replaces_the_first_which_can_say_nothing_more()
    {
        var (charger, _) = await running.Provisioned();
        await using var first = await RawCharger.Booted(running.Program, charger);
        await using var second = await RawCharger.Connect(running.Program, charger);
        await first.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        (await second.Result("Heartbeat", "{}"))["currentTime"].Should().NotBeNull();
        ((bool)(await running.Api.Get($"chargers/{charger}"))["online"]!).Should().BeTrue();
    }
}
