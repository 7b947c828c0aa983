using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>When a deviation may do something of its own accord.</summary>
public enum Moment
{
    /// <summary>A socket is open; nothing was said over it.</summary>
    Connected,

    /// <summary>BootNotification was accepted, or is not sent; nothing else was said.</summary>
    Booted,

    /// <summary>All statuses were told: from here it speaks as it likes.</summary>
    Introduced,

    /// <summary>A car was plugged in; nothing was said of it.</summary>
    PluggedIn,

    /// <summary>A transaction begins: StartTransaction is about to be said.</summary>
    Starting,

    /// <summary>StartTransaction was answered.</summary>
    Started,

    /// <summary>A transaction ends: StopTransaction is about to be said.</summary>
    Stopping,

    /// <summary>StopTransaction is in the queue.</summary>
    Stopped,

    /// <summary>StopTransaction was answered.</summary>
    StopConfirmed,

    /// <summary>The car has gone.</summary>
    Unplugged,

    /// <summary>It restarts: the memory of what is not kept is lost.</summary>
    Rebooting,

    /// <summary>The socket is gone.</summary>
    Disconnected,

    /// <summary>A call of its own was answered with a result.</summary>
    Answered,
}

/// <summary>Something that happens.</summary>
/// <param name="Connector">Where; 0: the charger.</param>
/// <param name="Action">Of <see cref="Moment.Answered"/>.</param>
/// <param name="Payload">Of <see cref="Moment.Answered"/>: the result.</param>
public sealed record Occasion(Moment Moment, int Connector = 0, string Action = "", JsonObject? Payload = null);

/// <summary>Who charges.</summary>
/// <param name="Asks">Whether Authorize is sent for the token.</param>
public sealed record Admission(string Token, bool Asks = true);
