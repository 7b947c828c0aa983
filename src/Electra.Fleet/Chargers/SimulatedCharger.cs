using System.Collections.Concurrent;
using System.Text;
using Electra.Fleet.Deviations;
using Electra.Fleet.Vehicles;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Chargers;

/// <summary>What became of an attempt to connect by hand.</summary>
/// <param name="HttpStatus">Of a handshake that was refused.</param>
public sealed record Handshake(bool Open, int? HttpStatus = null, string Why = "");

/// <summary>
/// A charger of the version of OCPP that its seed names. <see cref="Run"/> lets it live by itself; or a test drives it by hand, with <see cref="Connect"/>,
/// <see cref="Call"/>, <see cref="CallRaw"/> and what people do at the outlets.
/// </summary>
public sealed class SimulatedCharger : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<CallFrame, CommandAnswer?>> ownAnswers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Board board;
    private readonly Life life;

    /// <summary>Makes one; nothing happens before it is told to.</summary>
    public SimulatedCharger(ChargerSeed seed, ChargerSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(surroundings);
        board = new Board(seed, surroundings);
        life = new Life(board, Answer, text => Heard?.Invoke(text));
        board.Restart = life.Reboot;
        board.BootAgain = life.BootAgain;
        board.Over = life.Over;
    }

    /// <summary>Every text that comes over its sockets, as it comes.</summary>
    public event Action<string>? Heard;

    /// <summary>Its id.</summary>
    public string Id => board.Seed.Id;

    /// <summary>Whether a socket is open over which it may speak.</summary>
    public bool Connected => board.Link is not null;

    /// <summary>The version of OCPP that it speaks: over the socket that was opened last, or would like to.</summary>
    public OcppVersion Version => board.Dialect.Version;

    /// <summary>Its outlets.</summary>
    public IReadOnlyList<Outlet> Outlets => board.Outlets;

    /// <summary>Messages about transactions that nobody has confirmed yet.</summary>
    public int Unconfirmed => board.Outbox.Waiting;

    /// <summary>The tokens of its local list with their status (OCPP 1.6 §3.5.2, 2.0.1 block D).</summary>
    public IReadOnlyDictionary<string, string> LocalList => board.Tokens.Listed;

    /// <summary>The version of its local list; 0: it is empty.</summary>
    public int LocalListVersion => board.Tokens.ListVersion;

    /// <summary>The value of a configuration key.</summary>
    public string Setting(string key) => board.Configuration.Text(key);

    /// <summary>Lives until cancelled: connects, boots, speaks, connects again.</summary>
    public Task Run(CancellationToken cancel) => life.Run(cancel);

    /// <summary>Opens a socket by hand. A second one may be opened while the first is there: the charger then speaks over the second.</summary>
    /// <param name="boot">Whether to send BootNotification and wait until it is accepted.</param>
    public Task<Handshake> Connect(bool boot = false, CancellationToken cancel = default) => life.Connect(boot, cancel);

    /// <summary>Calls with a payload of the test's own.</summary>
    public async Task<CallOutcome> Call(string action, string payload, string? messageId = null)
    {
        if (board.Link is not { } link)
            return new CallOutcome.Cut();
        return await board.Outbox.Timed(link, messageId ?? Link.NewId(), action, Encoding.UTF8.GetBytes(payload));
    }

    /// <summary>Sends text as it is; what comes back is <see cref="Heard"/>.</summary>
    /// <returns>Whether there was a socket for it.</returns>
    public Task<bool> CallRaw(string text) => board.Link is { } link ? link.Send(Encoding.UTF8.GetBytes(text)) : Task.FromResult(false);

    /// <summary>A car is plugged in.</summary>
    public void PlugIn(int outlet, Vehicle vehicle) => Outlets[outlet - 1].PlugIn(vehicle);

    /// <summary>A token is shown at an outlet.</summary>
    /// <returns>Whether it was let.</returns>
    public Task<bool> Present(int outlet, string token) => Outlets[outlet - 1].Present(token);

    /// <summary>The car is unplugged.</summary>
    public void Unplug(int outlet) => Outlets[outlet - 1].Unplug();

    /// <summary>The socket is gone without a word.</summary>
    public void DropSocket() => board.Socket?.Abort();

    /// <summary>The socket is closed in good order; a charger that lives by itself opens the next.</summary>
    public Task CloseSocket(string why) => board.Socket?.Close(why) ?? Task.CompletedTask;

    /// <summary>The socket is gone, and the next one is opened at once, without the wait that is proper.</summary>
    public void Reconnect() => life.Reconnect();

    /// <summary>The socket is left open, and another one opened: for the central system there are two.</summary>
    public void LeaveSocket() => life.LeaveSocket();

    /// <summary>Neither reads nor writes for so long, while the socket stays open.</summary>
    public void Freeze(TimeSpan span) => board.Socket?.Freeze(span);

    /// <summary>Its clock jumps, until the central system next tells it the time.</summary>
    public void ShiftClock(TimeSpan span) => board.ClockError += span;

    /// <summary>The power is gone for so long, of simulated time; a transaction that runs goes on after, or ends, as the make has it.</summary>
    public void CutPower(TimeSpan span) => life.CutPower(span);

    /// <summary>Restarts by itself.</summary>
    public void Reboot(bool hard) => life.Reboot(hard, "LocalReset");

    /// <summary>Sends bytes that are no proper message; what comes back is no surprise.</summary>
    public Task<bool> SendGarbage(ReadOnlyMemory<byte> bytes, bool binary = false) =>
        board.Socket?.SendGarbage(bytes, binary) ?? Task.FromResult(false);

    /// <summary>Answers an action otherwise than the charger would; a handler that gives null leaves it unanswered.</summary>
    public void OnCall(string action, Func<CallFrame, CommandAnswer?> answer) => ownAnswers[action] = answer;

    /// <summary>Stops what charges, sends what it can within the time, and says good-bye to the socket.</summary>
    public async Task Retire(TimeSpan patience)
    {
        lock (board.Gate)
        {
            foreach (var outlet in Outlets)
                outlet.Stop(StopCause.Token, outlet.Running?.Token);
        }

        await life.Drain(patience);
        life.Retire();
        if (board.Link is { } link)
            await link.Close("retired");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (board.Gate)
        {
            foreach (var outlet in Outlets)
                outlet.Running?.End();
        }

        return life.DisposeAsync();
    }

    private Reaction Answer(CallFrame call)
    {
        board.Journal.Commanded(Id, call.Action);
        return board.Character.Answering(call, () => new Reaction
        {
            Answer = ownAnswers.TryGetValue(call.Action, out var own) ? own(call) : Obey(call),
        });
    }

    private CommandAnswer Obey(CallFrame call)
    {
        try
        {
            lock (board.Gate)
                return board.Dialect.Obey(call);
        }
#pragma warning disable CA1031 // What a central system sends may lack anything: it is told, and seen, and the socket goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            board.Journal.Unexpected(Id, $"{call.Action} could not be obeyed: {fault.Message}");
            return Wording.Error("InternalError", $"{call.Action} could not be obeyed");
        }
    }
}
