using System.Diagnostics;
using System.Globalization;

namespace Electra.TestKit;

/// <summary>A small file system of its own, in memory, that can be filled to the last byte and freed again. It wants root.</summary>
public sealed class SmallDisk : IDisposable
{
    private const int Piece = 64 * 1024;

    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Mounts one of so many megabytes; null where that is not allowed.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        if (!Environment.IsPrivilegedProcess)
            return null;
        var folder = Directory.CreateTempSubdirectory("electra-disk-").FullName;
        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=0700");
        if (Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder) == 0)
            return new(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Takes all the room there is.</summary>
    public void Fill()
    {
        // What is freed meanwhile (a log that is recycled) is taken too: until not even a little fits.
        for (var size = Piece; size >= 512; size /= 2)
            Take(size);
    }

    /// <summary>Gives it back.</summary>
    public void Free() => File.Delete(Ballast);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Lazily: a process that ends just now may still hold a file.
        _ = Run("umount", "-l", Folder);
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // Still mounted for a moment: an empty folder stays.
        }
    }

    private void Take(int size)
    {
        var zeros = new byte[size];
        try
        {
            using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            while (true)
                file.Write(zeros);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode;
    }
}
