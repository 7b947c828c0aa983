using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Electra.Partners.Certificates;

/// <summary>Asks responders that may be asked, over HTTP (RFC 6960, appendix A): once more where the first try was lost, and not at all for a while
/// where that did not help.</summary>
internal sealed class ResponderClient(IHttpClientFactory clients, CertificatesOptions options, TimeProvider clock)
{
    /// <summary>The name of the client, under which the program can set it up.</summary>
    public const string Name = "electra.responders";

    private const string Question = "application/ocsp-request";
    private const string Answer = "application/ocsp-response";
    private const int Tries = 2;

    // By host and port: the list is short, and so is this.
    private readonly ConcurrentDictionary<string, DateTimeOffset> resting = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The responder's answer, or why there is none.</summary>
    public async Task<(byte[]? Answer, string? Why)> Ask(Uri responder, byte[] question, CancellationToken cancellation)
    {
        if (resting.TryGetValue(responder.Authority, out var until) && until > clock.GetUtcNow())
            return (null, $"{responder.Authority} failed just now, and is left alone for a while");
        var why = "";
        for (var tries = 0; tries < Tries && !cancellation.IsCancellationRequested; tries++)
        {
            try
            {
                using var response = await Send(responder, question, cancellation);
                if (response.IsSuccessStatusCode)
                {
                    resting.TryRemove(responder.Authority, out _);
                    return (await response.Content.ReadAsByteArrayAsync(cancellation), null);
                }

                why = $"{responder.Authority} answered {(int)response.StatusCode}";
                if (response.StatusCode < HttpStatusCode.InternalServerError)
                    return (null, why);
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException or SocketException)
            {
                why = fault is OperationCanceledException ? $"{responder.Authority} did not answer in time" : $"{responder.Authority} was not reached: {fault.Message}";
            }
        }

        resting[responder.Authority] = clock.GetUtcNow() + options.Rest;
        return (null, why);
    }

    /// <summary>How it connects: to the public internet only, whatever a name leads to at that moment; never on to another address.</summary>
    public static SocketsHttpHandler Handler(CertificatesOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxConnectionsPerServer = 16,
        ConnectTimeout = options.Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = async (context, cancellation) =>
        {
            var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
            var may = options.AllowPrivateAddresses ? all : [.. all.Where(PublicAddress.Is)];
            if (may.Length == 0)
                throw new HttpRequestException($"{context.DnsEndPoint.Host} leads to no address of the public internet");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(may, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    private async Task<HttpResponseMessage> Send(Uri responder, byte[] question, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, responder) { Content = new ByteArrayContent(question) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Question);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Answer));
        return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
    }
}
