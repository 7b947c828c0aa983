using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace Electra.Gateway.Sockets;

/// <summary>Every socket that is open here.</summary>
internal sealed class SocketBook(GatewayTools tools)
{
    private readonly ConcurrentDictionary<ChargerSocket, bool> open = new();
    private volatile bool draining;

    /// <summary>The program is going down: nobody new is let in.</summary>
    public bool Draining => draining;

    public int Count => open.Count;

    public void Add(ChargerSocket socket)
    {
        open[socket] = true;
        tools.Telemetry.Opened();
        if (draining)
            _ = socket.Finish(WebSocketCloseStatus.EndpointUnavailable, GoingDown);
    }

    public void Remove(ChargerSocket socket)
    {
        if (open.TryRemove(socket, out _))
            tools.Telemetry.Closed();
    }

    /// <summary>Closes all, each after what it is answering; what was not begun is not acknowledged and comes again.</summary>
    public Task Drain()
    {
        draining = true;
        var sockets = open.Keys;
        if (sockets.Count > 0)
            tools.Log.Draining(sockets.Count);
        return Task.WhenAll(sockets.Select(s => s.Finish(WebSocketCloseStatus.EndpointUnavailable, GoingDown)));
    }

    /// <summary>Closes some of them: what cannot be recorded here may be sent elsewhere, or kept.</summary>
    public void CloseSome(int count)
    {
        foreach (var socket in open.Keys.Take(count))
            _ = socket.Finish(TryAgainLater, "the database does not answer", settle: false);
    }

    /// <summary>Lets go of those that have said nothing for too long.</summary>
    public void CloseSilent(TimeSpan deadline)
    {
        foreach (var (socket, _) in open)
        {
            if (tools.Time.GetElapsedTime(socket.LastHeard) > deadline)
                _ = socket.Finish(WebSocketCloseStatus.PolicyViolation, "it has said nothing for too long");
        }
    }

    private const string GoingDown = "the program is going down";

    // RFC 6455's registry: 1013, Try Again Later; .NET has no name for it.
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;
}
