using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What is asked of a charger, or said by it.</summary>
[GenerateSerializer, Immutable, Alias("charger-input")]
public abstract record ChargerInput
{
    private protected ChargerInput() { }
}

/// <summary>An operator provisions it: the whole of it is replaced.</summary>
/// <param name="KeepPassword">The password stays as it was.</param>
[GenerateSerializer, Immutable, Alias("charger-provision")]
public sealed record Provision(ChargerId Id, ChargerSettings Settings, bool KeepPassword, string By) : ChargerInput;

/// <summary>It comes without being known, and such are let in.</summary>
[GenerateSerializer, Immutable, Alias("charger-onboard")]
public sealed record Onboard(ChargerId Id) : ChargerInput;

/// <summary>It opens a socket.</summary>
[GenerateSerializer, Immutable, Alias("charger-connect")]
public sealed record Connect(string Protocol, string Remote, string Silo, IReadOnlyList<Oddity> Oddities) : ChargerInput;

/// <summary>A socket of its has closed.</summary>
[GenerateSerializer, Immutable, Alias("charger-disconnect")]
public sealed record Disconnect(long Link, string Why) : ChargerInput;

/// <summary>It says something that concerns it as a whole.</summary>
[GenerateSerializer, Immutable, Alias("charger-hear")]
public sealed record Hear(ChargerReport Report, IReadOnlyList<Oddity> Oddities, ChargerPolicy Policy) : ChargerInput;

/// <summary>A token was shown to it, and judged so.</summary>
/// <param name="Certificate">2.x's word for the certificate that came with it; null: none did.</param>
[GenerateSerializer, Immutable, Alias("charger-hear-token")]
public sealed record HearToken(TokenId Token, TokenStanding Standing, IReadOnlyList<Oddity> Oddities, string? Certificate = null) : ChargerInput;

/// <summary>It told its time just now.</summary>
[GenerateSerializer, Immutable, Alias("charger-measure-clock")]
public sealed record MeasureClock(DateTimeOffset Told) : ChargerInput;

/// <summary>It speaks of this outlet.</summary>
[GenerateSerializer, Immutable, Alias("charger-meet-outlet")]
public sealed record MeetOutlet(Outlet Outlet) : ChargerInput;

/// <summary>It ended a transaction that nobody knows.</summary>
[GenerateSerializer, Immutable, Alias("charger-park-stop")]
public sealed record ParkStop(TransactionStopped Report, IReadOnlyList<Oddity> Oddities) : ChargerInput;

/// <summary>It tells of a transaction, and not where it is.</summary>
[GenerateSerializer, Immutable, Alias("charger-keep-unplaced")]
public sealed record KeepUnplaced(TransactionProgressed News, IReadOnlyList<Oddity> Oddities) : ChargerInput;

/// <summary>It has told where a transaction is that waited for its place, or that it is over.</summary>
/// <param name="Outlet">Null: it has ended at none.</param>
[GenerateSerializer, Immutable, Alias("charger-place-transaction")]
public sealed record PlaceTransaction(string Transaction, Outlet? Outlet, IReadOnlyList<Oddity> Oddities) : ChargerInput;

/// <summary>It did odd things on the wire that belong to none of its messages, so often.</summary>
[GenerateSerializer, Immutable, Alias("charger-note-oddities")]
public sealed record NoteOddities(IReadOnlyList<OddityTold> Told) : ChargerInput;

/// <summary>Its configuration begins.</summary>
[GenerateSerializer, Immutable, Alias("charger-begin-configuration")]
public sealed record BeginConfiguration : ChargerInput;

/// <summary>Its settings were read and compared.</summary>
[GenerateSerializer, Immutable, Alias("charger-note-settings")]
public sealed record NoteSettings(IReadOnlyList<SettingDrift> Drift, IReadOnlyList<Setting> Settings) : ChargerInput;

/// <summary>A person or a partner gave it a command, and this came of it.</summary>
[GenerateSerializer, Immutable, Alias("charger-note-command")]
public sealed record NoteCommand(string Command, string Payload, string By, string Outcome) : ChargerInput;

/// <summary>An order in its own words has ended so: what it took is true of it from now on.</summary>
[GenerateSerializer, Immutable, Alias("charger-take-order")]
public sealed record TakeOrder(Verbatim Order, OrderOutcome Outcome) : ChargerInput;

/// <summary>Somebody has paid on the web for this start, and no other.</summary>
[GenerateSerializer, Immutable, Alias("charger-take-payment")]
public sealed record TakePayment(TokenId Token, SessionId Session) : ChargerInput;

/// <summary>What the network wants of every charger.</summary>
[GenerateSerializer, Immutable, Alias("charger-policy")]
public sealed record ChargerPolicy(TimeSpan Heartbeat, TimeSpan RetryBoot);
