using Microsoft.Extensions.Logging;

namespace Electra.Partners.Problems;

/// <summary>Around everything under <c>/api</c>: every answer of status 400 and above is a problem, whoever wrote it.</summary>
internal sealed class Border(RequestDelegate next, ILogger<Border> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await Guard.Run(context, next, logger);
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && Missing(context) is { } problem)
            await ProblemWriter.Write(context, problem);
    }

    // What routing refuses by itself carries no body.
    private static Problem? Missing(HttpContext context) => context.Response.StatusCode switch
    {
        404 => Problem.NotFound($"There is nothing at {context.Request.Path}; the reference at /docs lists what there is."),
        405 => Problem.MethodNotAllowed($"{context.Request.Path} does not take {context.Request.Method}; it takes {context.Response.Headers.Allow}."),
        413 => Problem.TooLarge("The body is larger than is read here."),
        415 => Problem.UnsupportedMediaType("Send the body as application/json."),
        var other => Problem.Of("invalid-request", other, "Invalid request", "The request cannot be answered as it is."),
    };
}
