using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Electra.Fleet.Deviations;

namespace Electra.Fleet.Chargers;

/// <summary>Opens a charger's socket; all of the process share one connector, which keeps thousands of them light.</summary>
internal static class Dialing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly HttpMessageInvoker Connector = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private static readonly HttpMessageInvoker BareConnector =
        new(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = BareHandshake.Connect,
            // Only a connection's first request is bared: one that was refused must not carry another.
            PooledConnectionLifetime = TimeSpan.Zero,
        });

    /// <summary>The socket; or, without one, why: the HTTP status of the refusal, and words.</summary>
    public static async Task<(WebSocket? Socket, int? Status, string Why)> Open(Dial dial, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetBuffer(1024, 1024);
        foreach (var subprotocol in dial.Subprotocols)
            socket.Options.AddSubProtocol(subprotocol);
        if (dial.Password is not null)
            socket.Options.SetRequestHeader("Authorization", Basic(dial.User, dial.Password).ToString());
        foreach (var (name, value) in dial.Headers)
            socket.Options.SetRequestHeader(name, value);
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limited.CancelAfter(Patience);
            await socket.ConnectAsync(dial.Address, dial.OmitsConnectionHeader ? BareConnector : Connector, limited.Token);
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

    /// <summary>How a charger to the letter dials.</summary>
    public static Dial Plain(Uri url, ChargerSeed seed, string password) => new(
        new Uri(url.AbsoluteUri.TrimEnd('/') + "/" + Uri.EscapeDataString(seed.Id)), [seed.Version.Subprotocol()], seed.Id,
        password.Length > 0 ? password : null);

    private static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
