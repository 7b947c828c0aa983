using System.Net.WebSockets;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Gateway.Calls;
using Electra.Gateway.Sockets;
using Electra.Ocpp.Framing;
using Orleans.Runtime.Placement;

namespace Electra.Gateway.Orders;

/// <summary>The grain's way to a socket. It is recorded before the socket is accepted: a charger is never on line without a record of it.</summary>
internal sealed class ChargerLink : IChargerLink
{
    /// <summary>Why an older socket is closed.</summary>
    public const string ReplacedReason = "another connection of this charger has taken its place";

    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(5);

    private readonly Line line;
    private readonly GatewayTools tools;
    private readonly IGrainFactory grains;
    private readonly SocketEnds ends;
    private readonly BootGate boot;
    private readonly EarlyWords early = new();
    private readonly OrderLane orders;
    private readonly Lock gate = new();
    private IChargerLink? reference;
    private ChargerSocket? socket;
    private bool replaced;

    public ChargerLink(Line line, GatewayTools tools, IGrainFactory grains, SocketEnds ends)
    {
        (this.line, this.tools, this.grains, this.ends) = (line, tools, grains, ends);
        boot = new(tools.Time);
        Oddities = new(line, tools);
        orders = new(line, tools, boot, early, Oddities);
    }

    /// <summary>The recorded number: it fences every older socket.</summary>
    public long Number { get; private set; }

    /// <summary>What it does on the wire that belongs to none of its messages.</summary>
    public OddityTeller Oddities { get; }

    /// <summary>Records the connection.</summary>
    public async Task Connect(IReadOnlyList<Oddity> oddities)
    {
        reference = grains.CreateObjectReference<IChargerLink>(this);
        var offer = new Connect(line.Dialect.Subprotocol, line.Remote, tools.Here.ToParsableString(), oddities);
        var grant = await Granted(offer, reference);
        Number = Oddities.Link = grant.Link;
        Know(grant.Identity);
        boot.Connected(grant.Boot);
        early.Booted(grant.Boot);
        tools.Log.Connected(line.Charger.Value, line.Dialect.Subprotocol, line.Remote, Number);
    }

    // The hint makes the grain come to where its socket is, if it may be here.
    private async Task<LinkGrant> Granted(Connect offer, IChargerLink back)
    {
        var removal = new Removal(tools.Time);
        while (true)
        {
            try
            {
                if (tools.Options.HoldsGrains)
                    RequestContext.Set(IPlacementDirector.PlacementHintKey, tools.Here);
                return await line.Grain.Connect(offer, back);
            }
            catch (Exception fault) when (removal.Explains(fault))
            {
                await removal.Settle();
            }
        }
    }

    /// <summary>The socket is accepted: orders may flow.</summary>
    public void Open(ChargerSocket accepted, FrameSender sender, FrameJournal journal)
    {
        bool tooLate;
        lock (gate)
        {
            socket = accepted;
            tooLate = replaced;
        }

        orders.Open(Number, sender, journal);
        if (tooLate)
            _ = accepted.Finish(WebSocketCloseStatus.PolicyViolation, ReplacedReason);
    }

    /// <summary>Tells the grain what the charger says; null: another socket has taken this one's place.</summary>
    public async ValueTask<ChargerAnswer?> Report(ChargerReport report, IReadOnlyList<Oddity> oddities)
    {
        var removal = new Removal(tools.Time);
        while (true)
        {
            try
            {
                return await line.Grain.Report(Number, report, oddities);
            }
            catch (Exception fault) when (removal.Explains(fault))
            {
                await removal.Settle();
            }
        }
    }

    /// <inheritdoc/>
    public Task Send(Guid order, ChargerOrder what)
    {
        orders.Add(order, what);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Close(string why)
    {
        ChargerSocket? present;
        lock (gate)
        {
            replaced = true;
            present = socket;
        }

        if (present is not null)
            _ = present.Finish(WebSocketCloseStatus.PolicyViolation, ReplacedReason);
        return Task.CompletedTask;
    }

    /// <summary>The charger is this, as it last said or says now.</summary>
    public void Know(ChargerIdentity? identity) => line.Know(identity, Used);

    public void Booted(BootVerdict verdict)
    {
        early.Booted(verdict);
        boot.Answered(verdict);
    }

    /// <summary>Why it may not say this yet, where it is held to the letter; null: it may.</summary>
    public string? TooEarly(string action) => line.Validation is Validation.Strict && line.Dialect.HoldsBackBeforeBoot ? early.Refusal(action) : null;

    /// <summary>An order is on its way to the charger or back.</summary>
    public bool Busy => orders.Busy;

    /// <summary>No more orders are begun; completes when the one under way has come to its end.</summary>
    public Task Leave() => orders.Leave();

    /// <summary>False: to nothing that was asked.</summary>
    public bool Answered(ResultFrame result) => orders.Answered(result);

    /// <summary>False: nothing that was asked.</summary>
    public bool Refused(ErrorFrame error) => orders.Refused(error);

    /// <summary>It answered with a text that is no answer.</summary>
    public void Garbled(BadFrame text) => orders.Garbled(text);

    /// <summary>Ends what waits, and records that the socket is closed.</summary>
    public async Task Disconnect(string why)
    {
        orders.Close();
        tools.Log.Disconnected(line.Charger.Value, why);
        try
        {
            if (Number > 0)
                await Recorded(why);
        }
        finally
        {
            if (reference is not null)
                grains.DeleteObjectReference<IChargerLink>(reference);
        }
    }

    private async Task Recorded(string why)
    {
        // A courtesy, that must not cost what follows.
        await Oddities.Tell().WaitAsync(LastWord, tools.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ends.Record(line, Number, why);
    }

    private void Used(string quirk, bool withMessage)
    {
        tools.Telemetry.Quirk(quirk);
        if (!withMessage)
            Oddities.Met(quirk);
    }
}
