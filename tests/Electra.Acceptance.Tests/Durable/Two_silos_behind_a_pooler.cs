using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Durable;

/// <summary>pgbouncer in transaction mode with few connections, and nothing that goes past it.</summary>
public sealed class Two_silos_behind_a_pooler
{
    private const int ToTheServer = 8;
    private const int Chargers = 12;

    [Fact]
    public async Task Let_chargers_charge_and_show_it_within_their_second()
    {
        var server = await PostgresServer.Shared();
        await using var pooler = await TransactionPooler.Start(server, ToTheServer);
        await using var home = await Home.On(server);
        (string, string)[] settings =
        [
            ("ConnectionStrings__Electra", pooler.StringFor(home.Settings["ConnectionStrings__Electra"])),
            ("Electra__Database__Pooler", "transaction"), ("Electra__Database__MaxConnections", "12"),
        ];
        await using var one = ElectraProgram.On(home, settings);
        await using var two = ElectraProgram.On(home, settings);
        await Task.WhenAll(one.Start(), two.Start());
        await one.Api.Station("lyon-1");
        await Task.WhenAll(Enumerable.Range(0, Chargers).Select(async i =>
        {
            await (i % 2 == 0 ? one : two).Api.Charger($"P{i}", "lyon-1");
            await (i % 2 == 0 ? two : one).Api.Token($"PT{i}");
        }));

        await Task.WhenAll(Enumerable.Range(0, Chargers).Select(i => Charge(i, i % 2 == 0 ? one : two, i % 2 == 0 ? two : one)));

        (await one.Api.All("sessions")).Should().HaveCount(Chargers * 2);
        (await Verification.Of(home, settings)).Checked("sessions").Should().Be(Chargers * 2);
        (one.Output + two.Output).Should().NotContain("prepared statement").And.NotContain("unsupported startup parameter");
    }

    // Two sessions each, the second over the other silo; lists are asked of the silo that the charger is not at.
    private static async Task Charge(int charger, ElectraProgram mine, ElectraProgram other)
    {
        var register = 1_000L;
        foreach (var (at, asked) in new[] { (mine, other), (other, mine) })
        {
            var charge = ToldCharge.In(ToldCharge.VersionOf(charger / 2), $"PT{charger}");
            await using var socket = await ToldCharge.Connect(at, $"P{charger}", ToldCharge.VersionOf(charger / 2));
            await charge.Start(register)(socket);
            for (var i = 0; i < 5; i++)
                await charge.Sample(register += 100)(socket);
            await charge.Stop(register += 10)(socket);
            var list = await asked.Api.Until(
                $"sessions?transactionId={charge.Transaction}",
                l => l["items"]!.AsArray() is [{ } session] && session["meterStopWh"] is not null, $"the list shows {charge.Transaction}", TimeSpan.FromSeconds(5));
            ((long)list["items"]![0]!["energyWh"]!).Should().Be(510);
        }
    }
}
