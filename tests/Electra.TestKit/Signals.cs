using System.Globalization;
using System.Runtime.InteropServices;

namespace Electra.TestKit;

/// <summary>Linux signals, to stop, freeze and kill what a test has started.</summary>
public static class Signals
{
    /// <summary>SIGINT: end at once, orderly.</summary>
    public const int Interrupt = 2;

    /// <summary>SIGKILL.</summary>
    public const int Kill = 9;

    /// <summary>SIGTERM.</summary>
    public const int Terminate = 15;

    /// <summary>SIGCONT.</summary>
    public const int Thaw = 18;

    /// <summary>SIGSTOP.</summary>
    public const int Freeze = 19;

    /// <summary>Sends a signal; to a process that is gone, nothing.</summary>
    public static void Send(int pid, int signal)
    {
        if (pid > 1)
            _ = SendSignal(pid, signal);
    }

    /// <summary>The processes that one has started and that still run.</summary>
    public static IEnumerable<int> ChildrenOf(int pid)
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var child) && ParentOf(child) == pid)
                yield return child;
        }
    }

    private static int ParentOf(int pid)
    {
        try
        {
            // "pid (name) state parent ...": the name may hold anything, even brackets.
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

#pragma warning disable SYSLIB1054 // Source-generated imports want unsafe code in the whole project, for two integers.
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int pid, int signal);
#pragma warning restore SYSLIB1054
}
