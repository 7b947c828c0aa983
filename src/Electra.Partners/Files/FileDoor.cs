using System.Diagnostics;
using Electra.Partners.Problems;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Files;

/// <summary>Around everything under <c>/files</c>, where the token in the address is the right: nothing here writes that address down.</summary>
internal sealed class FileDoor(RequestDelegate next, Transfers transfers, ILogger<FileDoor> logger)
{
    public const string Root = "/files";

    private const string Masked = "/files/***";

    public async Task InvokeAsync(HttpContext context)
    {
        Activity.Current?.SetTag("url.path", Masked);
        try
        {
            transfers.Knock(context.Connection.RemoteIpAddress?.ToString() ?? "");
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } response && Missing(response) is { } problem)
                await ProblemWriter.Write(context, problem);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The charger has gone, or its transfer was cut: nobody waits for an answer, and nothing was kept.
            logger.TransferCut(context.Request.Method);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var problem = fault is IOException and not BadHttpRequestException
                ? Problem.Of("invalid-request", StatusCodes.Status400BadRequest, "Invalid request", "The body ended before its end; nothing was kept. Send it again.")
                : Guard.Name(fault);
            if (problem.Status == StatusCodes.Status500InternalServerError)
                logger.RequestFailed(fault, context.Request.Method, Masked, ProblemWriter.TraceId(context));
            else if (problem.Status == StatusCodes.Status503ServiceUnavailable)
                logger.RequestOverloaded(context.Request.Method, Masked, fault.Message);
            await ProblemWriter.Write(context, problem);
        }
    }

    private static Problem? Missing(HttpResponse response) => response.StatusCode switch
    {
        404 => Nothing(),
        405 => Problem.MethodNotAllowed($"This address takes {response.Headers.Allow}."),
        _ => null,
    };

    /// <summary>No word of whether there ever was something.</summary>
    public static Problem Nothing() => Problem.NotFound("There is nothing at this address.");

    public static Problem Expired() => Problem.Of("expired", StatusCodes.Status410Gone, "Expired", "This address is no longer good; ask the operator for a new one.");
}
