using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Electra.Silo.Hosting;

/// <summary>Which failures of the start speak for themselves: one line is enough for them.</summary>
internal static class Startup
{
    public static bool Explains(Exception fault) => fault is IOException { InnerException: AddressInUseException or SocketException } or SocketException;
}
