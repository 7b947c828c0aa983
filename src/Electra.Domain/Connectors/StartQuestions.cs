using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What makes two starts the same one (OCPP-J 1.6 §4.1.1, catalogue T2).</summary>
public static class StartQuestions
{
    /// <summary>The start that this one repeats; null: none. A charger whose clock does not run asks every new start in the same words
    /// (S8): such a question is a repeated one only while the transaction that it opened still runs.</summary>
    public static KnownStart? Known(Connector state, BeginTransaction input)
    {
        if (input.Report.Named is { } named)
            return Named(state, named.Transaction, input.Report.At, begins: true);
        var question = Of(input);
        var known = state.Starts.FirstOrDefault(s => s.Question == question);
        return known is null || Clocks.Runs(input.Report.At) || known.Transaction == state.Transaction ? known : null;
    }

    /// <summary>Whether the start that runs goes by another number at its session: that was told by an entry of this connector's which was refused,
    /// and the charger has been answered by it.</summary>
    public static bool IsCalledOtherwise(Connector state, BeginTransaction input) =>
        input.Theirs && Known(state, input) is { } start && start.Transaction == state.Transaction && start.Transaction != input.NewTransaction;

    /// <summary>The start of the transaction that these news are of; null: none is known here.</summary>
    public static KnownStart? Known(Connector state, TransactionProgressed news) =>
        news.Stage is TransactionStage.Started
            ? Named(state, news.Transaction, news.At, begins: true)
            // A charge that began in 1.6 may end in 2.x, under the number that it was given.
            : Named(state, news.Transaction, news.At, begins: false) ?? state.Starts.FirstOrDefault(s => s.Transaction == news.Transaction);

    /// <summary>Token, charger's time, meter: never the message's id (C12). In 2.x, the charger's own name for it, and its time.</summary>
    public static string Of(BeginTransaction input) => input.Report.Named is { } named
        ? string.Create(CultureInfo.InvariantCulture, $"named|{named.Transaction}|{input.Report.At?.UtcTicks ?? 0}")
        : string.Create(CultureInfo.InvariantCulture, $"{input.Report.Token.Key}|{input.Report.At?.UtcTicks ?? 0}|{input.Report.MeterStartWh}");

    // A charger whose names begin anew with each boot uses one again: told later than what it was used for, it is another transaction.
    private static KnownStart? Named(Connector state, string transaction, DateTimeOffset? at, bool begins) =>
        state.Starts.FirstOrDefault(s => s.Named && s.Transaction == transaction) is not { } known ? null
        : !begins || state.Transaction == transaction || !Clocks.Runs(at) || known.At is null || at <= known.At ? known
        : null;
}
