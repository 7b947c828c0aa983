using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Electra.Benchmarks.Limit;

/// <summary>The limit: Kestrel and a WebSocket that answers every call with what stands ready. Nothing is understood and nothing is kept.</summary>
internal static class Responder
{
    private const int Largest = 4096;

    /// <summary>Serves until it is ended.</summary>
    public static async Task<int> Run(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        // The same pings as the program's.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.Run(Serve);
        await app.RunAsync();
        return 0;
    }

    private static async Task Serve(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(context.WebSockets.WebSocketRequestedProtocols[0]);
        var call = new byte[Largest];
        var answer = new byte[512];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(call.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                var length = CannedAnswers.Write(call.AsSpan(0, received.Count), answer);
                await socket.SendAsync(answer.AsMemory(0, length), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // The other side has gone.
        }
    }
}
