using System.Buffers.Binary;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Electra.Gateway.Sockets;

/// <summary>How long the way to a charger and back takes, as the kernel measures it all the time: .NET's pings do not tell.</summary>
internal sealed class RoundTrip(IFeatureCollection features)
{
    // linux/tcp.h: struct tcp_info, tcpi_rtt in microseconds.
    private const int IpProtoTcp = 6;
    private const int TcpInfo = 11;
    private const int RttOffset = 68;

    private readonly Socket? socket = OperatingSystem.IsLinux() ? features.Get<IConnectionSocketFeature>()?.Socket : null;

    /// <summary>Milliseconds; null where it cannot be known.</summary>
    public int? Milliseconds()
    {
        if (socket is null)
            return null;
        try
        {
            Span<byte> info = stackalloc byte[RttOffset + sizeof(uint)];
            return socket.GetRawSocketOption(IpProtoTcp, TcpInfo, info) < info.Length
                ? null
                : (int)(BinaryPrimitives.ReadUInt32LittleEndian(info[RttOffset..]) / 1000);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }
}
