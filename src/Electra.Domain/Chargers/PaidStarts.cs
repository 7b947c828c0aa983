using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>That a payment on the web was taken for a start.</summary>
/// <param name="Token">Which stands for the payment.</param>
[GenerateSerializer, Immutable, Alias("paid-start")]
public sealed record PaidStart(TokenId Token, SessionId Session);

/// <summary>A payment on the web is good for one start: what a charger remembers of them.</summary>
public static class PaidStarts
{
    // More than are paid for at one charger in days; of what is older, the token is good for nothing where its charge has ended.
    private const int Kept = 32;

    /// <summary>What this payment was taken for before; null: for nothing else.</summary>
    public static SessionId? Before(Charger state, TokenId token, SessionId session) =>
        state.PaidStarts.FirstOrDefault(p => p.Token == token) is { } paid && paid.Session != session ? paid.Session : null;

    /// <summary>Those known, newest first: of one payment the last.</summary>
    internal static IReadOnlyList<PaidStart> With(IReadOnlyList<PaidStart> known, PaymentTaken taken) =>
        [new(taken.Token, taken.Session), .. known.Where(p => p.Token != taken.Token).Take(Kept - 1)];

    /// <summary>It is taken for this start: once.</summary>
    internal static Decision<ChargerFact, ChargerReply> Taken(Charger state, TakePayment input, DateTimeOffset now) =>
        state.PaidStarts.Contains(new(input.Token, input.Session))
            ? new([], [], new())
            : new([new PaymentTaken(input.Token, input.Session, now)], [], new());
}
