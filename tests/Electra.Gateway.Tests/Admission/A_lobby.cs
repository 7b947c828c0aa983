using Electra.Gateway.Admission;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Gateway.Tests.Admission;

public sealed class A_lobby : IDisposable
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly Telemetry telemetry = new();
    private readonly TaskCompletionSource open = new();
    private readonly Lobby lobby;

    public A_lobby() => lobby = new(new(Most: 3, TimeSpan.FromSeconds(15)), telemetry, time);

    public void Dispose()
    {
        open.TrySetResult();
        lobby.Dispose();
        telemetry.Dispose();
    }

    [Fact]
    public async Task Closes_a_connection_whose_request_does_not_come_in_time()
    {
        var half = Enter();
        time.Advance(TimeSpan.FromSeconds(10));
        var later = Enter();
        time.Advance(TimeSpan.FromSeconds(6));

        await Closed(half);
        IsOpen(later).Should().BeTrue();
        telemetry.Waiting!().Should().Be(1);
    }

    [Fact]
    public async Task Closes_the_one_that_has_waited_longest_where_too_many_wait()
    {
        var connections = Enumerable.Range(0, 5).Select(_ => Enter()).ToArray();

        await Closed(connections[0]);
        await Closed(connections[1]);
        connections[2..].Should().OnlyContain(c => IsOpen(c));
        telemetry.Waiting!().Should().Be(3);
    }

    [Fact]
    public async Task Does_not_count_those_that_are_being_served()
    {
        var served = Enumerable.Range(0, 10).Select(_ => Enter()).Select(Serve).ToArray();
        telemetry.Waiting!().Should().Be(0);
        time.Advance(TimeSpan.FromMinutes(10));
        served.Should().OnlyContain(s => IsOpen(s.Connection), "a charger's socket is one request that lasts");

        foreach (var one in served)
            one.End.SetResult();
        await Eventually.True(() => telemetry.Waiting!() == 3, "they wait for their next request, and the oldest give way");
    }

    [Fact]
    public async Task Lets_one_that_has_spoken_wait_for_its_next_request_as_long_as_there_is_room()
    {
        var (connection, end) = Serve(Enter());
        end.SetResult();
        await Eventually.True(() => telemetry.Waiting!() == 1, "it waits");
        time.Advance(TimeSpan.FromMinutes(2));
        IsOpen(connection).Should().BeTrue();
    }

    private static bool IsOpen(ConnectionContext connection) => !connection.ConnectionClosed.IsCancellationRequested;

    private static Task Closed(ConnectionContext connection) =>
        Eventually.True(() => connection.ConnectionClosed.IsCancellationRequested, "it is closed");

    private DefaultConnectionContext Enter()
    {
        var connection = new DefaultConnectionContext();
        _ = lobby.Before(_ => open.Task)(connection);
        return connection;
    }

    private (ConnectionContext Connection, TaskCompletionSource End) Serve(ConnectionContext connection)
    {
        var end = new TaskCompletionSource();
        // As in the server: what the request does not know itself it asks its connection.
        _ = lobby.Serve(new DefaultHttpContext(new FeatureCollection(connection.Features)), _ => end.Task);
        return (connection, end);
    }
}
