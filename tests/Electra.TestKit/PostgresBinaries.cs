using System.Diagnostics;

namespace Electra.TestKit;

/// <summary>Finds PostgreSQL's programs, and runs them as somebody that they accept: they refuse to run as root.</summary>
internal sealed class PostgresBinaries(string folder)
{
    private const string OtherUser = "postgres";
    private const string Installed = "/usr/lib/postgresql";

    public static PostgresBinaries Find()
    {
        var folders = (Directory.Exists(Installed) ? Directory.GetDirectories(Installed) : [])
            .OrderByDescending(static version => version.Length).ThenByDescending(static version => version, StringComparer.Ordinal)
            .Select(static version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"))) is { } found
            ? new PostgresBinaries(found)
            : throw new InvalidOperationException("PostgreSQL's initdb and postgres were not found in PATH or under " + Installed + ": ops/test installs them.");
    }

    /// <summary>Gives a folder to the user under whom the server runs.</summary>
    public static void Own(string path)
    {
        if (Environment.IsPrivilegedProcess)
            Wait(Begin(new ProcessStartInfo("chown", [OtherUser, path])), "chown").GetAwaiter().GetResult();
    }

    /// <summary>Has a folder removed by a process of its own, which nobody waits for.</summary>
    public static void Remove(string path) => Process.Start("rm", ["-rf", path])?.Dispose();

    public Task Run(string program, params string[] arguments) => Wait(Launch(program, arguments), program);

    public Process Launch(string program, params string[] arguments) => LaunchAt(Path.Combine(folder, program), arguments);

    /// <summary>Runs any program as the user that PostgreSQL's run as.</summary>
    public static Process LaunchAt(string path, params string[] arguments) => Begin(Environment.IsPrivilegedProcess
        // setpriv becomes the program: its id is the server's own.
        ? new ProcessStartInfo("setpriv", [$"--reuid={OtherUser}", $"--regid={OtherUser}", "--clear-groups", path, .. arguments])
        : new ProcessStartInfo(path, arguments));

    private static Process Begin(ProcessStartInfo info)
    {
        info.RedirectStandardError = true;
        info.RedirectStandardOutput = true;
        info.WorkingDirectory = Path.GetTempPath();
        return Process.Start(info) ?? throw new InvalidOperationException(info.FileName + " did not start.");
    }

    private static async Task Wait(Process process, string program)
    {
        var told = process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await told;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {complaint}");
        process.Dispose();
    }
}
