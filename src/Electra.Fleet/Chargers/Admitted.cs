namespace Electra.Fleet.Chargers;

/// <summary>Who may charge, what was shown for it, and what came with it.</summary>
/// <param name="Kind">The kind of token, where it was told.</param>
/// <param name="RemoteStartId">What the central system calls its wish, where it was its.</param>
internal sealed record Admitted(
    string Token, string Presented, string? Parent = null, LimitProfile? Profile = null, string? Kind = null, int? RemoteStartId = null)
{
    /// <summary>Whether the central system let it.</summary>
    public bool Remote { get; init; }

    /// <summary>The reservation that it has used already.</summary>
    public int? ReservationId { get; init; }
}
