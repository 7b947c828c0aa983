using System.Globalization;
using System.Net.WebSockets;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Load;

/// <summary>A program that lets five chargers in a second, so that a few are a storm.</summary>
public sealed class NarrowGate() : Running(("Electra__Ocpp__ConnectsPerSecond", "5"));

public sealed class A_storm_of_chargers(NarrowGate gate) : IClassFixture<NarrowGate>
{
    [Fact]
    public async Task Is_let_in_one_after_the_other_and_the_rest_is_told_when_to_come_again()
    {
        // Ten at once, five a second for ten seconds; more than that do not wait.
        var chargers = Enumerable.Range(0, 90).Select(n => string.Create(CultureInfo.InvariantCulture, $"STORM-{n:000}")).ToArray();
        await Parallel.ForEachAsync(chargers, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) => await gate.Api.Charger(id, "lyon-1", outlets: 1));
        using var end = new CancellationTokenSource();
        var knocks = chargers.Select(id => Knock(id, end.Token)).ToArray();

        await Eventually.True(() => knocks.Count(k => k.IsCompletedSuccessfully && k.Result.Status == 503) >= 15, "some are sent away");
        await Eventually.True(() => knocks.Count(k => k.IsCompletedSuccessfully && k.Result.Status == 101) >= 20, "those who wait come in, one after the other");
        var refused = knocks.Where(k => k.IsCompletedSuccessfully && k.Result.Status == 503).Select(k => k.Result.RetryAfter).ToArray();
        refused.Should().OnlyContain(s => s >= 5 && s < 30);
        refused.Distinct().Should().HaveCountGreaterThan(5, "they are told different times");

        var (_, _, socket) = await knocks.First(k => k.IsCompletedSuccessfully && k.Result.Status == 101);
        socket.State.Should().Be(WebSocketState.Open);
        await end.CancelAsync();
        foreach (var knock in knocks)
            (await knock).Socket.Dispose();
    }

    private async Task<(int Status, int RetryAfter, ClientWebSocket Socket)> Knock(string id, CancellationToken end)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("ocpp1.6");
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new(gate.Program.Ocpp, id), end);
            return (101, 0, socket);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            var after = socket.HttpResponseHeaders?.TryGetValue("Retry-After", out var values) is true ? values.First() : "0";
            return ((int)socket.HttpStatusCode, int.Parse(after, CultureInfo.InvariantCulture), socket);
        }
    }
}
