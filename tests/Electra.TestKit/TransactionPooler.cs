using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Electra.TestKit;

/// <summary>A pgbouncer of the tests' own in transaction mode before a server: many clients share few connections, each for one transaction at a time.</summary>
public sealed class TransactionPooler : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/sbin/pgbouncer", "/usr/local/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"];

    private readonly string folder = Directory.CreateTempSubdirectory("electra-pool-").FullName;
    private readonly ConcurrentQueue<string> lastWords = new();
    private readonly Process process;

    private TransactionPooler(PostgresServer server, string program, int connections)
    {
        Port = FreePorts.One();
        PostgresBinaries.Own(folder);
        var settings = Path.Combine(folder, "pgbouncer.ini");
        // Startup parameters are not ignored: a program that sends any is refused, as in production.
        File.WriteAllText(settings, string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host=127.0.0.1 port={server.Port} user=electra
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {Port}
            unix_socket_dir =
            auth_type = any
            admin_users = electra
            pool_mode = transaction
            default_pool_size = {connections}
            max_client_conn = 1000
            query_wait_timeout = 10
            server_login_retry = 1
            """));
        process = PostgresBinaries.LaunchAt(program, settings);
        process.ErrorDataReceived += (_, line) => lastWords.Enqueue(line.Data ?? "");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Discard();
    }

    /// <summary>Whether pgbouncer is installed.</summary>
    public static bool Installed => Array.Exists(Places, File.Exists);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts one that opens so many connections to the server at most, for each database.</summary>
    public static async Task<TransactionPooler> Start(PostgresServer server, int connections)
    {
        var program = Array.Find(Places, File.Exists) ?? throw new InvalidOperationException("pgbouncer was not found: ops/test installs it.");
        var pooler = new TransactionPooler(server, program, connections);
        await Eventually.Get(pooler.Answers, static answers => answers, "pgbouncer answers");
        return pooler;
    }

    /// <summary>The same database, by way of the pooler.</summary>
    public string StringFor(string direct) => new NpgsqlConnectionStringBuilder(direct) { Host = "127.0.0.1", Port = Port }.ConnectionString;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Discard();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> Answers()
    {
        if (process.HasExited)
            throw new InvalidOperationException("pgbouncer ended while starting: " + string.Join('\n', lastWords));
        await using var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Port};Username=electra;Database=postgres;Pooling=false;Timeout=2"));
        await connection.OpenAsync();
        return true;
    }

    private void Discard()
    {
        if (!process.HasExited)
        {
            Signals.Send(process.Id, Signals.Kill);
            process.WaitForExit(5_000);
        }

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
