using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>Told each time that a quirk acts.</summary>
/// <param name="name">The quirk's.</param>
/// <param name="withMessage">It is among the oddities of the message that was read, and so is counted on the charger with it.</param>
public delegate void QuirkUsed(string name, bool withMessage);

/// <summary>What a make does in its own way, and how it is put right: a function for each direction of a dialect that it concerns.
/// Each gives null where there was nothing to put right.</summary>
/// <param name="Card">What people read of it, and which chargers it fits.</param>
public sealed record Quirk(QuirkCard Card)
{
    /// <summary>A charger's call before it is read: its payload put right.</summary>
    public Func<string, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? Call { get; init; }

    /// <summary>What a charger's call said: what it really means.</summary>
    public Func<ChargerReport, ChargerIdentity, ChargerReport?>? Report { get; init; }

    /// <summary>The answer to a call, in the make's words. It is the second half of what was counted when the call was read.</summary>
    public Func<ChargerAnswer, ChargerAnswer?>? Answer { get; init; }

    /// <summary>An order, as the make must be given it.</summary>
    public Func<ChargerOrder, ChargerIdentity, ChargerOrder?>? Order { get; init; }

    /// <summary>What came of an order: what it really means.</summary>
    public Func<ChargerOrder, OrderOutcome, OrderOutcome?>? Outcome { get; init; }
}
