using Electra.Domain.Drivers;

namespace Electra.Domain.Sessions;

/// <summary>What a session says to who asked.</summary>
/// <param name="Standing">What the token was worth at the start, for the charger's answer.</param>
[GenerateSerializer, Immutable, Alias("session-reply")]
public sealed record SessionReply(SessionVerdict Verdict, TokenStanding? Standing = null);

/// <summary>How a session takes what it is asked.</summary>
public enum SessionVerdict
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>Known already.</summary>
    Repeated,

    /// <summary>Nothing to do.</summary>
    Ignored,

    /// <summary>There is no such session.</summary>
    Unknown,

    /// <summary>It has no running transaction to stop.</summary>
    NotRunning,
}
