using System.Net;
using Electra.Partners.Access;
using Electra.Partners.Resources;

namespace Electra.Partners.Tests;

public sealed class A_measure
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_requests_is_kept_for_each_key_and_says_when_to_come_again()
    {
        await using var api = await Api.Start(change: options => options.RequestsPerSecond = 2);
        await api.Send(HttpMethod.Put, "stations/lyon-1", Api.Lyon, Api.AdminKey);
        var wild = await api.Key("""{"name":"wild","scopes":["read"]}""");
        var other = await api.Key("""{"name":"other","scopes":["read"]}""");

        Reply refused;
        do
            refused = await api.Get("stations/lyon-1", wild);
        while (refused.Status == 200);

        refused.Should().Match<Reply>(r => r.Status == 429 && r.Problem == "too-many-requests");
        (await After(api, wild)).Should().BePositive();
        (await api.Get("stations/lyon-1", other)).Status.Should().Be(200, "it has a measure of its own");
        (await api.Get("stations/lyon-1", Api.AdminKey)).Status.Should().Be(200, "the network's own is larger");
    }

    [Fact]
    public async Task Of_event_streams_is_kept_and_given_back()
    {
        await using var api = await Api.Start(open: true, options => options.MostStreams = 1);
        using (var first = await Follow(api))
        {
            first.StatusCode.Should().Be(HttpStatusCode.OK);
            using var second = await Follow(api);
            second.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        }

        await Eventually.True(
            async () =>
            {
                using var again = await Follow(api);
                return again.StatusCode == HttpStatusCode.OK;
            },
            "its place is free again");
    }

    [Fact]
    public async Task Of_patience_ends_with_a_reader_that_takes_nothing()
    {
        var ledger = new FakeLedger();
        ledger.Rows.Add(new(7, "session.ended", At, "lyon-1", "C1", 1, 1, "s1", "{}"));
        var net = new Network(null!, ledger, ledger, ledger, null!, new() { StreamPatience = TimeSpan.FromMilliseconds(20) }, TimeProvider.System, new FakeOddities());
        var stream = new EventStream(net, Caller.Local, null, null);

        await FluentActions.Awaiting(() => stream.Run(new Stuck(), 0, CancellationToken.None)).Should().ThrowAsync<SlowReaderException>();
    }

    private static async Task<double> After(Api api, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stations/lyon-1");
        request.Headers.Add("X-Api-Key", key);
        using var response = await api.Client.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        return response.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
    }

    private static Task<HttpResponseMessage> Follow(Api api) => api.Client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead);

    /// <summary>A peer whose window is closed.</summary>
    private sealed class Stuck : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource().Task);
    }
}
