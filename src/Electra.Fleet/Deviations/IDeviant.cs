using System.Text.Json.Nodes;
using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Deviations;

/// <summary>The charger that a deviation is in, and what can be done with it.</summary>
public interface IDeviant
{
    /// <summary>Its id.</summary>
    string Id { get; }

    /// <summary>What it is.</summary>
    Make Make { get; }

    /// <summary>Its outlets.</summary>
    IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>Whether the central system has taken it in over the socket that is open.</summary>
    bool Accepted { get; }

    /// <summary>Its own clock.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The clock of cars and heartbeats, which may be hurried.</summary>
    TimeProvider Time { get; }

    /// <summary>The clock of the wire, which never is.</summary>
    TimeProvider Wire { get; }

    /// <summary>Chance; lock it while drawing.</summary>
    Random Chance { get; }

    /// <summary>The value of a configuration key.</summary>
    string Setting(string key);

    /// <summary>Calls at once over the socket that is open, even before it was taken in; no deviation alters it.</summary>
    Task<CallOutcome> Call(string action, JsonObject payload);

    /// <summary>Sends BootNotification at once over the socket that is open; no deviation alters it.</summary>
    Task<CallOutcome> CallBoot();

    /// <summary>Says something when its turn comes, if there is somebody to hear it.</summary>
    void Tell(string action, JsonObject payload);

    /// <summary>Says a status.</summary>
    void TellStatus(int connector, string status);

    /// <summary>Says something that must arrive, as transactions must: it waits for a socket and is repeated.</summary>
    void Owe(string action, JsonObject payload);

    /// <summary>Sends text as it is.</summary>
    Task<bool> Send(string text);

    /// <summary>The socket is gone without a word.</summary>
    void DropSocket();

    /// <summary>The socket is closed in good order.</summary>
    Task CloseSocket(string why);

    /// <summary>It restarts.</summary>
    void Reboot(bool hard);

    /// <summary>It forgets its reservations.</summary>
    void ForgetReservations();

    /// <summary>Runs something beside; what goes wrong in it is told, not lost.</summary>
    void Begin(Func<Task> work);
}
