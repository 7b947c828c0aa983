using System.Security.Cryptography;
using System.Text;
using Electra.Contracts;
using Electra.Domain.Keys;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Requests;

/// <summary>Metadata of an endpoint whose answer shows a secret.</summary>
internal sealed record ShowsSecret;

/// <summary>POST with an <c>Idempotency-Key</c>: the same key and body has the same answer for 24 hours, and no second effect.</summary>
internal sealed class Idempotency(RequestDelegate next, IGrainFactory grains, ILogger<Idempotency> logger)
{
    public const string Header = "Idempotency-Key";

    private const int MostLength = 255;

    // Kept in place of an answer that was none: nothing was done, and the same key may try again.
    private static readonly KeptAnswer GivenUp = new(0, "", "", null);

    public Task InvokeAsync(HttpContext context)
    {
        var presented = context.Request.Headers[Header];
        return HttpMethods.IsPost(context.Request.Method) && presented.Count > 0 && context.Features.Get<Caller>() is { } caller
            ? Once(context, caller, presented is [{ } one] ? one : "")
            : next(context);
    }

    private async Task Once(HttpContext context, Caller caller, string key)
    {
        if (key.Length > MostLength || !Rules.IsPrintable(key))
            throw new RefusedException(Problem.Invalid(Header, $"must have 1 to {MostLength} printable ASCII characters"));
        var body = await RequestBody.BindAsync(context);
        var kept = grains.Answer(caller.Id, key);
        var begun = await kept.Begin(Digest(context.Request, body!));
        switch (begun)
        {
            case { Standing: RequestStanding.Answered, Kept: { Status: > 0 } answer }:
                Telemetry.Repeated.Add(1);
                await Repeat(context, answer, caller);
                break;
            case { Standing: RequestStanding.UnderWay }:
                throw new RefusedException(Problem.Conflict("A request with this Idempotency-Key is under way; ask again for its answer.") with { RetryAfter = 1 });
            case { Standing: RequestStanding.Reused }:
                throw new RefusedException(Problem.Of("idempotency-key-reused", 422, "Idempotency-Key used before",
                    "This Idempotency-Key was used for another request within 24 hours; take a new one for a new request."));
            default:
                await CarryOut(context, kept, caller);
                break;
        }
    }

    private async Task CarryOut(HttpContext context, IAnswerGrain kept, Caller caller)
    {
        // Who went away will ask again, and must find what came of it: the rest does not end with the connection.
        var (wire, aborted) = (context.Response.Body, context.RequestAborted);
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        context.RequestAborted = CancellationToken.None;
        try
        {
            await Guard.Run(context, next, logger);
        }
        finally
        {
            context.Response.Body = wire;
            context.RequestAborted = aborted;
        }

        await Keep(context, kept, Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length), caller);
        copy.Position = 0;
        await copy.CopyToAsync(wire, context.RequestAborted);
    }

    // Without our own trouble an answer is final. A silent record, a full queue, a restart are none of the requester's doing: let it try again.
    private async Task Keep(HttpContext context, IAnswerGrain kept, string body, Caller caller)
    {
        var response = context.Response;
        var final = response.StatusCode is not (StatusCodes.Status500InternalServerError or StatusCodes.Status503ServiceUnavailable);
        try
        {
            await kept.Complete(final
                ? new(response.StatusCode, IsSecret(context) ? SealedText.Seal(body, caller.Secret) : body, response.ContentType ?? "",
                    response.Headers.Location is [{ } location] ? location : null)
                : GivenUp);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The request was carried out; its session or key is found again by its own derived name.
            logger.AnswerNotKept(context.Request.Method, context.Request.Path, fault.Message);
        }
    }

    private static async Task Repeat(HttpContext context, KeptAnswer answer, Caller caller)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.ContentType.Length > 0)
            response.ContentType = answer.ContentType;
        if (answer.Location is { } location)
            response.Headers.Location = location;
        response.Headers["Idempotent-Replayed"] = "true";
        await response.WriteAsync(IsSecret(context) ? SealedText.Open(answer.Body, caller.Secret) : answer.Body, context.RequestAborted);
    }

    private static bool IsSecret(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ShowsSecret>() is not null;

    private static string Digest(HttpRequest request, RequestBody body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
