using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Electra.Acceptance.Tests.Program;

/// <summary>The real program, as an operator starts it: a process of its own that can be killed, on a free port, with a folder that outlives it.</summary>
public sealed class ElectraProgram : IAsyncDisposable
{
    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    private ElectraProgram(Dictionary<string, string> settings, int port)
    {
        this.settings = settings;
        Port = port;
        Http = new() { BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")), Timeout = TimeSpan.FromSeconds(30) };
        Api = new(Http);
    }

    /// <summary>The build that is started; this one's own by default.</summary>
    public string Build { get; set; } = Silo();

    public int Port { get; }

    /// <summary>The port of its silo, as text.</summary>
    public string SiloPort => settings["Electra__SiloPort"];

    public HttpClient Http { get; }

    /// <summary>The HTTP API, as a partner sees it.</summary>
    public ElectraApi Api { get; }

    public Uri Ocpp => new(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{Port}/ocpp/"));

    /// <summary>What it has printed so far.</summary>
    public string Output => string.Join('\n', output);

    public bool Running => process is { HasExited: false };

    public int Pid => process!.Id;

    /// <summary>A program that is set up and not yet started.</summary>
    public static ElectraProgram On(Home home, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(home.Settings)
        {
            ["Electra__SiloPort"] = FreePorts.One().ToString(CultureInfo.InvariantCulture),
            ["Electra__GatewayPort"] = FreePorts.One().ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        return new(all, FreePorts.One());
    }

    /// <summary>Starts, and waits until it says that it is ready.</summary>
    public static async Task<ElectraProgram> Start(Home home, params (string Key, string Value)[] settings)
    {
        var program = On(home, settings);
        await program.Start();
        return program;
    }

    public async Task Start(params string[] arguments)
    {
        Launch(arguments);
        await UntilReady();
    }

    /// <summary>Starts without waiting.</summary>
    public void Launch(params string[] arguments)
    {
        var start = Begin([], arguments);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Runs one of its verbs beside it, with its settings, and tells exit code and output.</summary>
    public async Task<(int Code, string Output)> Ask(params string[] verb)
    {
        using var asked = Process.Start(Begin(verb, []))!;
        var complaint = asked.StandardError.ReadToEndAsync();
        var said = await asked.StandardOutput.ReadToEndAsync();
        await asked.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (asked.ExitCode, said + await complaint);
    }

    public Task UntilReady(TimeSpan? within = null) => Eventually.True(
        async () =>
        {
            if (!Running)
                throw new InvalidOperationException($"the program has ended: {Output}");
            return await ReadyStatus() == HttpStatusCode.OK;
        },
        "the program is ready",
        within ?? TimeSpan.FromSeconds(60));

    public async Task<HttpStatusCode?> ReadyStatus()
    {
        try
        {
            using var answer = await Http.GetAsync("health/ready");
            return answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        Signals.Send(process!.Id, Signals.Kill);
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it as an operator would, and tells its exit code.</summary>
    public async Task<int> Terminate()
    {
        Signals.Send(process!.Id, Signals.Terminate);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(25));
        return process.ExitCode;
    }

    /// <summary>Waits for its own end, and tells its exit code.</summary>
    public async Task<int> Ended()
    {
        await process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (Running)
            await Kill();
        process?.Dispose();
        Http.Dispose();
    }

    private ProcessStartInfo Begin(string[] verb, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])[Build, .. verb, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"), .. arguments])
            start.ArgumentList.Add(argument);
        // It lives for seconds: measuring its own code, so as to compile it better later, would only cost it time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return start;
    }

    private void Keep(string? line)
    {
        if (line is not null)
            output.Enqueue(line);
    }

    // Built beside this assembly: artifacts/bin/<project>/<configuration>.
    internal static string Silo()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Electra.Silo", here.Name, "Electra.Silo.dll");
    }
}
