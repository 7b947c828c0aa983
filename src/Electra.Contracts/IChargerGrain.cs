using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Contracts;

/// <summary>A charger: what the gateway asks and tells of it, and what people ask and order.</summary>
[Alias("electra.charger")]
public interface IChargerGrain : IGrainWithStringKey
{
    /// <summary>What the gateway must know before it lets a socket in.</summary>
    [Alias("door"), AlwaysInterleave]
    Task<Door> Door();

    /// <summary>Lets an unknown charger in, at the station <c>unassigned</c>.</summary>
    [Alias("onboard")]
    Task Onboard(ChargerId id);

    /// <summary>Records a socket; from now on it is the only one. Its older one is told to close.</summary>
    [Alias("connect")]
    Task<LinkGrant> Connect(Connect offer, IChargerLink link);

    /// <summary>A socket has closed.</summary>
    [Alias("disconnect")]
    Task Disconnect(long link, string why);

    /// <summary>The charger says something; completes when all that must be is durable. Null: this link has been replaced, say nothing.</summary>
    [Alias("report")]
    Task<ChargerAnswer?> Report(long link, ChargerReport report, [Immutable] IReadOnlyList<Oddity> oddities);

    /// <summary>It was heard of, and this is how long a ping took; told now and then, not for each frame. False: this link is not the one it is
    /// reached by (any more), and must be closed so that the charger comes again.</summary>
    [Alias("seen"), AlwaysInterleave]
    Task<bool> Seen(long link, DateTimeOffset at, int? pingMs);

    /// <summary>It did odd things on the wire that belong to none of its messages; told now and then, not for each.</summary>
    [Alias("odd")]
    Task Odd(long link, [Immutable] IReadOnlyList<OddityTold> told);

    /// <summary>An order that was handed to the link has ended so.</summary>
    [Alias("order-ended"), AlwaysInterleave]
    Task OrderEnded(Guid order, OrderOutcome outcome);

    /// <summary>Orders something of the charger and waits for what comes of it.</summary>
    [Alias("order"), AlwaysInterleave, ResponseTimeout("00:03:30")]
    Task<OrderOutcome> Order(ChargerOrder order);

    /// <summary>Keeps for the audit that somebody gave a command, and what came of it.</summary>
    [Alias("note-command")]
    Task NoteCommand(NoteCommand command);

    /// <summary>Provisions it. True: it is new.</summary>
    [Alias("provision")]
    Task<bool> Provision(Provision input);

    /// <summary>Starts a session from afar.</summary>
    [Alias("start")]
    Task<StartAnswer> Start(StartRequest request);

    /// <summary>What it is now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<ChargerNow> Show();
}

/// <summary>A grain's way back to a charger's socket. The newest link wins; an older one is told to close.</summary>
[Alias("electra.charger-link")]
public interface IChargerLink : IGrainObserver
{
    /// <summary>Takes an order into the socket's queue; its outcome comes back through <see cref="IChargerGrain.OrderEnded"/>, always.</summary>
    [Alias("send")]
    Task Send(Guid order, ChargerOrder what);

    /// <summary>Closes the socket: another one has taken its place.</summary>
    [Alias("close")]
    Task Close(string why);
}

/// <summary>What the gateway must know before it lets a socket in.</summary>
/// <param name="Known">Provisioned, or let in before.</param>
/// <param name="Id">As provisioned; null where not known.</param>
/// <param name="Validation">Null: the network's.</param>
[GenerateSerializer, Immutable, Alias("door")]
public sealed record Door(bool Known, ChargerId? Id, PasswordHash? Password, int? SecurityProfile, Validation? Validation);

/// <summary>A recorded socket.</summary>
/// <param name="Boot">What the charger's last boot was answered; null: it never booted. A reconnect need not boot again (OCPP 1.6 §4.2).</param>
/// <param name="Identity">What it last said it is: by it its quirks are known before it says so again.</param>
[GenerateSerializer, Immutable, Alias("link-grant")]
public sealed record LinkGrant(long Link, BootVerdict? Boot, ChargerIdentity? Identity = null);

/// <summary>What a charger is now: what is recorded, and what is only known while it lives.</summary>
/// <param name="Policy">What the network wants of it; null: it was not told.</param>
[GenerateSerializer, Immutable, Alias("charger-now")]
public sealed record ChargerNow(Charger Charger, DateTimeOffset? LastSeen, int? PingMs, ChargerPolicy? Policy = null);

/// <summary>A remote start.</summary>
/// <param name="Outlet">Where.</param>
/// <param name="Payment">Of the payment on the web that the token stands for: nobody is asked what it is worth; null: it is a driver's.</param>
[GenerateSerializer, Immutable, Alias("start-request")]
public sealed record StartRequest(SessionId Session, Outlet Outlet, TokenId Token, string? Payment = null);

/// <summary>What a remote start is answered.</summary>
public enum StartAnswer
{
    /// <summary>Recorded; the charger is being told.</summary>
    Starting,

    /// <summary>No socket.</summary>
    ChargerOffline,

    /// <summary>It has no such outlet.</summary>
    NoSuchOutlet,

    /// <summary>Somebody is charging or about to.</summary>
    Occupied,

    /// <summary>Broken or withdrawn.</summary>
    OutOfOrder,

    /// <summary>Promised to somebody else.</summary>
    ReservedForAnother,

    /// <summary>The token may not charge.</summary>
    TokenRefused,

    /// <summary>The payment has had its start here.</summary>
    PaymentUsed,
}
