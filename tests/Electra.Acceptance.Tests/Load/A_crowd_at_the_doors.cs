using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Load;

/// <summary>A program whose measures are small, so that a few chargers are a crowd.</summary>
public sealed class SmallDoors() : Running(
    ("Electra__Ocpp__FramesPerSecond", "20"), ("Electra__Http__RequestsPerSecond", "20"));

public sealed class A_crowd_at_the_doors(SmallDoors doors) : IClassFixture<SmallDoors>
{
    private const int TryAgainLater = 1013;

    [Fact]
    public async Task Of_messages_by_one_charger_ends_with_1013_while_another_is_answered()
    {
        var (wild, _) = await doors.Provisioned();
        var (calm, _) = await doors.Provisioned();
        await using var flooder = await RawCharger.Booted(doors.Program, wild);
        await using var other = await RawCharger.Booted(doors.Program, calm);
        var flood = Task.Run(() => Flood(flooder));
        var answered = 0;
        using var now = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!flooder.Closed.IsCompleted && await now.WaitForNextTickAsync())
        {
            (await other.Result("Heartbeat", "{}"))["currentTime"].Should().NotBeNull();
            answered++;
        }

        ((int?)await flooder.Closed).Should().Be(TryAgainLater);
        await flood;
        answered.Should().BeGreaterThan(10);
        await doors.Api.Until($"chargers/{wild}", c => c["oddities"]!.ToJsonString().Contains("message-flood", StringComparison.Ordinal), "the flood is shown");
        await using var again = await RawCharger.Booted(doors.Program, wild);
    }

    [Fact]
    public async Task Of_a_hundred_calls_sent_ahead_is_answered_in_full()
    {
        var (id, _) = await doors.Provisioned();
        await using var charger = await RawCharger.Booted(doors.Program, id);
        for (var n = 0; n < 100; n++)
            await charger.Send(string.Create(CultureInfo.InvariantCulture, $"[2,\"a-{n}\",\"Heartbeat\",{{}}]"));
        await Eventually.True(() => charger.Unasked.Count == 100, "each has its answer");
        charger.Closed.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Of_requests_by_one_key_is_answered_429_and_no_other_key_notices()
    {
        var wild = await Key("wild");
        var calm = await Key("calm");
        var (status, problem, response) = await doors.Api.Send(HttpMethod.Get, "stations/lyon-1", key: wild);
        for (var n = 0; n < 1_000 && status == HttpStatusCode.OK; n++)
            (status, problem, response) = await doors.Api.Send(HttpMethod.Get, "stations/lyon-1", key: wild);

        status.Should().Be(HttpStatusCode.TooManyRequests);
        ((string?)problem!["type"]).Should().Be("too-many-requests");
        response.Headers.RetryAfter!.Delta!.Value.Should().BePositive();
        (await doors.Api.Send(HttpMethod.Get, "stations/lyon-1", key: calm)).Status.Should().Be(HttpStatusCode.OK);
        await Eventually.True(
            async () => (await doors.Api.Send(HttpMethod.Get, "stations/lyon-1", key: wild)).Status == HttpStatusCode.OK, "it may ask again");
    }

    private async Task<string> Key(string name) =>
        (string)(await doors.Api.Send(HttpMethod.Post, "keys", $$"""{"name":"{{name}}","scopes":["read"]}""")).Body!["key"]!;

    private static async Task Flood(RawCharger charger)
    {
        try
        {
            while (!charger.Closed.IsCompleted)
                await charger.Send("""[2,"again","Heartbeat",{}]""");
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // It was closed while it was sending.
        }
    }
}
