using System.Globalization;

namespace Electra.Domain.Tests.Laws;

/// <summary>One connector and its sessions, wired as the grains wire them: effects are performed at once.</summary>
public sealed class SmallNetwork
{
    private int last;

    public Connector Connector { get; private set; } = ConnectorDecider.Initial;

    public Dictionary<SessionId, Session> Sessions { get; } = [];

    public List<SessionFact> Facts { get; } = [];

    public DateTimeOffset Now { get; set; } = Lyon.Morning;

    public void Report(Condition condition) => Tell(new ReportCondition(new(Lyon.Left, condition, At: Now), []));

    public string Start(TransactionStarted report)
    {
        var sawPlug = Connector.TellsPlug;
        var reply = Tell(new BeginTransaction(Lyon.Charger, report, (++last).ToString(CultureInfo.InvariantCulture)));
        Tell(reply.Session!.Value, new OpenTransaction(reply.Session.Value, Lyon.Place, report, reply.Transaction!, Lyon.Good, sawPlug, []));
        return reply.Transaction!;
    }

    public void Stop(TransactionStopped report)
    {
        if (Tell(new EndTransaction(report.Transaction)).Session is { } session)
            Tell(session, new CloseTransaction(report, []));
    }

    /// <summary>News of a transaction of 2.x, as the connector's grain takes them. False: its end, and its beginning was never heard.</summary>
    public bool Hear(TransactionProgressed news, bool ended)
    {
        if (StartQuestions.Known(Connector, news) is null)
        {
            switch (Births.Of(Connector, news, ended))
            {
                case Birth.Unknown:
                    return false;
                case Birth.Forms:
                    Tell(new FormTransaction(TransactionNews.Forming(news)));
                    return true;
                case Birth.EndsUnborn:
                    Tell(new EndTransaction(news.Transaction, TransactionNews.TellsLeft(news)));
                    return true;
                default:
                    Bear(news);
                    break;
            }
        }

        var session = StartQuestions.Known(Connector, news)!.Session;
        if (news.Stage is TransactionStage.Ended)
        {
            Tell(session, new CloseTransaction(TransactionNews.Stop(news), []));
            Tell(new EndTransaction(news.Transaction, TransactionNews.TellsLeft(news)));
            return true;
        }

        Tell(session, new LearnStart(news.Token, Lyon.Good, TransactionNews.BeginWh(news), news.At));
        Sessions[session] = SessionFolding.WithSamples(Sessions[session], news.Samples, Now);
        if (news.State is { } state)
            Tell(new MoveCharging(news.Transaction, state, news.At, news.Offline));
        return true;
    }

    private void Bear(TransactionProgressed news)
    {
        var start = TransactionNews.Start(news, Lyon.Left, Connector.Forming?.Transaction == news.Transaction ? Connector.Forming : null, null, adHoc: false);
        var begin = new BeginTransaction(Lyon.Charger, start, news.Transaction);
        var session = ConnectorDecider.SessionOf(Connector, begin, Now);
        Tell(begin with { Opening = new(session, Lyon.Place, start, news.Transaction, Lyon.Good, Connector.TellsPlug, []) });
    }

    private ConnectorReply Tell(ConnectorInput input)
    {
        var decision = ConnectorDecider.Decide(Connector, input, Now);
        Connector = decision.Facts.Aggregate(Connector, ConnectorDecider.Evolve);
        Perform(decision.Effects);
        return decision.Reply;
    }

    private void Tell(SessionId id, SessionInput input)
    {
        var decision = SessionDecider.Decide(Sessions.GetValueOrDefault(id) ?? SessionDecider.Initial, input, Now);
        Sessions[id] = decision.Facts.Aggregate(Sessions.GetValueOrDefault(id) ?? SessionDecider.Initial, SessionDecider.Evolve);
        Facts.AddRange(decision.Facts);
        Perform(decision.Effects);
    }

    private void Perform(IEnumerable<Effect> effects)
    {
        foreach (var effect in effects)
        {
            if (effect is TellSession session)
                Tell(session.Session, session.Input);
            else if (effect is TellConnector connector)
                Tell(new Release(connector.Released));
        }
    }
}
