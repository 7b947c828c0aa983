using Electra.Benchmarks.Load;
using Electra.TestKit;

namespace Electra.Benchmarks.Measuring;

/// <summary>Some silos on one database, all on the first core; chargers dial them in turn, and drivers go from one to the other.</summary>
internal sealed class SiloCluster : IUnderLoad, IDisposable
{
    private readonly IReadOnlyList<ServerProcess> silos;

    private SiloCluster(string name, IReadOnlyList<ServerProcess> silos, Drivers drivers)
    {
        (Name, this.silos) = (name, silos);
        Crowd = new([.. silos.Select(static s => s.Ocpp)], "BENCH", drivers);
    }

    public string Name { get; }

    public int Count => silos.Count;

    public Crowd Crowd { get; }

    public double Cpu => silos.Sum(static s => s.Cpu);

    public double DatabaseCpu => silos[0].DatabaseCpu;

    /// <summary>Starts so many, and makes two drivers known for each charger.</summary>
    /// <param name="build">The assembly of another build; null: the one beside this.</param>
    public static async Task<SiloCluster> Start(string name, PostgresServer postgres, int count, int chargers, string? build = null)
    {
        var connection = await postgres.CreateDatabase();
        List<ServerProcess> silos = [];
        try
        {
            for (var i = 0; i < count; i++)
                silos.Add(await ServerProcess.Program(postgres, connection, build));
            string[] tokens = [.. Enumerable.Range(0, chargers * 2).Select(Crowd.Token)];
            // Over all of them: each of their doors is open, and each has met the others.
            for (var i = 0; i < tokens.Length; i++)
                await silos[i % count].Know(tokens[i]);
            return new(name, silos, new(tokens));
        }
        catch
        {
            silos.ForEach(static s => s.Dispose());
            throw;
        }
    }

    /// <summary>Messages that passed and are not in the OCPP log.</summary>
    public Task<long> Unlogged() => silos[0].Unlogged(Crowd.Calls);

    public void Dispose()
    {
        Crowd.Dispose();
        foreach (var silo in silos)
            silo.Dispose();
    }
}
