using CsCheck;

namespace Electra.Domain.Tests.Laws;

public sealed class A_charger_that_repeats_itself
{
    private static readonly TransactionStarted Start = Lyon.Start(at: Lyon.At(1));
    private static readonly TransactionStopped Stop = Lyon.Stop();

    [Fact]
    public void Has_one_transaction_and_one_session_that_ends_once() => Gen.Int[0, 5].Array[6].Sample(repeats =>
    {
        var network = new SmallNetwork();
        network.Report(Condition.Available);
        network.Report(Condition.Preparing);
        Repeat(network, repeats[0] + 1, stopped: false);
        network.Report(Condition.Charging);
        Repeat(network, repeats[1], stopped: false);
        network.Report(Condition.Finishing);
        Repeat(network, repeats[2] + 1, stopped: true);
        network.Report(Condition.Available);
        Repeat(network, repeats[3], stopped: true);
        network.Report(Condition.Preparing);
        Repeat(network, repeats[4], stopped: true);

        network.Sessions.Should().ContainSingle();
        network.Facts.OfType<TransactionAttached>().Should().ContainSingle();
        network.Facts.OfType<SessionEnded>().Should().ContainSingle().Which.EnergyWh.Should().Be(4200);
        network.Connector.Session.Should().BeNull("the session has let go");
    }, threads: 1);

    [Fact]
    public void In_any_order_of_its_status_bills_each_transaction_once() => Gen.Select(Gen.Enum<Condition>(), Gen.Bool).Array[0, 12].Sample(steps =>
    {
        var network = new SmallNetwork();
        var first = network.Start(Start);
        foreach (var (condition, again) in steps)
        {
            network.Now = network.Now.AddMinutes(1);
            network.Report(condition);
            if (again)
                network.Start(Start).Should().Be(first);
        }

        network.Stop(Stop with { Transaction = first });
        network.Report(Condition.Preparing);
        network.Now = network.Now.AddMinutes(10);
        network.Report(Condition.Available);
        network.Stop(Stop with { Transaction = first });

        network.Facts.OfType<SessionEnded>().Should().ContainSingle().Which.EnergyWh.Should().Be(4200);
    }, threads: 1);

    [Fact]
    public void After_an_outage_has_all_its_sessions()
    {
        // Two weeks of an offline queue, each call twice, while a vehicle is there already for the next one.
        var network = new SmallNetwork();
        network.Report(Condition.Available);
        network.Report(Condition.Preparing);
        for (var day = -14; day < 0; day++)
        {
            var at = Lyon.Morning.AddDays(day);
            var start = Lyon.Start(meter: 100_000 + (day * 1000), at: at);
            var transaction = network.Start(start);
            network.Start(start).Should().Be(transaction);
            var stop = Lyon.Stop(100_000 + (day * 1000) + 900, at.AddMinutes(30)) with { Transaction = transaction };
            network.Stop(stop);
            network.Stop(stop);
        }

        network.Start(Lyon.Start(Lyon.Bob, 100_000));

        network.Sessions.Should().HaveCount(15);
        network.Facts.OfType<SessionEnded>().Should().HaveCount(14).And.OnlyContain(e => e.EnergyWh == 900);
    }

    private static void Repeat(SmallNetwork network, int times, bool stopped)
    {
        for (var i = 0; i < times; i++)
        {
            network.Now = network.Now.AddMinutes(1);
            if (!stopped || i % 2 == 1)
                network.Start(Start).Should().Be("1");
            if (stopped)
                network.Stop(Stop with { Transaction = "1" });
        }
    }
}
