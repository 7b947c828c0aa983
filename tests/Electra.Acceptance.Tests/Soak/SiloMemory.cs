using System.Globalization;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Soak;

/// <summary>What one silo held at one instant.</summary>
/// <param name="Heap">Bytes of objects, after everything was collected.</param>
/// <param name="Resident">Bytes, as they stood before it.</param>
/// <param name="Sockets">Open ones: of chargers, of the database, of other silos, and those it listens on.</param>
public sealed record SiloMemory(TimeSpan At, long Heap, long Resident, int Sockets)
{
    public static async Task<SiloMemory> Of(ElectraProgram silo, TimeSpan at)
    {
        var (resident, sockets) = (ResidentOf(silo.Pid), SocketsOf(silo.Pid));
        return new(at, await ManagedHeap.AfterCollection(silo.Pid), resident, sockets);
    }

    /// <summary>Open sockets of a process.</summary>
    public static int SocketsOf(int pid) =>
        Directory.EnumerateFiles(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/fd")).Count(static file => Target(file).StartsWith("socket:", StringComparison.Ordinal));

    private static long ResidentOf(int pid)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/status")).First(static l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static string Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget ?? "";
        }
        catch (IOException)
        {
            // Closed meanwhile.
            return "";
        }
    }
}
