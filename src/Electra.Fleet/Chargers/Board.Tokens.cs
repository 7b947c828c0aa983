using Electra.Fleet.Dialects;

namespace Electra.Fleet.Chargers;

/// <content>Whether a token may charge.</content>
internal sealed partial class Board
{
    /// <summary>Whether a token may charge: asked of the central system, or decided alone where it cannot be reached (OCPP 1.6 §3.5).</summary>
    /// <param name="kind">The kind of token, where it is known.</param>
    public async Task<TokenAnswer> Authorise(string token, string? kind = null)
    {
        if (Configuration.Truth("LocalPreAuthorize") && Tokens.OnList(token))
            return new TokenAnswer("Accepted");
        if (Link is not { } link)
            return Alone(token);
        var request = Dialect.Authorize(token, kind);
        var outcome = await Outbox.Say(link, request.Action, request.Payload);
        Outbox.Note(request.Action, outcome);
        if (outcome is not CallOutcome.Result result)
            return outcome is CallOutcome.Cut or CallOutcome.Silent or CallOutcome.Unsaid ? Alone(token) : new TokenAnswer("Invalid");
        if (Dialect.ReadAuthorize(result.Payload) is not { } answer)
        {
            Journal.Unexpected(Seed.Id, "an answer to Authorize that cannot be read");
            return new TokenAnswer("Invalid");
        }

        Tokens.Remember(token, answer.Status);
        return answer;
    }

    private TokenAnswer Alone(string token) => new(Tokens.AcceptsOffline(token) ? "Accepted" : "Invalid");
}
