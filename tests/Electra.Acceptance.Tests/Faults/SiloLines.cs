using System.Collections.Concurrent;
using System.Globalization;

namespace Electra.Acceptance.Tests.Faults;

/// <summary>The lines between three silos, each of which is reached by the others through a proxy: the one between two of them can be lost.</summary>
internal sealed class SiloLines : IAsyncDisposable
{
    private readonly int[] listening = [.. Enumerable.Range(0, 3).Select(static _ => FreePorts.One())];
    private readonly FaultProxy[] doors;

    public SiloLines() => doors = [.. listening.Select(FaultProxy.Before)];

    /// <summary>Where the silo of this number (from 0) listens, and where it says that it does.</summary>
    public (string, string)[] Settings(int silo) =>
    [
        ("Electra__SiloPort", listening[silo].ToString(CultureInfo.InvariantCulture)),
        ("Electra__AdvertisedSiloPort", doors[silo].Port.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>How many lines stand: two silos may use the one that either of them opened.</summary>
    public int Standing => doors.Sum(static door => door.Lines);

    /// <summary>No packet gets through between two silos; both hear the third, and are heard by it.</summary>
    public void Lose((int Silo, int Pid) one, (int Silo, int Pid) other)
    {
        doors[one.Silo].Freeze(Of(other.Pid));
        doors[other.Silo].Freeze(Of(one.Pid));
    }

    /// <summary>No packet gets through between one silo and all others, in either direction.</summary>
    public void Isolate(int silo, int pid)
    {
        for (var door = 0; door < doors.Length; door++)
            doors[door].Freeze(door == silo ? static _ => true : Of(pid));
    }

    /// <summary>All is well again.</summary>
    public void Heal()
    {
        foreach (var door in doors)
            door.Heal();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var door in doors)
            await door.DisposeAsync();
    }

    private static Func<int, bool> Of(int process)
    {
        var known = new ConcurrentDictionary<int, bool>();
        return port => known.GetOrAdd(port, p => SocketOwner.Is(process, p));
    }
}
