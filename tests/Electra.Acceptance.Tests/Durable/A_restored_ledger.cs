using System.Globalization;
using System.Runtime.Versioning;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;
using Npgsql;

namespace Electra.Acceptance.Tests.Durable;

[SupportedOSPlatform("linux")]
public sealed class A_restored_ledger : IDisposable
{
    private int charges;
    private readonly DirectoryInfo backups = Directory.CreateTempSubdirectory("electra-backups-");

    public void Dispose()
    {
        backups.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Is_what_it_was_at_the_time_between()
    {
        Nightly.Only();
        await using var server = await Archiving();
        await using var home = await Home.On(server);
        await using var program = await ElectraProgram.Start(home);
        await Provision(program);
        var before = await Charge(program);
        var port = server.Port.ToString(CultureInfo.InvariantCulture);
        await OpsScript.Run("backup", ["postgres", backups.FullName], ("PGHOST", "127.0.0.1"), ("PGPORT", port), ("PGUSER", "electra"));
        var backedUp = DateTimeOffset.UtcNow;
        await Eventually.True(() => DateTimeOffset.UtcNow > backedUp.AddSeconds(1), "the backup is older than the time to which it is rolled on");
        var between = await Charge(program);
        var at = await Ask(home, "select clock_timestamp()");
        var after = await Charge(program);
        await Archive(home);
        await program.Kill();
        await server.Kill();

        await using var restored = await PostgresServer.Start(fill: data => OpsScript.Run("restore", ["postgres", backups.FullName, data, "--at", at]));
        await using var again = Home.At(restored.StringFor(Database(home)));
        await Eventually.True(async () => await Ask(again, "select pg_is_in_recovery()") == "False", "it has been rolled on");

        (await Verification.Of(again)).Checked("sessions").Should().Be(2);
        await Holds(again, [before, between], after);
        await Verification.Of(again);
    }

    [Fact]
    public async Task Of_files_is_what_it_was_when_it_was_copied_beside_a_running_program()
    {
        Nightly.Only();
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home);
        await Provision(program);
        var before = await Charge(program);
        var copy = await OpsScript.Run("backup", ["sqlite", backups.FullName],
            [("ELECTRA", $"dotnet {ElectraProgram.Silo()}"), .. home.Settings.Select(static pair => (pair.Key, pair.Value))]);
        var after = await Charge(program);
        await program.Kill();

        await using var again = Home.Sqlite();
        await OpsScript.Run("restore", ["sqlite", copy, again.Settings["Electra__DataDirectory"]]);

        (await Verification.Of(again)).Checked("sessions").Should().Be(1);
        await Holds(again, [before], after);
        await Verification.Of(again);
    }

    // The program goes on with it: what was there is there, what was lost is not, and what is new gets numbers that nobody had.
    private async Task Holds(Home home, string[] there, string gone)
    {
        await using var program = await ElectraProgram.Start(home);
        foreach (var transaction in there)
        {
            var session = (await program.Api.All($"sessions?transactionId={transaction}")).Should().ContainSingle().Subject;
            ((string?)session["state"]).Should().Be("ended");
            ((long)session["energyWh"]!).Should().Be(5_000);
            (await program.Api.All($"sessions/{(string)session["id"]!}/readings")).Should().ContainSingle(static r => (string?)r["value"] == "5200");
        }

        (await program.Api.All($"sessions?transactionId={gone}")).Should().BeEmpty();
        (await program.Api.All("cdrs")).Should().HaveCount(there.Length);
        there.Should().NotContain(await Charge(program));
        (await program.Terminate()).Should().Be(0);
    }

    private static async Task Provision(ElectraProgram program)
    {
        await program.Api.Station("lyon-1");
        await program.Api.Charger("R-1", "lyon-1");
        await program.Api.Token("RT1");
    }

    private async Task<string> Charge(ElectraProgram program)
    {
        // It comes in another version each time: what it is and what it has charged go on.
        var version = ToldCharge.VersionOf(charges++);
        await using var charger = await ToldCharge.Connect(program, "R-1", version);
        var charge = ToldCharge.In(version, "RT1");
        await charge.Plug(charger, there: true);
        await charge.Start(1_000)(charger);
        await charge.Sample(5_200)(charger);
        await charge.Stop(6_000)(charger);
        await charge.Plug(charger, there: false);
        await program.Api.Until(
            $"sessions?transactionId={charge.Transaction}", l => l["items"]!.AsArray() is [{ } one] && (string?)one["state"] == "ended", "it has ended");
        return charge.Transaction!;
    }

    // As the runbook says: the server hands each WAL file to the script. It is copied to where the server's own user may run it.
    private async Task<PostgresServer> Archiving()
    {
        var script = Path.Combine(backups.FullName, "backup");
        File.Copy(OpsScript.Path("backup"), script);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(backups.FullName, (UnixFileMode)0b111_111_111);
        var server = await PostgresServer.Start();
        await using (var connection = new NpgsqlConnection(server.StringFor("postgres") + ";Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                $"alter system set archive_command = 'bash {script} wal \"%p\" \"%f\" {backups.FullName}'", connection);
            await command.ExecuteNonQueryAsync();
            await using var mode = new NpgsqlCommand("alter system set archive_mode = on", connection);
            await mode.ExecuteNonQueryAsync();
        }

        await server.Stop();
        await server.StartAgain();
        return server;
    }

    private async Task Archive(Home home)
    {
        var file = await Ask(home, "select pg_walfile_name(pg_switch_wal())");
        await Eventually.True(() => File.Exists(Path.Combine(backups.FullName, "wal", file)), "the last WAL file is archived");
    }

    private static string Database(Home home) => new NpgsqlConnectionStringBuilder(home.Settings["ConnectionStrings__Electra"]).Database!;

    private static async Task<string> Ask(Home home, string question)
    {
        await using var connection = new NpgsqlConnection(home.Settings["ConnectionStrings__Electra"] + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A text of this test.
        await using var command = new NpgsqlCommand(question, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() switch
        {
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };
    }
}
