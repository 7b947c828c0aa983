using System.Text;
using System.Text.RegularExpressions;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Partners.Access;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Resources;

/// <summary><c>/chargers/{id}/commands/{name}</c>: what the charger's version of OCPP lets us ask of it, in its own words.</summary>
internal static partial class Commands
{
    private const int NotedLength = 4096;

    public static void Map(RouteGroupBuilder api) => api.MapPost("/chargers/{chargerId}/commands/{name}", Give)
        .Describe("Chargers", "giveCommand", "Gives the charger a command: the request payload of its version; the answer is the charger's own.", Scope.Operate)
        .Takes<System.Text.Json.JsonElement>(optional: true).Produces<CommandShape>().Refuses(400, 404, 409, 422, 502, 504);

    /// <summary>How a request is refused by what came of its command; null: it was answered.</summary>
    public static Problem? Refusal(OrderOutcome outcome, string name) => outcome switch
    {
        Answered => null,
        Malformed bad => Problem.Invalid(bad.Errors),
        Unsupported it => NotSupported(it.Why),
        Errored { Code: "NotImplemented" or "NotSupported" } it => NotSupported($"The charger answered {it.Code}{Said(it)}.") with
        {
            ErrorCode = it.Code,
            ErrorDescription = it.Description,
        },
        Errored it => Problem.Of("charger-error", 502, "The charger answered with an error", $"The charger answered {it.Action} with {it.Code}{Said(it)}.") with
        {
            ErrorCode = it.Code,
            ErrorDescription = it.Description,
        },
        TimedOut it => Problem.Of("charger-timeout", 504, "The charger did not answer", $"The charger did not answer {it.Action} in time; it may have carried it out."),
        Offline => ChargerOffline(),
        Busy => Problem.Of("charger-busy", 503, "The charger is busy", $"Too many commands wait for this charger; {name} was not sent.") with { RetryAfter = 5 },
        _ => Problem.Internal(),
    };

    public static Problem ChargerOffline() => Problem.Of("charger-offline", 409, "The charger is offline", "The charger has no connection now; nothing was sent.");

    /// <summary>The payload as the audit keeps it: a charger's password is not for it, and neither is a whole local list.</summary>
    public static string Noted(string payload) =>
        SecretFields.IsIn(payload) ? "{\"withheld\":true}"
            : payload.Length <= NotedLength ? payload : payload[..NotedLength];

    private static async Task<IResult> Give(
        Network net, Caller caller, RequestBody body, ILoggerFactory logs, string chargerId, string name)
    {
        body.Element(mayBeEmpty: true);
        var payload = body.IsEmpty ? "{}" : Encoding.UTF8.GetString(body.Bytes.Span);
        var id = (await net.Charger(caller, chargerId)).Charger.Id!.Value;
        if (!NameForm().IsMatch(name))
            throw new RefusedException(NotSupported("A command is an action of OCPP in kebab-case, as in change-availability."));
        var grain = net.Grains.Charger(id);
        var outcome = await grain.Order(new Verbatim(name, payload));
        try
        {
            await grain.NoteCommand(new(name, Noted(payload), caller.Id, Outcome(outcome)));
        }
        catch (Exception fault) when (Guard.Name(fault).Status == StatusCodes.Status503ServiceUnavailable)
        {
            // It was carried out: to answer anything but what came of it would be a lie.
            logs.CreateLogger(typeof(Commands)).CommandNotNoted(name, id.Value, fault.Message);
        }

        return outcome is Answered answered
            ? Answers.Ok(CommandShape.Of(answered), PartnersJson.Default.CommandShape)
            : throw new RefusedException(Refusal(outcome, name)!);
    }

    private static string Outcome(OrderOutcome outcome) => outcome switch
    {
        Answered it => it.Status is null ? "answered" : $"answered {it.Status}",
        Errored it => $"error {it.Code}",
        _ => Refusal(outcome, "it")!.Type,
    };

    private static Problem NotSupported(string why) => Problem.Of("not-supported-by-charger", 422, "Not supported by the charger", why);

    private static string Said(Errored it) => it.Description.Length == 0 ? "" : $": {it.Description}";

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+){0,8}\z")]
    private static partial Regex NameForm();
}
