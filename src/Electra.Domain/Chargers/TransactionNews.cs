using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>News of a 2.x transaction in the words that every transaction has: where its meter stood, its start, its end.</summary>
public static class TransactionNews
{
    private const string End = "Transaction.End";
    private const string NoAuthorization = "NoAuthorization";

    // OCPP 2.1 part 2, TriggerReasonEnumType.
    private const string Resumed = "TxResumed";

    /// <summary>Whether the charger lost its power and has gone on with it (2.1, E).</summary>
    public static bool TellsResumed(TransactionProgressed news) => news.Trigger == Resumed;

    /// <summary>The register at its beginning, Wh; null: not told with these news.</summary>
    public static long? BeginWh(TransactionProgressed news) =>
        Register(news.Samples.Where(s => s.Context == Readings.Begin), last: false)
        ?? (news.Stage is TransactionStage.Started ? Register(news.Samples, last: false) : null);

    /// <summary>The register at its end, Wh; null: not told with these news.</summary>
    public static long? EndWh(TransactionProgressed news) => news.Stage is not TransactionStage.Ended ? null
        : Register(news.Samples.Where(s => s.Context == End), last: true) ?? Register(news.Samples.Where(s => s.Context != Readings.Begin), last: true);

    /// <summary>Whether these news bring readings, and beside them at most the state of charging.</summary>
    public static bool IsReading(TransactionProgressed news) =>
        news is { Stage: TransactionStage.Updated, Token: null, Detail: null, RemoteStartId: null, ReservationId: null, Samples.Count: > 0 } && !TellsResumed(news);

    /// <summary>The transaction that is over by this report of any version; null: none is.</summary>
    public static string? Over(ChargerReport report) => report switch
    {
        TransactionStopped stopped => stopped.Transaction,
        TransactionProgressed { Stage: TransactionStage.Ended } news => news.Transaction,
        _ => null,
    };

    /// <summary>Whether the charger asks for no right to charge at all (C02).</summary>
    public static bool IsFree(TokenDetail? detail) => detail?.Kind == NoAuthorization;

    /// <summary>Its vehicle is gone, by its last news, and not in news of long ago.</summary>
    public static bool TellsLeft(TransactionProgressed news) =>
        news is { Stage: TransactionStage.Ended, Offline: false } and ({ State: ChargingState.Idle } or { Reason: "EVDisconnected" });

    /// <summary>What is known of it while it is nobody's.</summary>
    public static Connectors.Forming Forming(TransactionProgressed news) =>
        new(news.Transaction, news.At, BeginWh(news), news.ReservationId, news.State, news.Stage is TransactionStage.Started, news.Detail,
            Sessions.MeterSignatures.Of(news.Samples) is { Count: > 0 } told ? told : null);

    /// <summary>Its start, as somebody's stay begins with these news.</summary>
    /// <param name="forming">What was told of it before.</param>
    /// <param name="expected">Whose it is where the news do not say: the one that asked for it from afar.</param>
    public static TransactionStarted Start(TransactionProgressed news, Outlet outlet, Connectors.Forming? forming, TokenId? expected, bool adHoc) => new(
        outlet,
        news.Token ?? expected ?? new(""),
        forming?.MeterStartWh ?? BeginWh(news),
        forming?.At ?? news.At,
        news.ReservationId ?? forming?.ReservationId,
        adHoc,
        new(news.Transaction, news.Offline, IsFree(news.TokenDetail), news.Token is null && expected is null, news.State ?? forming?.State, news.RemoteStartId));

    /// <summary>What only 2.1 has words for, for its session to keep: before its end, so that what it came to is known by then.</summary>
    public static IEnumerable<Sessions.SessionInput> Told(TransactionProgressed news)
    {
        if (news.Detail is { } detail)
            yield return new Sessions.NoteDetail(detail, news.At, news.Stage is TransactionStage.Ended);
        if (TellsResumed(news))
            yield return new Sessions.Resume(news.At, Live: !news.Offline);
    }

    /// <summary>Its end.</summary>
    public static TransactionStopped Stop(TransactionProgressed news) =>
        new(news.Transaction, news.Token, EndWh(news), news.At, news.Reason ?? "Local", news.Samples);

    private static long? Register(IEnumerable<Sample> samples, bool last)
    {
        long? found = null;
        DateTimeOffset? at = null;
        foreach (var sample in samples)
        {
            if (Readings.RegisterWh(sample) is not { } wh || (found is not null && (last ? sample.TakenAt < at : !(sample.TakenAt < at))))
                continue;
            (found, at) = (wh, sample.TakenAt);
        }

        return found;
    }
}
