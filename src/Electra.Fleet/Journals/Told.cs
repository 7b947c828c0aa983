using Electra.Fleet.Makes;

namespace Electra.Fleet.Journals;

/// <summary>What a charger told of a transaction's beginning, in whichever version it speaks.</summary>
public sealed record ToldStart(int Connector, string Token, long MeterStart, DateTimeOffset Timestamp, int? ReservationId = null);

/// <summary>What a charger told of a transaction's end.</summary>
/// <param name="TransactionId">-1 where a charger of 1.6 never learnt it.</param>
/// <param name="Reason">As the version has it; null: unsaid.</param>
/// <param name="Data">The readings that went along.</param>
public sealed record ToldStop(
    string TransactionId, long MeterStop, DateTimeOffset Timestamp, string? Token = null, string? Reason = null, IReadOnlyList<Measured>? Data = null)
{
    /// <summary>Stands for an id that is not known (OCPP 1.6).</summary>
    public const string Unnumbered = "-1";

    /// <summary>Whether it names its transaction.</summary>
    public bool Names => TransactionId != Unnumbered;
}

/// <summary>Readings that a charger told while a transaction ran.</summary>
public sealed record ToldMeters(int Connector, IReadOnlyList<Measured> Values, string TransactionId)
{
    /// <summary>Whether it names its transaction.</summary>
    public bool Names => TransactionId != ToldStop.Unnumbered;
}
