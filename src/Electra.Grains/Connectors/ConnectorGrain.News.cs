using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Grains.Connectors;

/// <summary>How news of a 2.x transaction become what every transaction is made of: a start, its meter, its end.</summary>
public sealed partial class ConnectorGrain
{
    /// <inheritdoc/>
    public async Task<TransactionFollowed?> Progress(TransactionProgressed news, Place place, Standby standby, IReadOnlyList<Oddity> oddities)
    {
        if (StartQuestions.Known(State, news) is { } known)
            return await Goes(known.Session, news, standby, oddities);
        switch (Births.Of(State, news, standby.Ended))
        {
            case Birth.Unknown:
                return null;
            case Birth.Forms:
                await Turn(new FormTransaction(TransactionNews.Forming(news)), settle: true);
                return new();
            case Birth.EndsUnborn:
                await Turn(new EndTransaction(news.Transaction, TransactionNews.TellsLeft(news)));
                return new(news.Token is { } shown ? await Worth(shown, news, standby) : null);
            default:
                return await Born(news, place, standby, oddities);
        }
    }

    /// <inheritdoc/>
    public async Task Note(NoteVehicle told)
    {
        if (await Turn(new HearVehicle(told)) is not { Verdict: ConnectorVerdict.Ignored, Session: { } session })
            return;
        // Its opening is owed by us and not there yet: silence, and the charger tells it again.
        if ((await GrainFactory.Session(session).Tell(told)).Verdict is SessionVerdict.Unknown)
            throw new LedgerSilentException($"session {session} is not open yet");
    }

    private async Task<TransactionFollowed?> Born(TransactionProgressed news, Place place, Standby standby, IReadOnlyList<Oddity> oddities)
    {
        var forming = State.Forming?.Transaction == news.Transaction ? State.Forming : null;
        TokenId? expected = Births.IsExpected(State, news) ? State.Expected!.Token : null;
        var start = TransactionNews.Start(news, place.Outlet, forming, expected, standby.AdHoc);
        var opened = await Begin(start, place, oddities);
        TokenVerdict? verdict = news.Token is null ? null : opened.Verdict;
        // Its session is over, and so old that this connector has forgotten it: it is answered as it was then.
        if (StartQuestions.Known(State, news)?.Session is not { } session)
        {
            await Told(ConnectorDecider.SessionOf(State, new(place.Charger, start, ""), Now), news);
            return new(verdict);
        }

        if (forming?.Detail is { } before)
            await GrainFactory.Session(session).Tell(new NoteDetail(before, forming.At));
        if (news.Stage is TransactionStage.Ended)
            return await Goes(session, news, standby, []);
        await Told(session, news);
        if (news.Samples.Count > 0)
            await GrainFactory.Session(session).Meter(news.Samples, []);
        return new(verdict);
    }

    private async Task<TransactionFollowed?> Goes(SessionId session, TransactionProgressed news, Standby standby, IReadOnlyList<Oddity> oddities)
    {
        await Told(session, news);
        if (news.Stage is TransactionStage.Ended)
            return await Ends(news, standby, oddities);
        var its = GrainFactory.Session(session);
        TokenVerdict? verdict = news.Token is { } token ? await Shown(token, await its.Show(), session, news, standby) : null;
        if (news.Stage is TransactionStage.Started)
            await its.Tell(new LearnStart(MeterStartWh: TransactionNews.BeginWh(news), At: news.At, ReservationId: Reservations.UsedBy(news)));
        else if (Reservations.UsedBy(news) is { } reserved)
            await its.Tell(new LearnStart(ReservationId: reserved));
        if (news.Samples.Count > 0)
            await its.Meter(news.Samples, oddities);
        // Most news repeat the state with each reading: there is nothing to decide then.
        if (news.State is { } state && (State.Transaction != news.Transaction || State.Flow != state))
            await Turn(new MoveCharging(news.Transaction, state, news.At, news.Offline), settle: true);
        return new(verdict, Session: session, Flow: State.Transaction == news.Transaction ? State.Flow : null);
    }

    private async Task Told(SessionId session, TransactionProgressed news)
    {
        foreach (var told in TransactionNews.Told(news))
        {
            // Its opening is owed by us and not there yet: silence, and the charger tells it again.
            if ((await GrainFactory.Session(session).Tell(told)).Verdict is SessionVerdict.Unknown or SessionVerdict.NotRunning)
                throw new LedgerSilentException($"session {session} is not open yet");
        }
    }

    private async Task<TransactionFollowed?> Ends(TransactionProgressed news, Standby standby, IReadOnlyList<Oddity> oddities)
    {
        if (await End(TransactionNews.Stop(news), oddities, TransactionNews.TellsLeft(news)) is not { } closed)
            return null;
        return new(news.Token is not { } token ? null : IsFree(news, standby) ? new(TokenStanding.Accepted) : closed.Verdict ?? await Worth(token, news, standby));
    }

    // The token of the start keeps what it was worth then; the first that is told of a transaction that began without one is whose it is;
    // any other only stops it, and holds nothing.
    private async Task<TokenVerdict> Shown(TokenId token, Session known, SessionId session, TransactionProgressed news, Standby standby)
    {
        var nobodys = known is { Token.Value: null or "", Closing: null } && token.Value.Length > 0;
        if (!nobodys || IsFree(news, standby))
        {
            var worth = await Worth(token, news, standby);
            return known.Token == token && known.Standing is { } then ? worth with { Standing = then } : worth;
        }

        var verdict = news.Offline ? await Worth(token, news, standby) : await GrainFactory.Token(token).Claim(session);
        await GrainFactory.Session(session).Tell(new LearnStart(token, verdict));
        return verdict;
    }

    private async ValueTask<TokenVerdict> Worth(TokenId token, TransactionProgressed news, Standby standby) =>
        IsFree(news, standby) ? new(TokenStanding.Accepted) : await GrainFactory.Token(token).Judge();

    private static bool IsFree(TransactionProgressed news, Standby standby) => standby.AdHoc || TransactionNews.IsFree(news.TokenDetail);
}
