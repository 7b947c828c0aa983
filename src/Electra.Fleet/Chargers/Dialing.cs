using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

namespace Electra.Fleet.Chargers;

/// <summary>Opens a charger's socket; all of the process share one connector, which keeps thousands of them light.</summary>
internal static class Dialing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly HttpMessageInvoker Connector = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    /// <summary>The socket; or, without one, why: the HTTP status of the refusal, and words.</summary>
    public static async Task<(WebSocket? Socket, int? Status, string Why)> Dial(
        Uri url, ChargerSeed seed, bool offersSubprotocol, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetBuffer(1024, 1024);
        if (offersSubprotocol)
            socket.Options.AddSubProtocol("ocpp1.6");
        if (seed.Password is not null)
            socket.Options.SetRequestHeader("Authorization", Basic(seed).ToString());
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limited.CancelAfter(Patience);
            await socket.ConnectAsync(Address(url, seed.Id), Connector, limited.Token);
            return (socket, null, "");
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            var status = (int)socket.HttpStatusCode;
            socket.Dispose();
            return (null, status == 0 ? null : status, (fault.InnerException ?? fault).Message);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Uri Address(Uri url, string id) => new(url.AbsoluteUri.TrimEnd('/') + "/" + Uri.EscapeDataString(id));

    private static AuthenticationHeaderValue Basic(ChargerSeed seed) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{seed.Id}:{seed.Password}")));
}
