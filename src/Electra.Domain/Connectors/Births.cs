using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What news of a transaction that no session has yet come to (OCPP 2.0.1, E). It may begin with the vehicle, with the token or with the
/// energy (TxStartPoint): before anybody has a right to charge and before anything has flowed, it is a plug, and nobody's stay.</summary>
public static class Births
{
    /// <summary>What these news come to.</summary>
    /// <param name="ended">Its end has come already, before its beginning.</param>
    public static Birth Of(Connector state, TransactionProgressed news, bool ended)
    {
        var forms = state.Forming?.Transaction == news.Transaction;
        if (news.Stage is TransactionStage.Ended)
            return !forms
                ? state.Formed == news.Transaction ? Birth.EndsUnborn : Birth.Unknown
                : HasFlowed(state.Forming!, news) ? Birth.Born : MayHaveFlowed(state.Forming!, news) ? Birth.Unknown : Birth.EndsUnborn;
        // Between an end and a beginning that have come in the wrong order: its beginning says whose it is and where its meter stood.
        if (ended && news.Stage is TransactionStage.Updated && !(forms && state.Forming!.Begun))
            return Birth.Unknown;
        return ended || Charges(news) || IsExpected(state, news) || news.Token is not null ? Birth.Born
            : state.Formed == news.Transaction ? Birth.EndsUnborn : Birth.Forms;
    }

    /// <summary>Whether it follows from the order that is waited for (F02): by the order's own number, else by its token; not what happened
    /// while nobody was heard.</summary>
    public static bool IsExpected(Connector state, TransactionProgressed news) =>
        state.Expected is { } expected
        && (news.RemoteStartId is { } number && number == SessionNames.StartNumber(expected.Session) || (!news.Offline && news.Token == expected.Token));

    /// <summary>Whether a start is the one that is waited for. 2.x tells which order it follows from; of 1.6, its token says so.</summary>
    public static bool IsOf(Expectation expected, TransactionStarted report) => report.Named is { } named
        ? named.RemoteStartId == SessionNames.StartNumber(expected.Session) || (!named.Offline && expected.Token == report.Token)
        : expected.Token == report.Token;

    /// <summary>Whether its token stands for the payment on the web that is waited for: then nobody else is asked what it is worth.</summary>
    public static bool IsPaid(Connector state, SessionId session, TokenId token) =>
        state.Expected is { Paid: true } expected && expected.Session == session && expected.Token == token;

    private static bool Charges(TransactionProgressed news) => news.State is { } state && SessionNews.IsFlow(state);

    // Its beginning is still to come, and says where its meter stood.
    private static bool MayHaveFlowed(Forming forming, TransactionProgressed news) =>
        !forming.Begun && forming.MeterStartWh is null && TransactionNews.BeginWh(news) is null && TransactionNews.EndWh(news) is not null;

    private static bool HasFlowed(Forming forming, TransactionProgressed news) =>
        news.TimeCharging > TimeSpan.Zero || TransactionNews.EndWh(news) - (forming.MeterStartWh ?? TransactionNews.BeginWh(news)) > 0;
}

/// <summary>What news of a transaction that no session has yet come to.</summary>
public enum Birth
{
    /// <summary>Its end, or what goes before it, and its beginning was never heard.</summary>
    Unknown,

    /// <summary>It is there, and nobody's yet.</summary>
    Forms,

    /// <summary>It ends, or has ended, as nobody's, and nothing flowed.</summary>
    EndsUnborn,

    /// <summary>Somebody's stay begins.</summary>
    Born,
}
