using System.Net.Sockets;
using System.Text;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>What only time shows: before a program that does not wait long.</summary>
public sealed class A_silence(Impatient impatient) : IClassFixture<Impatient>
{
    [Theory, InEachVersion] // Catalogue C2
    public async Task Of_a_peer_that_is_dead_is_noticed_within_two_pings_and_its_socket_is_really_closed(OcppVersion version)
    {
        var (id, _) = await impatient.Provisioned();
        using var line = new TcpClient("127.0.0.1", impatient.Program.Port);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET /ocpp/{id} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: {version.Subprotocol()}\r\n\r\n"));
        await impatient.Api.Until($"chargers/{id}", c => (bool)c["online"]!, "it is connected");
        // It answers no ping: it hears nothing any more, though its own side believes the line is there.
        await impatient.Api.Until($"chargers/{id}", c => !(bool)c["online"]!, "it is known to be gone", TimeSpan.FromSeconds(15));
        await Eventually.True(() => Ended(stream), "its side is told");
    }

    // By a goodbye or a reset: either tells it.
    private static async Task<bool> Ended(NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[4096]) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    [Fact] // Catalogue C6
    public async Task Of_a_charger_with_nothing_to_say_is_bridged_by_pings()
    {
        await using var odd = await OddCharger.With(impatient, []);
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        var before = await odd.Api.Get($"chargers/{odd.Id}");
        await odd.Api.Until($"chargers/{odd.Id}", c => (DateTimeOffset)c["lastSeen"]! >= (DateTimeOffset)before["connectedSince"]! + TimeSpan.FromSeconds(5), "some pings went by", TimeSpan.FromSeconds(30));
        odd.Journal.Connections.Should().Be(1);
        odd.Charger.Connected.Should().BeTrue();
    }

    [Fact] // Catalogue C14
    public async Task Broken_too_late_by_an_answer_is_a_time_out_that_harms_nobody()
    {
        await using var odd = await OddCharger.With(impatient, [new AnswersTooLate(TimeSpan.FromSeconds(4))]);
        await odd.Live();
        var (status, problem, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/clear-cache", "{}");
        ((int)status).Should().Be(504);
        ((string?)problem!["type"]).Should().Be("charger-timeout");
        await odd.IsNamed("answer-to-nothing");
        await odd.IsNamed("late-answer");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().Be(1);
    }

    [Theory, InEachVersion] // Catalogue B5
    public async Task After_each_request_of_ours_fails_the_request_and_no_charge(OcppVersion version)
    {
        await using var odd = await OddCharger.With(impatient, [new NeverAnswers()], "en-plus", version: version);
        await odd.Live();
        await odd.StartCharging();
        var (status, problem, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/clear-cache", "{}");
        ((int)status).Should().Be(504);
        ((string?)problem!["type"]).Should().Be("charger-timeout");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().Be(1);
        odd.Journal.Commands.Should().NotContain(version is OcppVersion.V16 ? "ChangeConfiguration" : "SetVariables", "this make is known to hang on what nobody asked for");
    }
}
