namespace Electra.Silo.Health;

/// <summary><c>/health/live</c>: the program runs. <c>/health/ready</c>: it can do its work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", static () => Results.Json(new LiveReport("live"), HealthJson.Default.LiveReport)).ExcludeFromDescription();
        endpoints.MapGet("/health/ready", static (Readiness readiness) =>
        {
            var report = readiness.Now();
            var status = report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return Results.Json(report, HealthJson.Default.HealthReport, statusCode: status);
        }).ExcludeFromDescription();
    }
}
