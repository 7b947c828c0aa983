using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace Electra.Partners.Certificates;

/// <summary>Asks responders that may be asked, over HTTP (RFC 6960, appendix A): once more where the first try was lost, and not at all for a while
/// where nobody was there. Tries and times are the client's own (<see cref="Tries"/>).</summary>
internal sealed class ResponderClient(IHttpClientFactory clients, CertificatesOptions options, TimeProvider clock)
{
    /// <summary>The name of the client, under which the program can set it up.</summary>
    public const string Name = "electra.responders";

    private const string Question = "application/ocsp-request";
    private const string Answer = "application/ocsp-response";

    // By host and port: the list is short, and so is this.
    private readonly ConcurrentDictionary<string, DateTimeOffset> resting = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The responder's answer, or why there is none.</summary>
    public async Task<(byte[]? Answer, string? Why)> Ask(Uri responder, byte[] question, CancellationToken cancellation)
    {
        if (resting.TryGetValue(responder.Authority, out var until) && until > clock.GetUtcNow())
            return (null, $"{responder.Authority} failed just now, and is left alone for a while");
        try
        {
            using var response = await Send(responder, question, cancellation);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
                Rest(responder);
            else
                resting.TryRemove(responder.Authority, out _);
            return response.IsSuccessStatusCode
                ? (await response.Content.ReadAsByteArrayAsync(cancellation), null)
                : (null, $"{responder.Authority} answered {(int)response.StatusCode}");
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or TimeoutRejectedException or IOException or SocketException)
        {
            var late = fault is OperationCanceledException or TimeoutRejectedException;
            if (late || fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
                Rest(responder);
            return (null, late ? $"{responder.Authority} did not answer in time" : $"{responder.Authority} was not reached: {fault.Message}");
        }
    }

    /// <summary>How often it tries, and for how long: twice, each for half the time that there is, so that one lost packet costs no answer.</summary>
    public static void Tries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, CertificatesOptions options) => pipeline
        .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.Zero, UseJitter = false, ShouldRetryAfterHeader = false })
        .AddTimeout(options.Patience / 2);

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

    // One that answers, whatever it answers, is there for the next question: it is another's certificate.
    private void Rest(Uri responder) => resting[responder.Authority] = clock.GetUtcNow() + options.Rest;

    private async Task<HttpResponseMessage> Send(Uri responder, byte[] question, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, responder) { Content = new ByteArrayContent(question) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Question);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Answer));
        return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
    }
}
