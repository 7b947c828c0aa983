using System.Globalization;
using Electra.TestKit;

namespace Electra.Benchmarks.Measuring;

/// <summary>What the kernel has counted for a process.</summary>
internal static class ProcessTimes
{
    // USER_HZ: what /proc counts in, on every Linux there is.
    private const double TicksPerSecond = 100;

    /// <summary>CPU seconds of one process, in user and kernel.</summary>
    public static double Cpu(int pid) => Read(pid, 11, 12);

    /// <summary>CPU seconds of a process, its children, and those of its children that have ended.</summary>
    public static double CpuOfFamily(int pid) => Read(pid, 11, 12, 13, 14) + Signals.ChildrenOf(pid).Sum(Cpu);

    /// <summary>Resident memory in bytes.</summary>
    public static long Resident(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(static l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    // Counted from the state, which follows "pid (name) ": utime is the twelfth.
    private static double Read(int pid, params ReadOnlySpan<int> fields)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var all = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = 0L;
            foreach (var field in fields)
                ticks += long.Parse(all[field], CultureInfo.InvariantCulture);
            return ticks / TicksPerSecond;
        }
        catch (IOException)
        {
            // It has ended: its parent has its time now.
            return 0;
        }
    }
}
