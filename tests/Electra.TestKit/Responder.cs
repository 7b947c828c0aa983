using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Electra.TestKit;

/// <summary>An OCSP responder on a socket of its own.</summary>
public sealed class Responder : IAsyncDisposable
{
    private readonly WebApplication app;

    private Responder(WebApplication app) => this.app = app;

    /// <summary>Where it is asked.</summary>
    public string Address => app.Urls.Single() + "/ocsp";

    /// <summary>Each question that came.</summary>
    public ConcurrentQueue<byte[]> Asked { get; } = [];

    /// <summary>How it answers a question.</summary>
    public Func<byte[], HttpContext, Task<byte[]>> Answers { get; set; } = (_, _) => Task.FromResult(Array.Empty<byte>());

    /// <summary>Begins to listen on 127.0.0.1.</summary>
    public static async Task<Responder> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var responder = new Responder(builder.Build());
        responder.app.Map("{**path}", responder.Serve);
        await responder.app.StartAsync();
        return responder;
    }

    /// <summary>It says this of every certificate, signed by this one.</summary>
    public void Says(int state, X509Certificate2 signer, bool bring = true, TimeSpan? goodFor = null) => Answers = (question, _) =>
        Task.FromResult(Pki.Answer(question, state, signer, Pki.Now.AddHours(-1), Pki.Now + (goodFor ?? TimeSpan.FromHours(12)), bring));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        var question = new MemoryStream();
        await context.Request.Body.CopyToAsync(question);
        Asked.Enqueue(question.ToArray());
        var answer = await Answers(question.ToArray(), context);
        context.Response.ContentType = "application/ocsp-response";
        await context.Response.Body.WriteAsync(answer);
    }
}
