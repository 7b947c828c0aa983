using Electra.Fleet.Chargers;
using Electra.Fleet.Makes;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Dialects;

/// <summary>
/// How a charger says in one version of OCPP what it does in all of them, and how it understands what it is told. What it does is in
/// <see cref="Chargers"/>, once.
/// </summary>
internal abstract class Dialect
{
    public abstract OcppVersion Version { get; }

    /// <summary>Whether it boots over every new socket, or only when it has restarted.</summary>
    public abstract bool BootsOnEachSocket { get; }

    /// <summary>Whether the charger names its transactions itself, and tells what the energy does.</summary>
    public abstract bool NamesTransactions { get; }

    /// <summary>Whether a reservation is used when its token is let, or only when the charge begins.</summary>
    public abstract bool ReservationEndsWhenLet { get; }

    /// <summary>The settings that list what is sampled when a transaction begins, and when it ends.</summary>
    public abstract (string Begin, string End) SampledLists { get; }

    /// <param name="reason">Why it boots, in words of OCPP 2.0.1.</param>
    public abstract Call Boot(string reason);

    /// <summary>Null where it cannot be read, here and below.</summary>
    public abstract BootAnswer? ReadBoot(ReadOnlyMemory<byte> answer);

    public abstract Call Heartbeat();

    public abstract Call Authorize(string token, string? kind);

    public abstract TokenAnswer? ReadAuthorize(ReadOnlyMemory<byte> answer);

    /// <summary>The word for a status in this version.</summary>
    /// <param name="status">In words of OCPP 1.6 §7.7, which tell more apart.</param>
    public abstract string StatusWord(string status, bool plugged);

    /// <summary>Tells a status; null where this version has no word for it.</summary>
    /// <param name="connector">0: the charger.</param>
    public abstract Call? Status(int connector, string word);

    /// <summary>Tells something of a transaction; null where this version has no words for it.</summary>
    public abstract Call? Tell(News news);

    /// <summary>What the register shows, in Wh, in the words that a transaction's beginning or end is told with.</summary>
    public virtual long ToldWh(News news) => news.MeterWh;

    public abstract NewsAnswer? Read(News news, ReadOnlyMemory<byte> answer);

    /// <summary>The reason of an end in this version's word; null: unsaid.</summary>
    public abstract string? Reason(StopCause cause);

    /// <summary>Tells readings that belong to no transaction.</summary>
    public abstract Call Meters(int connector, IReadOnlyList<Measured> values);

    /// <summary>Tells that a reservation has expired; null where this version has no words for it.</summary>
    public abstract Call? Expired(int reservationId);

    /// <summary>Does what the central system asks, and answers.</summary>
    public abstract CommandAnswer Obey(CallFrame call);
}
