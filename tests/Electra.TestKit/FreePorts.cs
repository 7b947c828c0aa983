using System.Net;
using System.Net.Sockets;

namespace Electra.TestKit;

/// <summary>Ports of 127.0.0.1 that nobody listens on just now.</summary>
public static class FreePorts
{
    /// <summary>One of them.</summary>
    public static int One()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
