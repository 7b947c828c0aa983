using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Electra.TestKit;

/// <summary>Ports of 127.0.0.1 that nobody listens on, below those that Linux gives to whoever connects: a program that was killed and comes back
/// to its port must not find a connection there.</summary>
public static class FreePorts
{
    private const int First = 15_000;
    private const int AfterLast = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>One of them; none is given twice.</summary>
    public static int One()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, AfterLast);
            if (Given.TryAdd(port, true) && !IsTaken(port))
                return port;
        }
    }

    /// <summary>Whether somebody listens on this one.</summary>
    public static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
