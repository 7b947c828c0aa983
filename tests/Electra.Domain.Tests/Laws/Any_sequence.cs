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
    public void Of_registers_bills_at_most_stop_minus_start_or_the_highest_sample() =>
        Gen.Select(Any.Meter, Any.Meter, Any.Sample.Array[0, 8], Any.Time, Any.Time, Any.Of<long?>(null, 11_000, 150_000)).Sample((start, stop, samples, from, to, plate) =>
        {
            var open = new OpenTransaction(Lyon.Born, Lyon.Place with { MaxPowerW = plate }, new(Lyon.Left, Lyon.Alice, start, from), "17", Lyon.Good, true, []);
            var closed = A.Session().After(open).When(new CloseTransaction(new("17", null, stop, to, "Local", samples), []), Lyon.At(30));

            var energy = closed.State.EnergyWh;
            var highest = samples.Select(MeterFold.RegisterWh).Max() ?? start;
            ((Int128)energy).Should().BeInRange(0, Int128.Max(0, Int128.Max((Int128)stop - start, (Int128)highest - start)));
            energy.Should().BeLessThanOrEqualTo(SessionEnergy.MostWh(closed.State, to ?? Lyon.At(30), Lyon.At(30)) + (long)(150_000 * 1.25 * 24 * 60));
        }, threads: 1);

    [Fact]
    public void Of_an_offline_queues_samples_in_any_order_teaches_the_same_register() =>
        Gen.Select(Any.Sample.Array[1, 20], Gen.Int[0, 5]).SelectMany((samples, repeats) =>
            Gen.Shuffle(samples.Concat(samples.Take(repeats)).ToArray()).Select(shuffled => (samples, shuffled))).Sample(t =>
        {
            var session = A.Session().When(Lyon.Open(at: Lyon.At(-20_000))).State;
            SessionFolding.WithSamples(session, t.shuffled, Lyon.At(60)).Meter.LastWh
                .Should().Be(SessionFolding.WithSamples(session, t.samples, Lyon.At(60)).Meter.LastWh);
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
