using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Electra.TestKit;

/// <summary>
/// A PostgreSQL server of the tests' own, from the binaries installed on the machine, in a folder that goes with it. It can be stopped,
/// frozen and killed, and comes back on the same port.
/// </summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> One = new(() => Start());

    private readonly string folder;
    private readonly PostgresBinaries binaries;
    private readonly bool durable;
    private readonly ConcurrentQueue<string> lastWords = new();
    private Process? process;
    private int databases;

    private PostgresServer(string folder, PostgresBinaries binaries, int port, bool durable)
    {
        this.folder = folder;
        this.binaries = binaries;
        this.durable = durable;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The run's one server; gone with the process. Whoever stops or freezes one wants a server of its own: <see cref="Start"/>.</summary>
    public static Task<PostgresServer> Shared() => One.Value;

    /// <summary>The server's first process; those it starts are its children.</summary>
    public int ProcessId => Pid();

    /// <summary>Whether it runs; one whose disk is full may have ended by itself.</summary>
    public bool Running => Pid() != 0;

    /// <summary>Makes and starts a server.</summary>
    /// <param name="durable">What it says is committed survives a power cut (<c>fsync</c>), as in production; tests do without, measurements do not.</param>
    /// <param name="folder">Where everything of it is kept; null: in a temporary folder.</param>
    /// <param name="fill">Puts data of before into the folder that it is given; null: the server begins with none.</param>
    public static async Task<PostgresServer> Start(bool durable = false, string? folder = null, Func<string, Task>? fill = null)
    {
        var server = New(durable, folder);
        var binaries = server.binaries;
        try
        {
            if (fill is not null)
                await fill(server.Data);
            else
                await binaries.Run("initdb", "-D", server.Data, "-U", "electra", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            await server.StartAgain();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database and tells how to connect to it.</summary>
    public async Task<string> CreateDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"electra_{Interlocked.Increment(ref databases)}");
        await Tell($"create database {name}");
        return StringFor(name);
    }

    /// <summary>Carries out one statement of a test's own, past any pool, and gives its first value.</summary>
    public async Task<object?> Tell(string statement, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(StringFor(database) + ";Pooling=false;Timeout=5");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are the tests' own.
        command.CommandText = statement;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>How to connect to a database of this server.</summary>
    public string StringFor(string database) => string.Create(CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={Port};Username=electra;Database={database}");

    /// <summary>Starts it again, after <see cref="Stop"/> or <see cref="Kill"/>, and waits until it answers.</summary>
    public async Task StartAgain()
    {
        // What a killed one left behind would stand in the way.
        File.Delete(Path.Combine(Data, "postmaster.pid"));
        var toDisk = durable ? "on" : "off";
        process = binaries.Launch("postgres", "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-k", folder,
            "-c", "listen_addresses=127.0.0.1", "-c", "fsync=" + toDisk, "-c", "full_page_writes=" + toDisk, "-c", "max_connections=300",
            "-c", "shared_buffers=64MB", "-c", "log_min_messages=fatal");
        // Read as it comes: a full pipe would stop the server.
        lastWords.Clear();
        process.ErrorDataReceived += (_, line) => lastWords.Enqueue(line.Data ?? "");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await Eventually.Get(Answers, static answers => answers, "PostgreSQL answers", TimeSpan.FromSeconds(60));
    }

    /// <summary>Ends it orderly; whoever is connected is cut off.</summary>
    public async Task Stop()
    {
        Thaw();
        Signals.Send(Pid(), Signals.Interrupt);
        await process!.WaitForExitAsync();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        foreach (var pid in All())
            Signals.Send(pid, Signals.Kill);
        await process!.WaitForExitAsync();
        await Eventually.True(() => !FreePorts.IsTaken(Port), "the port is free");
    }

    /// <summary>Stops every process of it in its tracks: connections stand, and nothing answers.</summary>
    public void Freeze()
    {
        foreach (var pid in All())
            Signals.Send(pid, Signals.Freeze);
    }

    /// <summary>Lets it go on.</summary>
    public void Thaw()
    {
        foreach (var pid in All())
            Signals.Send(pid, Signals.Thaw);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Discard();
        return ValueTask.CompletedTask;
    }

    private static PostgresServer New(bool durable, string? folder)
    {
        folder ??= Directory.CreateTempSubdirectory("electra-pg-").FullName;
        PostgresBinaries.Own(folder);
        return new(folder, PostgresBinaries.Find(), FreePorts.One(), durable);
    }

    private string Data => Path.Combine(folder, "data");

    private async Task<bool> Answers()
    {
        if (process!.HasExited)
            throw new InvalidOperationException("PostgreSQL ended while starting: " + string.Join('\n', lastWords));
        await using var connection = new NpgsqlConnection(StringFor("postgres") + ";Pooling=false;Timeout=2");
        await connection.OpenAsync();
        return true;
    }

    // Hundreds of databases are many files: a process that waited for them to go would not end in the time that it has for it.
    private void Leave()
    {
        foreach (var pid in All())
            Signals.Send(pid, Signals.Kill);
        if (Directory.Exists(folder))
            PostgresBinaries.Remove(folder);
    }

    private void Discard()
    {
        if (process is { HasExited: false })
        {
            foreach (var pid in All())
                Signals.Send(pid, Signals.Kill);
            process.WaitForExit(5_000);
        }

        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A file still held for a moment: the system's temporary folder may keep it.
        }
    }

    // The postmaster first, so that it starts no new ones meanwhile; then each that it started.
    private List<int> All()
    {
        var postmaster = Pid();
        return postmaster == 0 ? [] : [postmaster, .. Signals.ChildrenOf(postmaster)];
    }

    private int Pid() => process is { HasExited: false } ? process.Id : 0;
}
