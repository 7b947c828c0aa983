using System.Text;
using Electra.Ledger.Commits;

namespace Electra.Ledger.Tests;

/// <summary>What holds on both homes is written once, in a class that takes the home; each home runs all of it.</summary>
public abstract class LedgerTest(Home home, bool onPostgres) : IClassFixture<Home>
{
    private static int grains;

    protected static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    protected bool OnPostgres => onPostgres;

    protected Home Home => home;

    protected Task<LedgerOptions> Options(Func<LedgerOptions, LedgerOptions>? change = null) => home.Options(onPostgres, change);

    protected async Task<Silo> Start(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null) =>
        await Silo.Start(await Options(), more);

    /// <summary>A grain that no other test has.</summary>
    protected static string NewGrain(string kind = "charger") =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}/FR-ELC-{Interlocked.Increment(ref grains):D5}");

    protected static EntryDraft Draft(string grain, long version, string body = """{"kind":"plugged-in","evse":1}""", DateTimeOffset? at = null, bool whole = false, params DebtDraft[] debts) =>
        new(grain, version, Guid.NewGuid(), at ?? Noon, Encoding.UTF8.GetBytes(body), debts, whole);
}
