namespace Electra.Domain.Tests.Sessions;

/// <summary>OCPP 2.0.1, E14: a charger has come back, and says nothing of a transaction that is open here.</summary>
public sealed class A_transaction_that_its_charger_does_not_speak_of
{
    private static readonly SendOrder Question = new(Lyon.Charger, new AskTransaction("17"), Repeatable: true);

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging => A.Session().After(Lyon.Open(), Lyon.At(1));

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Questioned => Charging.After(Back(), Lyon.At(60));

    private static QuestionTransaction Back(double minute = 58) => new(Lyon.At(minute));

    private static HearTransactionStatus Says(bool? ongoing, bool queued) => new(new(ongoing, queued));

    private static Wake Again(double minute) => new(Lyon.At(minute), Reconciliation.AskAgain);

    [Fact]
    public void Is_owed_a_question_when_a_charger_of_2_x_comes_back()
    {
        A.Charger().When(new Connect("ocpp2.0.1", "10.0.0.7:1", "silo", []), Lyon.Morning).Owing(new Wake(Lyon.At(2), Reconciliation.Due));
        A.Charger().When(new Connect("ocpp1.6", "10.0.0.7:1", "silo", []), Lyon.Morning).Effects.Should().BeEmpty("1.6 has no such message");
    }

    [Fact]
    public void Is_asked_for_once() =>
        Charging.When(Back(), Lyon.At(60)).Then(new TransactionStatusAsked(Lyon.At(60))).Owing(Question);

    [Fact]
    public void Is_not_asked_for_twice_within_a_minute() => Questioned.When(Back(), Lyon.At(60.5)).ThenNothing();

    [Fact]
    public void Is_not_asked_for_where_it_has_spoken_since() =>
        Of(SessionFolding.WithSamples(Charging.State, [Lyon.Register(3000, 59)], Lyon.At(59))).When(Back(), Lyon.At(60)).ThenNothing();

    [Fact]
    public void Goes_on_where_the_charger_says_so()
    {
        var outcome = Questioned.When(Says(true, false), Lyon.At(60)).Then(new TransactionStatusTold(true, false, Lyon.At(60)));
        outcome.Effects.Should().BeEmpty();
        outcome.State.Should().Match<Session>(s => s.Inquiry == null && s.State == SessionState.Charging);
    }

    [Fact]
    public void Is_as_before_where_the_charger_does_not_say() => Questioned.When(Says(null, true), Lyon.At(60)).ThenNothing();

    [Fact]
    public void Is_waited_for_while_messages_wait_in_the_charger()
    {
        var waiting = Questioned.When(Says(false, true), Lyon.At(60)).Then(new TransactionStatusTold(false, true, Lyon.At(60))).Owing(Again(75));
        Of(waiting.State).When(new Woken(Reconciliation.AskAgain), Lyon.At(75)).Owing(Question);
        Of(waiting.State).When(Lyon.Close(), Lyon.At(70)).State.Closing!.ClosedBy.Should().Be("stop");
    }

    [Fact]
    public void Is_not_waited_for_for_ever_by_a_charger_that_always_has_messages()
    {
        var state = Questioned.State;
        for (var minute = 60.0; minute < 60 + (25 * 60) && state.Closing is null; minute += 15)
        {
            state = Of(state).When(Says(false, true), Lyon.At(minute)).State;
            state = state.Closing is null ? Of(state).When(new Woken(Reconciliation.AskAgain), Lyon.At(minute + 15)).State : state;
        }

        state.Should().Match<Session>(s => s.EndedAt != null && s.Oddities.Contains("lost-transaction"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void Is_asked_for_no_more_often_however_often_a_charger_with_messages_comes_back(int everyMinutes)
    {
        var (state, due, owed, asked) = (Charging.State, new HashSet<double>(), 0, 0);
        for (var minute = 60.0; minute < 60 + (12 * 60); minute += 0.5)
        {
            List<SessionInput> inputs = [.. due.Remove(minute) ? [new Woken(Reconciliation.AskAgain)] : Array.Empty<SessionInput>(), .. minute % everyMinutes == 0 ? [Back(minute - 2)] : Array.Empty<SessionInput>()];
            foreach (var input in inputs)
            {
                var outcome = Of(state).When(input, Lyon.At(minute));
                state = outcome.State;
                if (!outcome.Effects.OfType<SendOrder>().Any())
                    continue;
                asked++;
                var told = Of(state).When(Says(false, true), Lyon.At(minute));
                state = told.State;
                told.Effects.Should().Equal(Again(minute + 15));
                due.Add(minute + 15).Should().BeTrue();
            }

            owed = Math.Max(owed, due.Count);
        }

        owed.Should().BeLessThanOrEqualTo(2);
        asked.Should().BeLessThanOrEqualTo(12 * 60 / 7);
        asked.Should().BeGreaterThan(12 * 60 / 20, "it is still asked for");
    }

    [Fact]
    public void Is_asked_for_when_its_charger_comes_back_that_did_not_answer_last()
    {
        var silent = Questioned.After(Says(false, true), Lyon.At(60)).After(new Woken(Reconciliation.AskAgain), Lyon.At(75));
        silent.When(new Woken(Reconciliation.AskAgain), Lyon.At(75.2)).ThenNothing();
        silent.When(Back(76), Lyon.At(78)).Owing(Question);
    }

    [Fact]
    public void Is_settled_by_what_is_known_when_the_charger_says_twice_that_nothing_is_left_of_it()
    {
        var once = Of(SessionFolding.WithSamples(Charging.State, [Lyon.Register(3000, 20)], Lyon.At(20))).After(Back(), Lyon.At(60))
            .When(Says(false, false), Lyon.At(60)).Then(new TransactionStatusTold(false, false, Lyon.At(60))).Owing(Again(61));
        once.State.Closing.Should().BeNull("its end may have been on its way");
        Of(once.State).When(Says(false, false), Lyon.At(60.2)).ThenNothing().Answering(new(SessionVerdict.Repeated));

        var asked = Of(once.State).When(new Woken(Reconciliation.AskAgain), Lyon.At(61)).Owing(Question);
        var settled = Of(asked.State).When(Says(false, false), Lyon.At(61));

        settled.Oddities.Should().Equal("lost-transaction");
        settled.Fact<SessionEnded>().Should().BeEquivalentTo(new { EnergyWh = 2000L, EnergyRule = SessionEnergy.LastSample });
        settled.State.Closing!.ClosedBy.Should().Be("no-stop");
        settled.Effects.OfType<TellConnector>().Should().ContainSingle("the connector is for the next one");
        Of(settled.State).When(Says(false, false), Lyon.At(62)).ThenNothing();
        Of(settled.State).When(Lyon.Close(), Lyon.At(70)).Oddities.Should().Equal("late-stop");
    }

    [Fact]
    public void That_speaks_after_all_is_not_asked_for_again()
    {
        var gone = Questioned.After(Says(false, false), Lyon.At(60)).State;
        Of(SessionFolding.WithSamples(gone, [Lyon.Register(3000, 60)], Lyon.At(60.5))).When(new Woken(Reconciliation.AskAgain), Lyon.At(61)).ThenNothing();
    }

    [Fact]
    public void That_has_ended_is_nobody_s_question()
    {
        var ended = Charging.After(Lyon.Close(), Lyon.At(31));
        ended.When(Back(), Lyon.At(60)).ThenNothing();
        ended.When(Says(false, false), Lyon.At(60)).ThenNothing();
    }

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Of(Session session) => new(session);
}
