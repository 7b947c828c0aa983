using System.Net;
using System.Net.Sockets;

namespace Electra.TestKit;

/// <summary>
/// A TCP load balancer, as stands before any cluster: each new connection goes to the next server that says it is ready. It knows nothing of
/// what it carries, and leaves connections alone once they stand.
/// </summary>
public sealed class Balancer : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private const int Piece = 2048;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly HttpClient looker = new() { Timeout = Patience };
    private readonly int[] servers;
    private readonly bool[] ready;
    private readonly Task running;
    private int turn;

    /// <summary>Begins to listen; servers are looked at from now on.</summary>
    /// <param name="servers">Ports on 127.0.0.1 that answer <c>/health/ready</c>.</param>
    public Balancer(params int[] servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        this.servers = servers;
        ready = new bool[servers.Length];
        listener.Start(4096);
        running = Task.WhenAll([Accept(), .. servers.Select((_, n) => Watch(n))]);
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many servers take new connections.</summary>
    public int Ready => ready.Count(static one => one);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await running;
        looker.Dispose();
        ended.Dispose();
    }

    private async Task Watch(int n)
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            do
                ready[n] = await Says(n);
            while (await timer.WaitForNextTickAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // Its time is over.
        }
    }

    private async Task<bool> Says(int n)
    {
        try
        {
            using var answer = await looker.GetAsync(new Uri($"http://127.0.0.1:{servers[n]}/health/ready"), ended.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !ended.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await listener.AcceptSocketAsync(ended.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It listens no more.
        }
    }

    private async Task Carry(Socket client)
    {
        using var near = client;
        using var far = await Reach();
        if (far is null)
            return;
        near.NoDelay = far.NoDelay = true;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        await Task.WhenAny(Pump(near, far, over.Token), Pump(far, near, over.Token));
        await over.CancelAsync();
    }

    private async Task<Socket?> Reach()
    {
        for (var tries = 0; tries < servers.Length; tries++)
        {
            var n = (int)((uint)Interlocked.Increment(ref turn) % servers.Length);
            if (!ready[n])
                continue;
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, servers[n], ended.Token);
                return socket;
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException)
            {
                ready[n] = false;
                socket.Dispose();
            }
        }

        return null;
    }

    private static async Task Pump(Socket from, Socket to, CancellationToken over)
    {
        var piece = new byte[Piece];
        try
        {
            while (await from.ReceiveAsync(piece.AsMemory(), over) is > 0 and var count)
            {
                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(piece.AsMemory(sent, count - sent), over);
            }
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone: so is the other, soon.
        }
    }
}
