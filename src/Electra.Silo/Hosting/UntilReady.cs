using Electra.Silo.Health;

namespace Electra.Silo.Hosting;

/// <summary>Answers 503 to whatever needs grains while there are none yet; health is asked at all times, and the sockets' door says it itself.</summary>
internal sealed class UntilReady(RequestDelegate next, LateStart start)
{
    private static readonly PathString[] Always = ["/health", "/ocpp", DrainDoor.Root];

    public Task InvokeAsync(HttpContext context)
    {
        if (start.IsUp || Always.Any(path => context.Request.Path.StartsWithSegments(path)))
            return next(context);
        context.Response.Headers.RetryAfter = "5";
        return new SiloProblem(
            "overloaded", "Not ready", StatusCodes.Status503ServiceUnavailable, "the program is starting: its database does not answer yet, try again").ExecuteAsync(context);
    }
}
