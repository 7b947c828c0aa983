namespace Electra.Domain.Tests.Connectors;

public sealed class A_transaction_of_2_x
{
    private static readonly TransactionProgressed Plugged = Lyon.News(TransactionStage.Started, state: ChargingState.EvConnected, samples: [Begin(1_000)]);

    private static Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply> Forming =>
        A.Connector().After(Lyon.Report(Condition.Occupied)).After(new FormTransaction(new("tx", Lyon.At(1), 1_000, State: ChargingState.EvConnected)));

    [Fact]
    public void That_begins_with_the_plug_is_nobodys_yet() => Births.Of(A.Connector().State, Plugged, ended: false).Should().Be(Birth.Forms);

    [Fact]
    public void Is_somebodys_with_the_first_token_that_is_shown() =>
        Births.Of(Forming.State, Lyon.News(TransactionStage.Updated, token: Lyon.Alice), ended: false).Should().Be(Birth.Born);

    [Theory]
    [InlineData(ChargingState.Charging)]
    [InlineData(ChargingState.SuspendedEv)]
    [InlineData(ChargingState.SuspendedEvse)]
    public void Is_somebodys_as_soon_as_energy_can_flow(ChargingState state) =>
        Births.Of(A.Connector().State, Lyon.News(TransactionStage.Updated, state: state), ended: false).Should().Be(Birth.Born);

    [Fact]
    public void Begins_where_and_when_its_first_news_said()
    {
        var start = TransactionNews.Start(Lyon.News(TransactionStage.Updated, minutes: 9, token: Lyon.Alice), Lyon.Left, Forming.State.Forming, null, false);
        (start.MeterStartWh, start.At, start.Token, start.Named!.Transaction, start.Named.State).Should().Be((1_000, Lyon.At(1), Lyon.Alice, "tx", ChargingState.EvConnected));
    }

    [Fact]
    public void Keeps_from_before_it_was_somebodys_by_what_its_meter_signs()
    {
        var key = new MeterSignature("OCMF", "ECDSA-secp256r1-SHA256", "MFkw");
        var signed = Begin(1_000) with { Format = "SignedData", Signature = key };
        FormTransaction Told(Sample sample) => new(TransactionNews.Forming(Plugged with { Samples = [sample] }));
        var formed = A.Connector().After(Told(signed));
        formed.State.Forming!.Signatures.Should().Equal(key);
        formed.When(Told(signed)).ThenNothing();
        formed.When(Told(signed with { Signature = key with { PublicKey = null } })).ThenNothing();
        Forming.When(Told(signed)).State.Forming!.Signatures.Should().Equal(key);
        formed.When(Told(signed with { Signature = key with { PublicKey = "AAAA" } })).State.Forming!.Signatures.Should().HaveCount(2);
    }

    [Fact]
    public void Follows_from_the_order_whose_number_it_tells_and_from_no_other()
    {
        var connector = A.Connector().After(new ExpectStart(Lyon.Asked, Lyon.Alice)).State;
        Births.IsExpected(connector, Lyon.News(TransactionStage.Updated, number: SessionNames.StartNumber(Lyon.Asked))).Should().BeTrue();
        Births.IsExpected(connector, Lyon.News(TransactionStage.Updated, token: Lyon.Alice)).Should().BeTrue();
        Births.IsExpected(connector, Lyon.News(TransactionStage.Updated, number: 4_711)).Should().BeFalse();
        Births.IsExpected(connector, Lyon.News(TransactionStage.Started, token: Lyon.Alice, offline: true)).Should().BeFalse();
    }

    [Fact]
    public void That_ends_as_nobodys_leaves_the_connector_free()
    {
        var ended = Forming.When(new EndTransaction("tx", Left: true));
        (ended.State.Phase, ended.State.Formed, ended.State.Forming).Should().Be((Phase.Available, "tx", null));
        Births.Of(ended.State, Plugged, ended: false).Should().Be(Birth.EndsUnborn);
    }

    [Fact]
    public void That_ends_as_nobodys_and_has_charged_is_a_stay() =>
        Births.Of(Forming.State, Lyon.News(TransactionStage.Ended, samples: [End(3_000)]), ended: false).Should().Be(Birth.Born);

    [Fact]
    public void Whose_end_comes_first_waits_for_its_beginning()
    {
        Births.Of(A.Connector().State, Lyon.News(TransactionStage.Ended, samples: [End(3_000)]), ended: false).Should().Be(Birth.Unknown);
        Births.Of(A.Connector().State, Lyon.News(TransactionStage.Updated, state: ChargingState.Charging), ended: true).Should().Be(Birth.Unknown);
        Births.Of(A.Connector().State, Plugged, ended: true).Should().Be(Birth.Born);
    }

    [Fact]
    public void Told_late_takes_nothing_from_the_one_that_runs()
    {
        var running = A.Connector().After(Named("now", Lyon.At(30)));
        var late = running.When(Named("then", Lyon.At(5), offline: true), Lyon.At(31));
        (late.State.Transaction, late.State.Session).Should().Be(("now", running.State.Session));
        late.Effects.Should().NotContain(e => e is TellSession && ((TellSession)e).Input is SeeSuperseded);
        late.State.Starts.Select(s => s.Transaction).Should().Equal("then", "now");
    }

    [Fact] // U2: names that begin anew with a boot
    public void Under_a_name_that_was_used_before_is_another_where_it_is_later()
    {
        var before = A.Connector().After(Named("1", Lyon.At(1))).After(new EndTransaction("1"));
        StartQuestions.Known(before.State, Lyon.News(TransactionStage.Started, "1", minutes: 1)).Should().NotBeNull();
        StartQuestions.Known(before.State, Lyon.News(TransactionStage.Started, "1", minutes: 500)).Should().BeNull();
        StartQuestions.Known(before.State, Lyon.News(TransactionStage.Ended, "1", minutes: 500)).Should().NotBeNull();
    }

    [Fact]
    public void Moves_by_the_newest_of_its_news_alone()
    {
        var charging = A.Connector().After(Named("tx", Lyon.At(1))).After(new MoveCharging("tx", ChargingState.SuspendedEv, Lyon.At(20)), Lyon.At(20));
        charging.When(new MoveCharging("tx", ChargingState.Charging, Lyon.At(10)), Lyon.At(21)).ThenNothing();
        charging.When(new MoveCharging("other", ChargingState.Charging, Lyon.At(30)), Lyon.At(30)).ThenNothing();
        charging.When(new MoveCharging("tx", ChargingState.Charging, Lyon.At(30)), Lyon.At(30)).State.Phase.Should().Be(Phase.Charging);
        // Of a queue: by its own time alone, and only where that can be believed.
        charging.When(new MoveCharging("tx", ChargingState.Charging, null, Offline: true), Lyon.At(30)).ThenNothing();
        charging.When(new MoveCharging("tx", ChargingState.Charging, Lyon.At(10), Offline: true), Lyon.At(30)).ThenNothing();
        charging.When(new MoveCharging("tx", ChargingState.Charging, Lyon.At(-3_000), Offline: true), Lyon.At(30)).ThenNothing();
        charging.When(new MoveCharging("tx", ChargingState.Charging, Lyon.At(300), Offline: true), Lyon.At(30)).ThenNothing();
        charging.When(new MoveCharging("tx", ChargingState.Charging, Lyon.At(25), Offline: true), Lyon.At(30)).State.Phase.Should().Be(Phase.Charging);
    }

    [Fact]
    public void That_frees_its_connector_before_its_end_is_not_odd() =>
        A.Connector().After(Lyon.Report(Condition.Occupied, 0)).After(Named("tx", Lyon.At(1))).When(Lyon.Report(Condition.Available, 30), Lyon.At(30)).Oddities.Should().BeEmpty();

    [Theory]
    [InlineData("Transaction.Begin", 1_000L)]
    [InlineData("Sample.Periodic", 1_000L)]
    public void Begins_with_the_first_register_of_its_first_news(string context, long wh) =>
        TransactionNews.BeginWh(Lyon.News(TransactionStage.Started, samples: [Lyon.Register(1_400, 3), Lyon.Register(wh, 1) with { Context = context }])).Should().Be(wh);

    [Fact]
    public void Ends_with_the_register_of_its_end_and_else_with_the_last_that_is_not_of_its_beginning()
    {
        TransactionNews.EndWh(Lyon.News(TransactionStage.Ended, samples: [Lyon.Register(9_000, 40), End(8_000)])).Should().Be(8_000);
        TransactionNews.EndWh(Lyon.News(TransactionStage.Ended, samples: [Lyon.Register(8_000, 40), Lyon.Register(7_000, 20)])).Should().Be(8_000);
        TransactionNews.EndWh(Lyon.News(TransactionStage.Ended, samples: [Begin(1_000)])).Should().BeNull();
        TransactionNews.EndWh(Lyon.News(TransactionStage.Updated, samples: [End(8_000)])).Should().BeNull();
    }

    private static BeginTransaction Named(string transaction, DateTimeOffset at, bool offline = false) =>
        new(Lyon.Charger, new(Lyon.Left, Lyon.Alice, 1_000, at, Named: new(transaction, offline, State: ChargingState.Charging)), transaction);

    private static Sample Begin(long wh) => Lyon.Register(wh, 1) with { Context = "Transaction.Begin" };

    private static Sample End(long wh) => Lyon.Register(wh, 31) with { Context = "Transaction.End" };
}
