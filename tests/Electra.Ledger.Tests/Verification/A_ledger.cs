using Electra.Ledger.Verification;

namespace Electra.Ledger.Tests.Verification;

/// <summary>What is damaged behind the program's back is named, on both homes.</summary>
public abstract class A_ledger(GoodLedger good, bool onPostgres) : IClassFixture<GoodLedger>
{
    [Fact]
    public async Task That_nobody_damaged_holds()
    {
        var report = await Look(await good.Copy(onPostgres));
        report.Invariants.Where(static one => !one.Holds).SelectMany(static one => one.First).Should().BeEmpty();
        report.Holds.Should().BeTrue();
        report.Invariants.Where(static one => one.Checked == 0).Should().BeEmpty("there is something of everything in it");
        report.Home.Should().Be(onPostgres ? "postgresql" : "sqlite");
    }

    [Fact]
    public async Task Whose_oldest_entries_are_archived_holds_where_a_later_one_carries_the_state()
    {
        var options = await good.Copy(onPostgres);
        await GoodLedger.Run(options, "delete from entries where grain = 'station/lyon-1' and version = 1");
        var report = await Look(options);
        report.Invariants.Single(static one => one.Name == "heads").Holds.Should().BeTrue();
        report.Invariants.Single(static one => one.Name == "checkpoints").Holds.Should().BeTrue();
    }

    [Fact]
    public async Task With_rows_that_cannot_be_read_holds_and_says_so()
    {
        var options = await good.Copy(onPostgres);
        await GoodLedger.Run(options, "update OrleansStorage set PayloadBinary = " + (onPostgres ? "convert_to('{', 'UTF8')" : "cast('{' as blob)"));
        var report = await Look(options);
        report.Holds.Should().BeTrue();
        report.Invariants.Single(static one => one.Name == "rows").Notes.Should().ContainSingle().Which.Should().StartWith("2 x row that cannot be read");
    }

    protected async Task Says(string damage, string invariant, string said)
    {
        var options = await good.Copy(onPostgres);
        await GoodLedger.Run(options, damage);

        var report = await Look(options);

        report.Holds.Should().BeFalse();
        var found = report.Invariants.Single(one => one.Name == invariant);
        found.Holds.Should().BeFalse("what does not hold: {0}", string.Join("; ", report.Invariants.SelectMany(static one => one.First)));
        found.First.Should().Contain(what => what.Contains(said));
    }

    private static ValueTask<VerificationReport> Look(LedgerOptions options) => LedgerVerification.Of(options, "electra");
}

public sealed class A_ledger_on_PostgreSQL(GoodLedger good) : A_ledger(good, onPostgres: true)
{
    [Theory]
    [MemberData(nameof(Damage.OnPostgres), MemberType = typeof(Damage))]
    public Task That_was_damaged_says_where(string damage, string invariant, string said) => Says(damage, invariant, said);
}

public sealed class A_ledger_on_SQLite(GoodLedger good) : A_ledger(good, onPostgres: false)
{
    [Theory]
    [MemberData(nameof(Damage.OnSqlite), MemberType = typeof(Damage))]
    public Task That_was_damaged_says_where(string damage, string invariant, string said) => Says(damage, invariant, said);
}
