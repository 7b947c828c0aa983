using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Electra.TestKit;

/// <summary>A line between two programs that can be spoiled: a TCP forwarder of 127.0.0.1 that cuts, freezes, slows down or refuses on demand.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly ConcurrentDictionary<Line, byte> lines = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;
    private volatile TaskCompletionSource flowing = Open();
    private volatile Func<int, bool> frozenCallers = static _ => true;
    private volatile bool refuses;
    private volatile int target;
    private long delay;

    private FaultProxy(int target)
    {
        this.target = target;
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 512);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = Accept();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>How many lines stand.</summary>
    public int Lines => lines.Count;

    /// <summary>Where new lines lead; those that stand are left as they are.</summary>
    public int Target
    {
        get => target;
        set => target = value;
    }

    /// <summary>How long each piece waits on its way to the target; what follows it on the same line waits behind it.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref delay));
        set => Interlocked.Exchange(ref delay, value.Ticks);
    }

    /// <summary>Stands before a port of 127.0.0.1.</summary>
    public static FaultProxy Before(int target) => new(target);

    /// <summary>Every line breaks, as by a reset; new ones are let through.</summary>
    public void Cut()
    {
        foreach (var line in lines.Keys)
            line.Break();
    }

    /// <summary>Nothing gets through in either direction and nothing is closed: as where packets are lost. New lines are taken and stay silent.</summary>
    public void Freeze() => Freeze(static _ => true);

    /// <summary>As <see cref="Freeze()"/>, for some callers only.</summary>
    /// <param name="callers">Tells by a caller's own port whether it is meant.</param>
    public void Freeze(Func<int, bool> callers)
    {
        frozenCallers = callers;
        if (flowing.Task.IsCompleted)
            flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>New lines are broken at once; those that stand go on.</summary>
    public void Refuse() => refuses = true;

    /// <summary>All is well again: what was held back goes on its way.</summary>
    public void Heal()
    {
        refuses = false;
        Delay = TimeSpan.Zero;
        flowing.TrySetResult();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        listener.Dispose();
        closing.Dispose();
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task Accept()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptSocketAsync(closing.Token);
                if (refuses)
                    Reset(client);
                else
                    _ = Carry(client);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Closing; or whoever called has hung up already.
            }
        }
    }

    private async Task Carry(Socket client)
    {
        using var line = new Line(client);
        lines[line] = 0;
        try
        {
            await Flow(line);
            await line.Server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, target), line.Broken);
            await Task.WhenAll(Pump(client, line.Server, line, slow: true), Pump(line.Server, client, line, slow: false));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Broken, or nobody is there.
        }

        lines.TryRemove(line, out _);
        line.Break();
    }

    private async Task Pump(Socket from, Socket to, Line line, bool slow)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReceiveAsync(buffer, line.Broken)) > 0)
        {
            if (slow && Delay is { Ticks: > 0 } wait)
                await Task.Delay(wait, line.Broken);
            await Flow(line);
            for (var sent = 0; sent < read;)
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), line.Broken);
        }

        await Flow(line);
        to.Shutdown(SocketShutdown.Send);
    }

    private Task Flow(Line line)
    {
        var open = flowing.Task;
        return open.IsCompleted || !frozenCallers(line.CallerPort) ? Task.CompletedTask : open.WaitAsync(line.Broken);
    }

    private static void Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    private sealed class Line : IDisposable
    {
        private readonly CancellationTokenSource broken = new();
        private readonly Socket client;
        private int done;

        public Line(Socket client)
        {
            this.client = client;
            CallerPort = ((IPEndPoint)client.RemoteEndPoint!).Port;
            Broken = broken.Token;
            client.NoDelay = Server.NoDelay = true;
        }

        public Socket Server { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        public CancellationToken Broken { get; }

        public int CallerPort { get; }

        public void Break()
        {
            if (Interlocked.Exchange(ref done, 1) == 1)
                return;
            try
            {
                broken.Cancel();
                Reset(client);
                Reset(Server);
            }
            catch (ObjectDisposedException)
            {
                // Both ends were quicker.
            }
        }

        public void Dispose() => broken.Dispose();
    }
}
