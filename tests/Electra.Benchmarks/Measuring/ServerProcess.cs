using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Electra.Benchmarks.Load;
using Electra.TestKit;

namespace Electra.Benchmarks.Measuring;

/// <summary>A server under load: a process of its own, held to the first core.</summary>
internal sealed class ServerProcess : IUnderLoad, IDisposable
{
    private const int LastLines = 50;

    // On a machine that is busy with other things.
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly PostgresServer? database;
    private readonly string? folder;
    private string? connectionString;

    private ServerProcess(string name, int port, ProcessStartInfo start, PostgresServer? database, string? folder)
    {
        (Name, Port, this.database, this.folder) = (name, port, database, folder);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        // Not the temporary folder: the settings of the folder it starts in are watched, and all the databases of a run live there.
        start.WorkingDirectory = AppContext.BaseDirectory;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Http = new() { BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")) };
        Ocpp = new(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}/ocpp/"));
        Crowd = new([Ocpp], "BENCH");
        Newer = new(this, new([Ocpp], "BENCH-201", newer: true));
    }

    public string Name { get; }

    public int Port { get; }

    public int Pid => process.Id;

    public HttpClient Http { get; }

    /// <summary>Where chargers dial, without their id.</summary>
    public Uri Ocpp { get; }

    /// <summary>The chargers that stand before it.</summary>
    public Crowd Crowd { get; }

    /// <summary>The same server before chargers of OCPP 2.0.1.</summary>
    public NewerSide Newer { get; }

    public double Cpu => ProcessTimes.Cpu(Pid);

    public double DatabaseCpu => database is null ? 0 : ProcessTimes.CpuOfFamily(database.ProcessId);

    /// <summary>The bare responder.</summary>
    public static async Task<ServerProcess> Limit()
    {
        var port = FreePort();
        var dll = Path.Combine(AppContext.BaseDirectory, "Electra.Benchmarks.dll");
        var server = new ServerProcess("limit", port, OnFirstCore(dll, "responder", port.ToString(CultureInfo.InvariantCulture)), null, null);
        await server.UntilAnswers("", static _ => true);
        return server;
    }

    /// <summary>The program, on a database of this PostgreSQL, or on SQLite; tokens for so many chargers are known to it.</summary>
    public static async Task<ServerProcess> Program(PostgresServer? database, int tokens)
    {
        var server = await Program(database, database is null ? null : await database.CreateDatabase());
        for (var i = 0; i < tokens; i++)
            await server.Know(Crowd.Token(i));
        return server;
    }

    /// <summary>The program on this very database: beside others that share it, a silo of their cluster.</summary>
    /// <param name="build">The assembly of another build; null: the one beside this.</param>
    public static async Task<ServerProcess> Program(PostgresServer? database, string? connection, string? build = null)
    {
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("electra-bench-").FullName;
        var start = OnFirstCore(build ?? Silo(), "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        start.Environment["Electra__DataDirectory"] = folder;
        start.Environment["Electra__SiloPort"] = FreePort().ToString(CultureInfo.InvariantCulture);
        start.Environment["Electra__GatewayPort"] = FreePort().ToString(CultureInfo.InvariantCulture);
        start.Environment["Electra__Ocpp__OnboardUnknownChargers"] = "true";
        if (connection is not null)
            start.Environment["ConnectionStrings__Electra"] = connection;
        var server = new ServerProcess(database is null ? "sqlite" : "postgres", port, start, database, folder) { connectionString = connection };
        await server.UntilAnswers("health/ready", static answer => answer.IsSuccessStatusCode);
        return server;
    }

    /// <summary>Messages of so many calls that are not in the OCPP log: two a call at least, the call and its answer.</summary>
    public async Task<long> Unlogged(long calls)
    {
        await using System.Data.Common.DbConnection connection = connectionString is null
            ? new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder!, "views.db")};Mode=ReadOnly")
            : new Npgsql.NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from messages";
        command.CommandTimeout = 120;
        return Math.Max(0, (2 * calls) - Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
    }

    /// <summary>Makes a token known that may charge.</summary>
    public async Task Know(string token)
    {
        using var body = new StringContent("""{"type":"RFID","status":"accepted","contractId":"FR-ELC-C00001-1"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await Http.PutAsync($"api/v1/tokens/{token}", body);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Crowd.Dispose();
        Newer.Crowd.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit(5_000);
        Http.Dispose();
        if (folder is not null && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private Task UntilAnswers(string path, Func<HttpResponseMessage, bool> satisfies) => Eventually.True(
        async () =>
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{Name} has ended: {string.Join('\n', output)}");
            try
            {
                using var answer = await Http.GetAsync(path);
                return satisfies(answer);
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        $"{Name} answers",
        StartsWithin);

    private void Keep(string? line)
    {
        output.Enqueue(line ?? "");
        if (output.Count > LastLines)
            output.TryDequeue(out _);
    }

    private static ProcessStartInfo OnFirstCore(params string[] arguments) => new("taskset", ["-c", "0", "dotnet", .. arguments]);

    // Built beside this assembly: artifacts/bin/<project>/<configuration>.
    private static string Silo()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Electra.Silo", here.Name, "Electra.Silo.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
