using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>Sessions that are started and stopped from afar.</summary>
internal static class RemoteControl
{
    private const string Tag = "Sessions";

    private static readonly Problem PaymentUsed = new(
        "payment-used", 409, "The payment has been used", "payment.reference is good for one start at this charger, and has had it under another Idempotency-Key.")
    {
        Errors = new Dictionary<string, string[]> { ["payment.reference"] = ["is good for one start, and has had it"] },
    };

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sessions", Start)
            .Describe(Tag, "startSession", "Starts a session from afar; it is recorded before the charger is told.", Scope.Operate)
            .Takes<SessionAsk>().Produces<StartingShape>(202).Refuses(400, 409, 422);
        api.MapPost("/sessions/{sessionId}/stop", Stop)
            .Describe(Tag, "stopSession", "Asks the charger to stop; the session's own state tells when it has.", Scope.Operate)
            .Produces<SessionShape>(202).Refuses(404, 409);
    }

    /// <summary>Why a start is refused; null: it is not.</summary>
    public static Problem? Refusal(StartAnswer answer) => answer switch
    {
        StartAnswer.Starting => null,
        StartAnswer.ChargerOffline => Commands.ChargerOffline(),
        StartAnswer.NoSuchOutlet => Problem.Invalid("evseId", "names, with connectorId, no connector of this charger"),
        StartAnswer.Occupied => Problem.Of("evse-occupied", 409, "The EVSE is occupied", "Somebody is charging there, or is about to."),
        StartAnswer.OutOfOrder => Problem.Conflict("The connector is out of order or withdrawn; its status says which."),
        StartAnswer.ReservedForAnother => Problem.Of("reserved-for-another", 409, "Reserved for another", "The EVSE is promised to somebody else."),
        StartAnswer.TokenRefused =>
            Problem.Of("token-refused", 422, "The token may not charge", "The token is unknown, blocked, expired, or charging elsewhere already."),
        StartAnswer.PaymentUsed => PaymentUsed,
        _ => Problem.Internal(),
    };

    private static async Task<IResult> Start(HttpContext context, Network net, Caller caller, RequestBody body)
    {
        var (reader, errors) = body.Open();
        var asked = SessionBody.Read(reader);
        errors.Demand();
        var charger = (await net.Grains.Charger(asked.Charger).Show()).Charger;
        if (charger.Id is null)
            throw new RefusedException(Problem.Invalid("chargerId", "no such charger"));
        caller.DemandStation(charger.Settings.Station);
        var token = asked.Payment is { } payment ? WebTokens.For(caller.Id, payment) : asked.Token is { } given ? new(given) : (TokenId?)null;
        if (token is not { } shown)
            throw new RefusedException(Problem.Of("token-refused", 422, "The driver has no token", "A driver's token is not looked for: name one of theirs instead."));
        var id = SessionNames.AskedBy(caller.Id, context.Request.Headers[Idempotency.Header] is [{ } key] ? key : Guid.NewGuid().ToString());
        var answer = await net.Grains.Charger(asked.Charger).Start(new(id, asked.Outlet, shown, asked.Payment));
        if (Refusal(answer) is { } problem)
            throw new RefusedException(problem);
        return Answers.At(context, StatusCodes.Status202Accepted, $"/api/v1/sessions/{id}", new(id.Value, "starting"), PartnersJson.Default.StartingShape);
    }

    private static async Task<IResult> Stop(HttpContext context, Network net, Caller caller, RequestBody body, string sessionId)
    {
        var (reader, errors) = body.Open(mayBeEmpty: true);
        reader.Done();
        errors.Demand();
        var session = await Sessions.Find(net, caller, sessionId);
        var grain = net.Grains.Session(session.Id!.Value);
        return (await grain.Tell(new AskStop(caller.Id))).Verdict switch
        {
            SessionVerdict.Unknown => throw Asked.Nothing("session", sessionId),
            SessionVerdict.NotRunning => throw new RefusedException(
                Problem.Conflict($"The session is {Spelling.Of(session.State)}; it has no running transaction to stop.")),
            _ => Answers.At(context, StatusCodes.Status202Accepted, $"/api/v1/sessions/{session.Id}", SessionShape.Of(await grain.Show()), PartnersJson.Default.SessionShape),
        };
    }
}
