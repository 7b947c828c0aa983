using System.Text.Json;
using Electra.Silo.Health;

namespace Electra.Silo.Hosting;

/// <summary><c>/api/v1/silo/drain</c>: this one silo's own door, on each, whatever its roles and while the database is away.</summary>
internal static class DrainDoor
{
    /// <summary>Everything that concerns one silo alone.</summary>
    public const string Root = "/api/v1/silo";

    private const int MostBytes = 1024;
    private const int MostSeconds = 3_600;
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    public static void MapDrain(this IEndpointRouteBuilder endpoints)
    {
        var door = endpoints.MapGroup(Root).AddEndpointFilter(AdminAccess.Demand).ExcludeFromDescription();
        door.MapGet("/drain", static (Drain drain) => Answer(drain, StatusCodes.Status200OK));
        door.MapPost("/drain", Begin);
    }

    private static async Task<IResult> Begin(HttpContext context, Drain drain)
    {
        var (ask, wrong) = await Read(context.Request);
        if (wrong is not null)
            return wrong;
        var gone = drain.Begin(ask.Over);
        if (ask.Wait)
            await gone.WaitAsync(context.RequestAborted);
        return Answer(drain, gone.IsCompleted ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static IResult Answer(Drain drain, int status) => Results.Json(drain.Now(), HealthJson.Default.DrainShape, statusCode: status);

    private static async Task<((TimeSpan Over, bool Wait) Ask, SiloProblem? Wrong)> Read(HttpRequest request)
    {
        (TimeSpan Over, bool Wait) ask = (Usual, false);
        var text = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length == 0)
            return (ask, null);
        try
        {
            using var body = JsonDocument.Parse(text.AsMemory(0, length));
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return (ask, SiloProblem.Invalid("", "must be a JSON object"));
            foreach (var member in body.RootElement.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "seconds" when member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var seconds) && seconds is >= 0 and <= MostSeconds:
                        ask.Over = TimeSpan.FromSeconds(seconds);
                        break;
                    case "seconds":
                        return (ask, SiloProblem.Invalid("seconds", $"must be a whole number from 0 to {MostSeconds}"));
                    case "wait" when member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                        ask.Wait = member.Value.GetBoolean();
                        break;
                    case "wait":
                        return (ask, SiloProblem.Invalid("wait", "must be true or false"));
                    default:
                        return (ask, SiloProblem.Invalid(member.Name, "is not known here"));
                }
            }

            return (ask, null);
        }
        catch (JsonException)
        {
            return (ask, SiloProblem.Invalid("", $"must be JSON of at most {MostBytes} bytes"));
        }
    }
}
