using System.Text.Json.Serialization;

namespace Electra.Silo.Health;

/// <summary>What the program itself refuses, whatever its roles (RFC 9457).</summary>
internal sealed record SiloProblem(string Type, string Title, int Status, string Detail) : IResult
{
    /// <summary>By member of the body: the rules that it breaks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public static SiloProblem Invalid(string member, string rule) =>
        new("invalid-request", "Invalid request", StatusCodes.Status400BadRequest, $"{(member.Length == 0 ? "the body" : member)} {rule}")
        {
            Errors = new Dictionary<string, string[]> { [member] = [rule] },
        };

    /// <summary>Answers a request with it.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(this, HealthJson.Default.SiloProblem, "application/problem+json");
    }
}
