using System.Globalization;
using System.Text.Json;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Reading;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

/// <summary>A charge that begins at one silo and goes on at another, whose clock is seven seconds off: the same comes of it as where both agree.</summary>
public sealed class A_charge_between_two_clocks(TwoSilos silos) : IClassFixture<TwoSilos>
{
    private static readonly Outlet One = new(1);
    private static int count;

    [Theory]
    [InlineData(7, true)]
    [InlineData(-7, true)]
    [InlineData(7, false)]
    [InlineData(-7, false)]
    public async Task Ends_as_it_does_between_two_that_agree(int apart, bool follows)
    {
        var expected = await Charge(0, follows);
        var between = await Charge(apart, follows);
        between.Should().BeEquivalentTo(expected, o => o.WithStrictOrdering());
        expected.Should().BeEquivalentTo(new { State = SessionState.Ended, EnergyWh = 2_000L, Rule = SessionEnergy.Registers, Records = 1 });
        expected.Oddities.Should().BeEmpty();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public async Task Whose_start_never_comes_fails_once(int apart)
    {
        silos.Apart(TimeSpan.FromSeconds(apart));
        var (id, token, first) = await Connected(0);
        var session = SessionNames.AskedBy("test", id.Value);
        (await silos.From(0).Charger(id).Start(new(session, One, token))).Should().Be(StartAnswer.Starting);
        await Eventually.True(() => first.Link.Told.OfType<StartCharging>().Any(), "the charger is told");
        var second = await Moved(id);
        silos.Advance(TimeSpan.FromMinutes(6));
        var failed = await Eventually.Get(() => Session(session), s => s.State is SessionState.Failed, "it is given up");
        await Eventually.True(async () => (await silos.From(1).Connector(id, One).Show()).Expected is null, "the connector is free");
        failed.EndedAt.Should().BeOnOrAfter(failed.BeganAt);
        (await Facts($"session/{session}")).Should().ContainSingle(kind => kind == "session-failed");
        first.Link.Told.Concat(second.Link.Told).OfType<StartCharging>().Should().ContainSingle();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public async Task Whose_meter_is_silent_is_asked_stopped_and_closed_in_time(int apart)
    {
        silos.Apart(TimeSpan.FromSeconds(apart));
        var (id, token, (number, link)) = await Connected(1);
        var session = await Begin(1, id, number, token);
        silos.Advance(TimeSpan.FromHours(6.1));
        await Eventually.True(() => link.Told.OfType<ReportAgain>().Any(o => o.What == "MeterValues"), "it is asked for its meter");
        await UntilASecondBeforeTheNextStep(session.Id!.Value);
        await Eventually.True(() => link.Told.OfType<StopCharging>().Any(), "it is told to stop");
        await UntilASecondBeforeTheNextStep(session.Id!.Value);
        var closed = await Eventually.Get(() => Session(session.Id!.Value), s => s.State is SessionState.Ended, "it is closed");
        closed.Closing!.ClosedBy.Should().Be("eternal");
        link.Told.OfType<StopCharging>().Should().ContainSingle();
        (await Facts($"session/{closed.Id}")).Should().ContainInConsecutiveOrder("silence-met", "silence-met", "transaction-closed");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public async Task Whose_meter_is_asked_on_one_silo_and_answers_on_the_other_goes_on(int apart)
    {
        silos.Apart(TimeSpan.FromSeconds(apart));
        var (id, token, first) = await Connected(0);
        var session = await Begin(0, id, first.Number, token);
        silos.Advance(TimeSpan.FromHours(6.1));
        await Eventually.True(() => first.Link.Told.OfType<ReportAgain>().Any(o => o.What == "MeterValues"), "it is asked for its meter");
        var second = await Moved(id);
        while (await Says(1, id, second.Number, new Metered(One, session.Transaction, [Register(1_000_500, silos.Now(1))])) is null)
        {
            // What was on its way to the old place met the new one: its socket is closed, and the charger comes again.
            second = await silos.Connect(1, id);
        }

        // A due time that met it on its way would be met again, 45 s later.
        await Along(session.Id!.Value);
        silos.Advance(TimeSpan.FromMinutes(3.2));
        await Eventually.True(async () => (await Facts($"session/{session.Id}")).Count(kind => kind == "silence-met") == 3, "it was asked, it answered, it was looked at again");
        (await Session(session.Id!.Value)).Should().Match<Session>(s => s.State == SessionState.Charging && s.Silence == null);
        first.Link.Told.Concat(second.Link.Told).OfType<StopCharging>().Should().BeEmpty();
    }

    private async Task<Outcome> Charge(int apart, bool follows)
    {
        silos.Apart(TimeSpan.FromSeconds(apart));
        // Its clock follows that of the silo where it is, or is its own.
        DateTimeOffset At(int silo) => follows ? silos.Now(silo) : silos.Now(0) - TimeSpan.FromSeconds(apart);
        OutletChanged Is(Condition condition, int silo) => new(One, condition, "NoError", At: At(silo));
        var (id, token, first) = await Connected(0);
        await Says(0, id, first.Number, Is(Condition.Available, 0));
        await Says(0, id, first.Number, Is(Condition.Preparing, 0));
        ((TokenJudged)(await Says(0, id, first.Number, new TokenShown(token)))!).Verdict.Standing.Should().Be(TokenStanding.Accepted);
        var opened = (TransactionOpened)(await Says(0, id, first.Number, new TransactionStarted(One, token, 1_000_000, At(0))))!;
        opened.Verdict.Standing.Should().Be(TokenStanding.Accepted);
        await Says(0, id, first.Number, Is(Condition.Charging, 0));
        await Says(0, id, first.Number, new Metered(One, opened.Transaction, [Register(1_000_500, At(0))]));
        var session = (await silos.From(0).Connector(id, One).Show()).Session!.Value;

        var second = await silos.Connect(1, id);
        await Says(1, id, second.Number, Is(Condition.SuspendedEv, 1));
        await Along(session);
        (await Session(session)).State.Should().Be(SessionState.Suspended);
        await Says(1, id, second.Number, Is(Condition.Charging, 1));
        await Says(1, id, second.Number, new Metered(One, opened.Transaction, [Register(1_001_200, At(1))]));
        (await Session(session)).EnergyWh.Should().Be(1_200);
        var stop = new TransactionStopped(opened.Transaction, token, 1_002_000, At(1), "Local", []);
        await Says(1, id, second.Number, stop);
        await Says(1, id, second.Number, stop);
        await Says(1, id, second.Number, Is(Condition.Finishing, 1));
        await Says(1, id, second.Number, Is(Condition.Available, 1));
        return await Of(id, session);
    }

    private async Task<Outcome> Of(ChargerId id, SessionId session)
    {
        var ended = await Eventually.Get(() => Session(session), s => s.EndedAt is not null, "it has ended");
        ended.StartedAt.Should().NotBeNull().And.BeOnOrBefore(ended.Closing!.At);
        ended.EndedAt.Should().BeOnOrAfter(ended.Closing.At);
        var free = await Eventually.Get(() => silos.From(1).Connector(id, One).Show(), c => c.Session is null, "the connector is free");
        var cdrs = await Eventually.Get(async () => (await silos.Get<IViews>(1).Cdrs(new(null, 10), session.Value, null, null)).Items, c => c.Count > 0, "a charge detail record");
        cdrs[0].EndedAt.Should().BeOnOrAfter(cdrs[0].StartedAt);
        return new(ended.State, ended.EnergyWh, ended.Closing.Rule, ended.Oddities, free.Phase, cdrs.Count,
            await Facts($"session/{session}"), await Facts(silos.From(0).Connector(id, One).GetGrainId().ToString()));
    }

    // As it may happen: the silo whose clock is ahead finds the step due that the session's own silo waits for.
    private async Task UntilASecondBeforeTheNextStep(SessionId id)
    {
        var due = (await Session(id)).Silence!.At + TimeSpan.FromMinutes(3);
        silos.Advance(due - TimeSpan.FromSeconds(1) - silos.Now(1));
    }

    private async Task<(ChargerId Charger, TokenId Token, (long Number, ScriptedLink Link) Link)> Connected(int silo)
    {
        var (id, token) = await silos.Provisioned(string.Create(CultureInfo.InvariantCulture, $"CLOCKS-{Interlocked.Increment(ref count)}"));
        var link = await silos.Connect(silo, id);
        await Says(silo, id, link.Number, new Booted(new("alpitronic GmbH", "HYC_300", "A-2", "1.4.2")));
        return (id, token, link);
    }

    private async Task<(long Number, ScriptedLink Link)> Moved(ChargerId id)
    {
        var link = await silos.Connect(1, id);
        await Says(1, id, link.Number, new OutletChanged(One, Condition.Preparing, "NoError", At: silos.Now(1)));
        await silos.Comes(1, grains => grains.Connector(id, One), grains => grains.Connector(id, One).Show(), "the connector came along");
        return link;
    }

    private Task Along(SessionId session) =>
        silos.Comes(1, grains => grains.Session(session), grains => grains.Session(session).Show(), "the session came along");

    private async Task<Session> Begin(int silo, ChargerId id, long link, TokenId token)
    {
        await Says(silo, id, link, new TransactionStarted(One, token, 1_000_000, silos.Now(silo)));
        return await Session((await silos.From(silo).Connector(id, One).Show()).Session!.Value);
    }

    // As its gateway does: what a grain is asked while it goes to another silo is asked again.
    private async Task<ChargerAnswer?> Says(int silo, ChargerId id, long link, ChargerReport report)
    {
        ChargerAnswer? answer = null;
        await Eventually.True(async () =>
        {
            try
            {
                answer = await silos.From(silo).Charger(id).Report(link, report, []);
            }
            catch (OwnedElsewhereException)
            {
                return false;
            }

            return true;
        }, $"{report.GetType().Name} is heard");
        return answer;
    }

    private Task<Session> Session(SessionId id) => silos.From(0).Session(id).Show();

    private async Task<IReadOnlyList<string>> Facts(string grain)
    {
        List<string> kinds = [];
        foreach (var entry in await silos.Get<ILedgerReader>(0).After(grain, 0))
        {
            using var body = JsonDocument.Parse(entry.Body);
            kinds.AddRange(body.RootElement.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("kind").GetString()!));
        }

        return kinds;
    }

    private static Sample Register(long wh, DateTimeOffset at) => new(
        at, "Energy.Active.Import.Register", wh.ToString(CultureInfo.InvariantCulture), "Wh", null, "Sample.Periodic", "Outlet");

    private sealed record Outcome(
        SessionState State, long EnergyWh, string Rule, IReadOnlyList<string> Oddities, Phase Phase, int Records,
        IReadOnlyList<string> OfTheSession, IReadOnlyList<string> OfTheConnector);
}
