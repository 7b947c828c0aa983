using System.Globalization;
using Electra.Acceptance.Tests.Cluster;
using Electra.Acceptance.Tests.Program;
using Npgsql;

namespace Electra.Acceptance.Tests.Faults;

/// <summary>One fault of the night: chargers charge, are struck, and the record is compared and verified.</summary>
internal static class Night
{
    /// <summary>Every charger is served again within this time of the fault's end.</summary>
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(30);

    /// <summary>The whole of it; the cluster is the caller's to dispose of.</summary>
    /// <param name="before">What comes while all charge and before the fault.</param>
    public static async Task Suffers(this ThreeSilos silos, string fault, Func<Task> strike, Func<Task>? before = null)
    {
        await silos.Charge();
        if (before is not null)
            await before();
        var row = await silos.Suffer(fault, strike);
        row.RecoveredIn.Should().BeLessThan(Bar);
        await silos.Revive();
        await silos.CallItADay();
        await Verification.Of(silos.Home);
    }

    /// <summary>The fault lasts for so long.</summary>
    public static async Task Lasting(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    /// <summary>The same database by another port, or several.</summary>
    public static string By(this string connectionString, params int[] ports) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Host = string.Join(',', ports.Select(static port => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"))),
    }.ConnectionString;

    /// <summary>The name of the database.</summary>
    public static string Database(this ThreeSilos silos) => new NpgsqlConnectionStringBuilder(silos.ConnectionString).Database!;
}
