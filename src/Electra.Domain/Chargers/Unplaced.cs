using Electra.Domain.Connectors;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>
/// Transactions of which a charger with several places has not said where they are (2.x, TxStartPoint <c>Authorized</c>: a driver shows a card and
/// has not plugged yet). Whose each is, when it began and where its meter stood comes with its first news alone, so these wait for its place.
/// </summary>
public static class Unplaced
{
    // More than any charger has drivers in front of it at once.
    private const int Remembered = 16;

    // Nobody stands in front of a charger for so long: what waits is of a charge whose end was lost.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>Whether something waits under this name, be it of an earlier transaction. Asked with every reading: it allocates nothing.</summary>
    public static bool Holds(Charger state, string transaction)
    {
        for (var i = 0; i < state.Unplaced.Count; i++)
        {
            if (state.Unplaced[i].Transaction == transaction)
                return true;
        }

        return false;
    }

    /// <summary>What waits of the transaction that these news are of; null: nothing, or it is an earlier one of the same name.</summary>
    public static TransactionProgressed? Of(Charger state, TransactionProgressed news) =>
        state.Unplaced.FirstOrDefault(u => u.Transaction == news.Transaction) is { } known && !IsOfAnother(known, news) ? known : null;

    /// <summary>Whether these news are to wait: they begin a transaction, or go on with one that waits already.</summary>
    public static bool Waits(Charger state, TransactionProgressed news) => news.Stage switch
    {
        TransactionStage.Started => true,
        TransactionStage.Updated => Of(state, news) is not null,
        _ => false,
    };

    /// <summary>Whether energy flowed in it after all, by its end: then it is not forgotten.</summary>
    public static bool HasFlowed(TransactionProgressed known, TransactionProgressed end) =>
        end.TimeCharging > TimeSpan.Zero || TransactionNews.EndWh(end) - (TransactionNews.BeginWh(known) ?? TransactionNews.BeginWh(end)) > 0;

    /// <summary>Where it must be by the order that it follows from (F02), whatever its news say; null: they follow from none that is waited for.</summary>
    public static bool Follows(Connector connector, TransactionProgressed news) =>
        news.RemoteStartId is { } number && connector.Expected is { } expected && Sessions.SessionNames.StartNumber(expected.Session) == number;

    /// <summary>What came before these news, as the news of its start that the connector has not heard.</summary>
    public static TransactionProgressed At(TransactionProgressed known, Outlet outlet) => known with { Outlet = outlet };

    internal static Decision<ChargerFact, ChargerReply> Kept(Charger state, KeepUnplaced input, DateTimeOffset now)
    {
        var known = Of(state, input.News);
        var news = known is null ? input.News : Together(known, input.News);
        // A list is no value: what was told again is known by all else.
        IReadOnlyList<ChargerFact> facts = known is not null && Same(known, news) ? [] : [new TransactionUnplaced(news, now)];
        return new([.. facts, .. ChargerDecider.Odd(state, input.Oddities, now)], [], new());
    }

    internal static IReadOnlyList<TransactionProgressed> With(IReadOnlyList<TransactionProgressed> waiting, TransactionUnplaced fact) =>
        [fact.News, .. waiting.Where(u => u.Transaction != fact.News.Transaction).Take(Remembered - 1)];

    internal static IReadOnlyList<TransactionProgressed> Without(IReadOnlyList<TransactionProgressed> waiting, TransactionPlaced fact) =>
        [.. waiting.Where(u => u.Transaction != fact.Transaction)];

    // Names may begin anew with a boot (U2): begun later than what waits, it is another one. Of a clock that does not run nothing is said.
    private static bool IsOfAnother(TransactionProgressed known, TransactionProgressed news) => Clocks.Runs(news.At)
        && (news.At - known.At > LongestWait || (news.Stage is TransactionStage.Started && known.Stage is TransactionStage.Started && news.At > known.At));

    // The first to name a token says whose it is; readings of while nothing flows but the first stand in the OCPP log.
    private static TransactionProgressed Together(TransactionProgressed known, TransactionProgressed told)
    {
        var (first, last) = told.Stage is TransactionStage.Started && known.Stage is not TransactionStage.Started ? (told, known) : (known, told);
        return first with
        {
            Token = first.Token ?? last.Token,
            TokenDetail = first.Token is null ? last.TokenDetail : first.TokenDetail,
            Offline = first.Token is null && last.Token is not null ? last.Offline : first.Offline,
            State = last.State ?? first.State,
            Samples = first.Samples.Count > 0 ? first.Samples : last.Samples,
            RemoteStartId = first.RemoteStartId ?? last.RemoteStartId,
            ReservationId = first.ReservationId ?? last.ReservationId,
            Detail = TransactionDetail.Together(first.Detail, last.Detail, laterWins: true),
        };
    }

    private static bool Same(TransactionProgressed known, TransactionProgressed news) =>
        known.Samples.SequenceEqual(news.Samples) && known == news with { Samples = known.Samples };
}
