using System.Globalization;

namespace Electra.TestKit;

/// <summary>Tells, on Linux, whose a TCP socket of this machine is.</summary>
public static class SocketOwner
{
    /// <summary>Whether a process has a TCP socket with this local port.</summary>
    public static bool Is(int processId, int localPort)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $":{localPort:X4}");
        var inodes = Table("tcp", end).Concat(Table("tcp6", end)).Select(static inode => $"socket:[{inode}]").ToHashSet(StringComparer.Ordinal);
        return inodes.Count > 0 && Descriptors(processId).Any(inodes.Contains);
    }

    // proc(5): sl local_address rem_address st tx:rx tr:tm retrnsmt uid timeout inode.
    private static IEnumerable<string> Table(string name, string end) =>
        from line in File.ReadLines($"/proc/net/{name}").Skip(1)
        let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where columns.Length > 9 && columns[1].EndsWith(end, StringComparison.Ordinal) && columns[9] != "0"
        select columns[9];

    private static IEnumerable<string> Descriptors(int processId)
    {
        foreach (var descriptor in Directory.EnumerateFileSystemEntries(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/fd")))
        {
            var target = Target(descriptor);
            if (target is not null)
                yield return target;
        }
    }

    private static string? Target(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget;
        }
        catch (IOException)
        {
            // Closed in the meantime.
            return null;
        }
    }
}
