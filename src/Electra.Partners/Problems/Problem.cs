namespace Electra.Partners.Problems;

/// <summary>Why a request is refused, in the contract's words (RFC 9457).</summary>
/// <param name="Type">A stable slug.</param>
/// <param name="Detail">What a person can act on.</param>
internal sealed record Problem(string Type, int Status, string Title, string Detail)
{
    /// <summary>By field: the rules it breaks.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The code of a charger's own CALLERROR.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What the charger said beside it.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>When to try again, seconds.</summary>
    public int? RetryAfter { get; init; }

    public static Problem Unauthenticated(string detail) => new("unauthenticated", 401, "No valid API key", detail);

    public static Problem Forbidden(string detail) => new("forbidden", 403, "Not allowed", detail);

    public static Problem NotFound(string detail) => new("not-found", 404, "Not found", detail);

    public static Problem MethodNotAllowed(string detail) => new("method-not-allowed", 405, "Method not allowed", detail);

    public static Problem Conflict(string detail) => new("conflict", 409, "Not possible now", detail);

    public static Problem TooLarge(string detail) => new("too-large", 413, "Body too large", detail);

    public static Problem UnsupportedMediaType(string detail) => new("unsupported-media-type", 415, "Unsupported media type", detail);

    public static Problem Overloaded(string detail) => new("overloaded", 503, "Try again later", detail) { RetryAfter = 2 };

    public static Problem Internal() =>
        new("internal", 500, "Internal error", "The request failed for a reason of ours; it has been logged under this traceId.");

    public static Problem Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new("invalid-request", 400, "Invalid request", Sentence(errors)) { Errors = errors };

    public static Problem Invalid(string field, string rule) => Invalid(new Dictionary<string, string[]> { [field] = [rule] });

    public static Problem Of(string type, int status, string title, string detail) => new(type, status, title, detail);

    // A person reads the first few; a program reads `errors`.
    private static string Sentence(IReadOnlyDictionary<string, string[]> errors)
    {
        const int shown = 3;
        var rules = errors.SelectMany(e => e.Value.Select(rule => e.Key.Length == 0 ? $"the body {rule}" : $"{e.Key} {rule}")).ToList();
        var text = string.Join("; ", rules.Take(shown));
        return rules.Count > shown ? $"{text}; and {rules.Count - shown} more" : text;
    }
}

/// <summary>Ends a request with a problem, from wherever it is found.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
