using CsCheck;

namespace Electra.Domain.Tests.Laws;

public sealed class A_transaction_told_in_any_order
{
    private static readonly TransactionProgressed[] News =
    [
        Told(TransactionStage.Started, 1, ChargingState.EvConnected, Lyon.Register(1_000, 1) with { Context = "Transaction.Begin" }),
        Told(TransactionStage.Updated, 2, null) with { Token = Lyon.Alice },
        Told(TransactionStage.Updated, 3, ChargingState.Charging),
        Told(TransactionStage.Updated, 10, null, Lyon.Register(3_000, 10)),
        Told(TransactionStage.Updated, 20, ChargingState.SuspendedEv, Lyon.Register(5_000, 20)),
        Told(TransactionStage.Ended, 31, ChargingState.Idle, Lyon.Register(5_200, 31) with { Context = "Transaction.End" }),
    ];

    [Fact]
    public void And_however_often_is_one_charge_of_the_same_energy() => Orders.Sample(order =>
    {
        var network = new SmallNetwork { Now = Lyon.At(60) };
        TransactionProgressed? parked = null;
        foreach (var news in order)
        {
            if (!network.Hear(news, parked is not null))
                parked ??= news.Stage is TransactionStage.Ended ? news : null;
            else if (parked is not null && news.Stage is not TransactionStage.Ended)
                network.Hear(parked, ended: true);
        }

        network.Facts.OfType<TransactionAttached>().Should().ContainSingle();
        var ended = network.Facts.OfType<SessionEnded>().Should().ContainSingle().Subject;
        // Ended before its beginning was told, and after it was somebody's by other news: by what those told, and never more.
        var begins = order.IndexOf(News[0]) < order.IndexOf(News[^1]) || order.FindIndex(n => n.Token is not null || n.State is ChargingState.Charging or ChargingState.SuspendedEv) > order.IndexOf(News[^1]);
        ended.EnergyWh.Should().Match(wh => begins ? wh == 4_200 : wh >= 0 && wh <= 4_200);
        ended.MeterStopWh.Should().Be(5_200);
        (network.Connector.Transaction, network.Connector.Session).Should().Be((null, null));
    }, threads: 1);

    // Every order of all, some of them told again; the end is repeated last, as by a charger that had no answer.
    private static Gen<List<TransactionProgressed>> Orders =>
        from order in Gen.Shuffle(News)
        from again in Gen.Int[0, News.Length - 1].Array[0, 4]
        select (List<TransactionProgressed>)[.. order, .. again.Select(i => News[i]), News[0], News[^1]];

    private static TransactionProgressed Told(TransactionStage stage, double minutes, ChargingState? state, params Sample[] samples) =>
        Lyon.News(stage, minutes: minutes, state: state, samples: samples);
}
