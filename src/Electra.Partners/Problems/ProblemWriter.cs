using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Electra.Partners.Shapes;

namespace Electra.Partners.Problems;

/// <summary>Writes a problem as the answer to a request.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static async Task Write(HttpContext context, Problem problem)
    {
        Telemetry.Problems.Add(1, new KeyValuePair<string, object?>("type", problem.Type));
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.ContentLength = null;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "ApiKey header=\"X-Api-Key\"";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Shape(problem, TraceId(context)), PartnersJson.Default.ProblemShape), context.RequestAborted);
    }

    /// <summary>By what the request is found in traces and logs.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static ProblemShape Shape(Problem problem, string traceId) => new(problem.Type, problem.Title, problem.Status, problem.Detail)
    {
        Errors = problem.Errors,
        ErrorCode = problem.ErrorCode,
        ErrorDescription = problem.ErrorDescription,
        TraceId = traceId,
    };
}
