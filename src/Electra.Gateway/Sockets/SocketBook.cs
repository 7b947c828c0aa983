using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Electra.Gateway.Sockets;

/// <summary>Every socket that is open here.</summary>
internal sealed class SocketBook(GatewayTools tools)
{
    private readonly ConcurrentDictionary<ChargerSocket, bool> open = new();
    private volatile StrongBox<Goodbye>? shut;

    /// <summary>This silo goes, or is about to: nobody new is let in.</summary>
    public bool Draining => shut is not null;

    public int Count => open.Count;

    /// <summary>Those that nobody has asked to close.</summary>
    public int Staying => open.Keys.Count(static socket => !socket.Leaving);

    public void Add(ChargerSocket socket)
    {
        open[socket] = true;
        tools.Telemetry.Opened();
        if (shut is { Value: var goodbye })
            _ = socket.Finish(goodbye.Status, goodbye.Reason);
    }

    public void Remove(ChargerSocket socket)
    {
        if (open.TryRemove(socket, out _))
            tools.Telemetry.Closed();
    }

    /// <summary>Lets nobody in any more; who was on the way in is told this.</summary>
    public void Shut(Goodbye goodbye) => shut = new(goodbye);

    /// <summary>Closes so many, those first that are in the middle of nothing; each after what it is answering and what it was asked. What was not
    /// begun is not acknowledged and comes again.</summary>
    public int Leave(int count, Goodbye goodbye)
    {
        if (count == 0)
            return 0;
        var chosen = open.Keys.Where(static socket => !socket.Leaving).OrderBy(static socket => socket.Busy).Take(count).ToList();
        foreach (var socket in chosen)
            _ = socket.Finish(goodbye.Status, goodbye.Reason);
        return chosen.Count;
    }

    /// <summary>Waits for nobody any longer.</summary>
    public void CutAll()
    {
        foreach (var socket in open.Keys)
            socket.Cut();
    }

    /// <summary>Closes some of them: what cannot be recorded here may be sent elsewhere, or kept.</summary>
    public void CloseSome(int count)
    {
        foreach (var socket in open.Keys.Take(count))
            _ = socket.Finish(Goodbye.TryAgainLater, "the database does not answer", settle: false);
    }

    /// <summary>Each looks after itself.</summary>
    public void Tick()
    {
        foreach (var (socket, _) in open)
            socket.Tick();
    }

    /// <summary>How many have said nothing for so long.</summary>
    public int SilentFor(TimeSpan time) => open.Count(socket => tools.Time.GetElapsedTime(socket.Key.LastHeard) > time);

    /// <summary>Lets go of those that have said nothing for too long.</summary>
    public void CloseSilent(TimeSpan deadline)
    {
        foreach (var (socket, _) in open)
        {
            if (tools.Time.GetElapsedTime(socket.LastHeard) > deadline)
                _ = socket.Finish(WebSocketCloseStatus.PolicyViolation, "it has said nothing for too long");
        }
    }
}
