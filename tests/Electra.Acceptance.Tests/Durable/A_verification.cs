using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;
using Electra.Fleet;
using Npgsql;

namespace Electra.Acceptance.Tests.Durable;

public sealed class A_verification
{
    private const int SomethingBroken = 1;
    private const int CouldNotLook = 2;

    [Fact]
    public async Task Beside_a_running_program_finds_what_holds_and_names_what_does_not()
    {
        await using var home = await Home.Of("postgres");
        await using var program = await ElectraProgram.Start(home);
        await Charge(program);
        var found = await Verification.Of(home);
        found.Entries.Should().BeGreaterThan(5);
        found.Checked("sessions").Should().Be(OcppVersions.All.Count);
        var samples = 1 + (3 * (OcppVersions.All.Count - 1));
        found.Checked("samples").Should().Be(samples, "2.x tells what the register shows at both ends as samples too");
        found.Checked("lists").Should().BeGreaterThan(5);

        await Break(home, "update samples set month = month + interval '1 month'");
        var broken = await Verification.Look(home);
        broken.ExitCode.Should().Be(SomethingBroken);
        broken.Broken().Should().ContainSingle().Which.Should().StartWith(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"samples: {samples} of {samples}: [\"session/"));
    }

    [Fact]
    public async Task Of_files_waits_for_no_program_and_looks_when_none_holds_them()
    {
        await using var home = Home.Sqlite();
        (await Verification.Look(home)).Should().Match<Verification>(v => v.ExitCode == CouldNotLook && v.Complaint.Contains("holds no ledger"));
        await using var program = await ElectraProgram.Start(home);
        await Charge(program);
        (await Verification.Look(home)).Should().Match<Verification>(v => v.ExitCode == CouldNotLook && v.Complaint.Contains("another program holds"));
        await program.Kill();
        (await Verification.Of(home)).Checked("sessions").Should().Be(OcppVersions.All.Count);
    }

    private static async Task Charge(ElectraProgram program)
    {
        await program.Api.Station("lyon-1");
        await program.Api.Token("VT1");
        foreach (var version in OcppVersions.All)
        {
            var id = $"V-{version.Name()}";
            await program.Api.Charger(id, "lyon-1");
            await using var charger = await ToldCharge.Connect(program, id, version);
            var charge = ToldCharge.In(version, "VT1");
            await charge.Plug(charger, there: true);
            await charge.Start(1_000)(charger);
            await charge.Sample(5_200)(charger);
            await charge.Stop(6_000)(charger);
            await charge.Plug(charger, there: false);
            await program.Api.Until(
                $"sessions?transactionId={charge.Transaction}", l => l["items"]!.AsArray() is [{ } one] && (string?)one["state"] == "ended", "it has ended");
        }
    }

    private static async Task Break(Home home, string sql)
    {
        await using var connection = new NpgsqlConnection(home.Settings["ConnectionStrings__Electra"]);
        await connection.OpenAsync();
#pragma warning disable CA2100 // A text of this test.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
