using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What a connector says to who asked.</summary>
/// <param name="Session">The session concerned, where there is one.</param>
/// <param name="Transaction">Its transaction, where there is one.</param>
[GenerateSerializer, Immutable, Alias("connector-reply")]
public sealed record ConnectorReply(ConnectorVerdict Verdict, SessionId? Session = null, string? Transaction = null);

/// <summary>How a connector takes what it is asked.</summary>
public enum ConnectorVerdict
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>Known already: the same answer as before.</summary>
    Repeated,

    /// <summary>Nothing to do.</summary>
    Ignored,

    /// <summary>Somebody is charging or about to.</summary>
    Occupied,

    /// <summary>Broken.</summary>
    OutOfOrder,

    /// <summary>Promised to somebody else.</summary>
    ReservedForAnother,

    /// <summary>Not known here.</summary>
    Unknown,
}
