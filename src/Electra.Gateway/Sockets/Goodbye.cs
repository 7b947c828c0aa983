using System.Net.WebSockets;

namespace Electra.Gateway.Sockets;

/// <summary>What a socket is closed with (RFC 6455 §7.4 and its registry).</summary>
internal readonly record struct Goodbye(WebSocketCloseStatus Status, string Reason)
{
    /// <summary>1012, Service Restart: come again, perhaps after a moment. .NET has no name for it.</summary>
    public const WebSocketCloseStatus ServiceRestart = (WebSocketCloseStatus)1012;

    /// <summary>1013, Try Again Later.</summary>
    public const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;
}
