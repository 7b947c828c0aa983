using System.Text.Json;
using CsCheck;

namespace Electra.Domain.Tests.Laws;

public sealed class Any_sequence
{
    [Fact]
    public void At_a_connector_is_taken() => Take<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(Any.ConnectorInput);

    [Fact]
    public void At_a_connector_is_told_with_the_phase_that_comes_of_it() => Gen.Select(Any.ConnectorInput, Any.Pause).Array[0, 30].Sample(steps =>
    {
        var (connector, now) = (ConnectorDecider.Initial, Lyon.Morning);
        foreach (var (input, pause) in steps)
        {
            now = now.AddMinutes(pause);
            var facts = ConnectorDecider.Decide(connector, input, now).Facts;
            connector = facts.Aggregate(connector, ConnectorDecider.Evolve);
            facts.Select(Told).OfType<Phase>().Should().AllBeEquivalentTo(connector.Phase);
        }

        static Phase? Told(ConnectorFact fact) => fact switch
        {
            ConditionReported f => f.Phase,
            TransactionBegan f => f.Phase,
            TransactionEnded f => f.Phase,
            TransactionForming f => f.Phase,
            FormingEnded f => f.Phase,
            ChargingMoved f => f.Phase,
            StartExpected f => f.Phase,
            SessionReleased f => f.Phase,
            _ => null,
        };
    }, threads: 1);

    [Fact]
    public void In_a_session_is_taken_and_never_bills_what_did_not_flow() => Take<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(
        Any.SessionInput,
        (session, input, now) => input is ReadMeter read ? SessionFolding.WithSamples(session, read.Samples, now) : session,
        session => session.EnergyWh.Should().BeGreaterThanOrEqualTo(0));

    [Fact]
    public void At_a_charger_is_taken_and_its_links_only_rise()
    {
        long last = 0;
        Take<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(
            Any.ChargerInput,
            begins: () => last = 0,
            law: charger =>
            {
                charger.LastLink.Should().BeInRange(last, last + 1);
                (charger.Link is null || charger.Link.Number == charger.LastLink).Should().BeTrue();
                last = charger.LastLink;
            });
    }

    [Fact]
    public void In_a_session_ends_it_once() => Gen.Select(Any.SessionInput, Any.Pause).Array[0, 40].Sample(steps =>
    {
        var (session, now, ended) = (SessionDecider.Initial, Lyon.Morning, 0);
        foreach (var (input, pause) in steps)
        {
            now = now.AddMinutes(pause);
            var facts = SessionDecider.Decide(session, input, now).Facts;
            ended += facts.Count(f => f is SessionEnded);
            session = facts.Aggregate(session, SessionDecider.Evolve);
        }

        ended.Should().BeLessThanOrEqualTo(1);
    }, threads: 1);

    [Fact]
    public void Of_registers_never_bills_below_nothing_nor_above_what_can_have_flowed() =>
        Gen.Select(Any.Meter, Any.Meter, Any.Sample.Array[0, 12], Any.Time, Any.Time, Any.Of<long?>(null, 11_000, 150_000)).Sample((start, stop, samples, from, to, plate) =>
        {
            var open = new OpenTransaction(Lyon.Born, Lyon.Place with { MaxPowerW = plate }, new(Lyon.Left, Lyon.Alice, start, from), "17", Lyon.Good, true, []);
            var running = SessionFolding.WithAllSamples(A.Session().When(open).State, [.. samples.Select(s => new HeardSample(s, Lyon.At(30)))]);

            var energy = SessionEnergy.Final(running, stop, to ?? Lyon.At(30), Lyon.At(30));

            energy.Wh.Should().BeInRange(0, SessionEnergy.MostWh(running, to ?? Lyon.At(30), Lyon.At(30)));
            running.EnergyWh.Should().BeGreaterThanOrEqualTo(0);
        }, threads: 1);

    [Fact]
    public void Of_samples_in_any_order_and_sent_again_later_counts_the_same() =>
        Gen.Select(Any.Meter, Any.Meter, Any.Sample.Array[1, 16], Gen.Int[0, 5]).SelectMany((start, stop, samples, repeats) =>
        {
            var heard = samples.Distinct().Select((s, i) => new HeardSample(s, Lyon.At(30 + i))).ToArray();
            var again = heard.Take(repeats).Select(h => h with { ReceivedAt = h.ReceivedAt.AddHours(1) });
            return Gen.Shuffle(heard.Concat(again).ToArray()).Select(shuffled => (start, stop, heard, shuffled));
        }).Sample(t =>
        {
            var session = A.Session().When(Lyon.Open(meter: t.start, at: Lyon.At(-20_000)), Lyon.At(29)).State;
            var (ordered, shuffled) = (SessionFolding.WithAllSamples(session, t.heard), SessionFolding.WithAllSamples(session, t.shuffled));

            shuffled.Energy.Should().Be(ordered.Energy);
            SessionEnergy.Final(shuffled, t.stop, Lyon.At(60), Lyon.At(60)).Should().Be(SessionEnergy.Final(ordered, t.stop, Lyon.At(60), Lyon.At(60)));
            shuffled.Meter.ExportedWh.Should().Be(ordered.Meter.ExportedWh);
        }, threads: 1);

    // Never throws; owes nothing for nothing; and the facts, as the ledger gives them back, make the same state.
    private static void Take<TDecider, TState, TInput, TFact, TReply>(
        Gen<TInput> inputs, Func<TState, TInput, DateTimeOffset, TState>? before = null, Action<TState>? law = null, Action? begins = null)
        where TDecider : IDecider<TState, TInput, TFact, TReply>
        where TState : class =>
        Gen.Select(inputs, Any.Pause).Array[0, 30].Sample(steps =>
        {
            begins?.Invoke();
            var (state, folded, now) = (TDecider.Initial, TDecider.Initial, Lyon.Morning);
            foreach (var (input, pause) in steps)
            {
                now = now.AddMinutes(pause);
                (state, folded) = (before?.Invoke(state, input, now) ?? state, before?.Invoke(folded, input, now) ?? folded);
                var decision = TDecider.Decide(state, input, now);
                (decision.Effects.Count == 0 || decision.Facts.Count > 0).Should().BeTrue("an effect is owed for a fact: {0}", input);
                state = decision.Facts.Aggregate(state, TDecider.Evolve);
                folded = decision.Facts.Select(Reread).Aggregate(folded, TDecider.Evolve);
                law?.Invoke(state);
            }

            JsonSerializer.Serialize(folded).Should().Be(JsonSerializer.Serialize(state));
        }, threads: 1);

    private static TFact Reread<TFact>(TFact fact) => JsonSerializer.Deserialize<TFact>(JsonSerializer.Serialize(fact))!;
}
