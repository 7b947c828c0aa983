using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <summary>What there is to tell of a transaction.</summary>
internal enum NewsKind
{
    /// <summary>It has begun.</summary>
    Began,

    /// <summary>Its meter was read.</summary>
    Sampled,

    /// <summary>The energy flows, or flows no more; only some versions have words for it.</summary>
    StateChanged,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>What let a transaction begin: the last of the things that it needs.</summary>
internal enum StartCause
{
    /// <summary>A token that was let, where a car was plugged in.</summary>
    Token,

    /// <summary>The central system, where a car was plugged in.</summary>
    Remote,

    /// <summary>The plug, for one who was let before.</summary>
    Plug,
}

/// <summary>Why a transaction ended.</summary>
internal enum StopCause
{
    /// <summary>Its driver showed the token again.</summary>
    Token,

    /// <summary>The car was unplugged.</summary>
    Unplugged,

    /// <summary>The central system does not let its token charge.</summary>
    Refused,

    /// <summary>The central system ended it.</summary>
    Remote,

    /// <summary>The connector was unlocked from afar.</summary>
    Unlock,

    /// <summary>The charger restarts at once.</summary>
    HardReset,

    /// <summary>The charger restarts in good order.</summary>
    SoftReset,

    /// <summary>The power was gone.</summary>
    PowerLoss,
}

/// <summary>Something about a transaction that must be told, in no version's words, until its turn comes to be sent.</summary>
/// <param name="At">By the charger's own clock.</param>
/// <param name="Offline">Whether nobody could be told when it happened.</param>
/// <param name="State">What the energy does: Idle, EVConnected, Charging, SuspendedEV, SuspendedEVSE.</param>
/// <param name="Number">Its place in its transaction, from 0.</param>
internal sealed record News(NewsKind Kind, Charge Charge, int Connector, DateTimeOffset At, bool Offline, string State, int Number)
{
    /// <summary>What the instruments showed.</summary>
    public IReadOnlyList<Measured> Samples { get; init; } = [];

    /// <summary>What the register showed, of a beginning or an end.</summary>
    public long MeterWh { get; init; }

    /// <summary>Of an end.</summary>
    public StopCause? Cause { get; init; }

    /// <summary>Who ended it.</summary>
    public string? Token { get; init; }

    /// <summary>The central system asked for it.</summary>
    public bool Asked { get; init; }
}
