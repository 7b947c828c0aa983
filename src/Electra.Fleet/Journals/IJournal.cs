using Electra.Fleet.Chargers;

namespace Electra.Fleet.Journals;

/// <summary>Is told what chargers met: above all what the central system confirmed, so that it can be held to it.</summary>
public interface IJournal
{
    /// <summary>A socket was opened.</summary>
    void Connected(string chargerId);

    /// <summary>No socket could be opened.</summary>
    /// <param name="httpStatus">What the handshake was answered with, where it was.</param>
    void ConnectFailed(string chargerId, int? httpStatus, string why);

    /// <summary>A socket is gone.</summary>
    void Disconnected(string chargerId, string why);

    /// <summary>BootNotification was answered.</summary>
    void Booted(string chargerId, string status);

    /// <summary>A call had its result, after this long.</summary>
    void Answered(string chargerId, string action, TimeSpan latency);

    /// <summary>A call had an error, or no answer in time, or its socket went away.</summary>
    void Failed(string chargerId, string action, CallOutcome outcome);

    /// <summary>A transaction began at an outlet; nobody was told yet.</summary>
    void Began(string chargerId);

    /// <summary>A transaction's start was answered.</summary>
    /// <param name="status">What the answer says of the token.</param>
    void StartConfirmed(string chargerId, string transactionId, string status, ToldStart question);

    /// <summary>Its end was answered.</summary>
    void StopConfirmed(string chargerId, ToldStop question);

    /// <summary>Meter values of a transaction were answered.</summary>
    void MeterConfirmed(string chargerId, ToldMeters question);

    /// <summary>A transaction message was thrown away after so many attempts.</summary>
    void GivenUp(string chargerId, string action, int attempts);

    /// <summary>The central system called.</summary>
    void Commanded(string chargerId, string action);

    /// <summary>Something came that has no place in the protocol: an answer to nothing, text that is no frame, an unreadable result.</summary>
    void Unexpected(string chargerId, string what);

    /// <summary>A deviation changed something, or did something of its own accord.</summary>
    void Deviated(string chargerId, string deviation);

    /// <summary>A fault happened to a charger.</summary>
    void Struck(string chargerId, string fault);
}
