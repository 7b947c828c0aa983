using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Electra.Ledger.Tests.Kit;

/// <summary>The line that fault tests spoil does what they believe it does.</summary>
public sealed class A_fault_proxy : IAsyncLifetime
{
    private readonly TcpListener echo = new(IPAddress.Loopback, 0);
    private FaultProxy proxy = null!;

    public ValueTask InitializeAsync()
    {
        echo.Start();
        _ = Echo(echo);
        proxy = FaultProxy.Before(((IPEndPoint)echo.LocalEndpoint).Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        echo.Dispose();
    }

    [Fact]
    public async Task Carries_both_ways_and_ends_when_an_end_does()
    {
        using (var client = await Connect())
            (await Say(client, 42)).Should().Be(42);
        await Eventually.True(() => proxy.Lines == 0, "the line is gone");
    }

    [Fact]
    public async Task Cuts_what_stands_and_lets_new_ones_through()
    {
        using var client = await Connect();
        await Say(client, 1);
        proxy.Cut();
        await FluentActions.Awaiting(() => Hear(client)).Should().ThrowAsync<SocketException>();
        using var next = await Connect();
        (await Say(next, 2)).Should().Be(2);
    }

    [Fact]
    public async Task Freezes_without_closing_and_brings_late_what_was_held_back()
    {
        using var client = await Connect();
        await Say(client, 1);
        proxy.Freeze();
        using var silent = await Connect();
        await client.SendAsync(new byte[] { 2 });
        await silent.SendAsync(new byte[] { 3 });
        var (first, second) = (Hear(client), Hear(silent));
        // Another line, past the proxy, has gone there and back meanwhile.
        using (var past = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            await past.ConnectAsync(echo.LocalEndpoint);
            await Say(past, 9);
        }

        (first.IsCompleted, second.IsCompleted).Should().Be((false, false));
        proxy.Heal();
        (await first, await second).Should().Be((2, 3));
    }

    [Fact]
    public async Task Refuses_new_ones_and_keeps_the_old()
    {
        using var client = await Connect();
        await Say(client, 1);
        proxy.Refuse();
        await FluentActions.Awaiting(async () =>
        {
            using var next = await Connect();
            await Say(next, 2);
            await Hear(next);
        }).Should().ThrowAsync<SocketException>();
        (await Say(client, 3)).Should().Be(3);
        proxy.Heal();
        using var again = await Connect();
        (await Say(again, 4)).Should().Be(4);
    }

    [Fact]
    public async Task Slows_each_piece_down()
    {
        using var client = await Connect();
        await Say(client, 1);
        proxy.Delay = TimeSpan.FromMilliseconds(100);
        var started = Stopwatch.GetTimestamp();
        await Say(client, 2);
        await Say(client, 3);
        Stopwatch.GetElapsedTime(started).Should().BeGreaterThan(TimeSpan.FromMilliseconds(199));
    }

    [Fact]
    public async Task Leads_new_ones_elsewhere()
    {
        using var client = await Connect();
        await Say(client, 1);
        proxy.Target = FreePorts.One();
        // Broken at once: it may be so before its caller has seen that it stood.
        (await FluentActions.Awaiting(async () =>
        {
            using var next = await Connect();
            await Hear(next);
        }).Should().ThrowAsync<SocketException>("nobody is there")).Which.SocketErrorCode.Should().Be(SocketError.ConnectionReset);
        (await Say(client, 2)).Should().Be(2);
    }

    private async Task<Socket> Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, proxy.Port);
        return socket;
    }

    private static async Task<int> Say(Socket socket, byte word)
    {
        await socket.SendAsync(new[] { word });
        return await Hear(socket);
    }

    private static async Task<int> Hear(Socket socket)
    {
        var buffer = new byte[1];
        return await socket.ReceiveAsync(buffer.AsMemory()).AsTask().WaitAsync(TimeSpan.FromSeconds(20)) == 1 ? buffer[0] : throw new SocketException((int)SocketError.ConnectionReset);
    }

    private static async Task Echo(TcpListener listener)
    {
        try
        {
            while (true)
                _ = Answer(await listener.AcceptSocketAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task Answer(Socket socket)
    {
        using (socket)
        {
            try
            {
                var buffer = new byte[1024];
                int read;
                while ((read = await socket.ReceiveAsync(buffer.AsMemory())) > 0)
                    await socket.SendAsync(buffer.AsMemory(0, read));
            }
            catch (SocketException)
            {
                // Cut.
            }
        }
    }
}
