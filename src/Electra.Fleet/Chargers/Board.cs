using System.Globalization;
using Electra.Fleet.Deviations;
using Electra.Fleet.Dialects;
using Electra.Fleet.Dialects.V16;
using Electra.Fleet.Dialects.V201;
using Electra.Fleet.Dialects.V21;
using Electra.Fleet.Journals;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's control board: what its outlets, its commands and its socket have in common.</summary>
internal sealed partial class Board
{
    private readonly Dictionary<OcppVersion, Dialect> dialects;
    private volatile TaskCompletionSource light = new();
    private volatile Dialect dialect;

    public Board(ChargerSeed seed, ChargerSurroundings surroundings)
    {
        Seed = seed;
        light.SetResult();
        Surroundings = surroundings;
        Make = Make.All.TryGetValue(seed.Make, out var make) ? make : throw new ArgumentException($"No such make: {seed.Make}.", nameof(seed));
        Configuration = new Configuration(Make, seed.Outlets, surroundings.Configuration);
        if (seed.Password is { } password)
            Configuration.Put("AuthorizationKey", password);
        Character = new Character(this);
        Outbox = new Outbox(seed.Id, Configuration, surroundings, Character);
        Profiles = new ChargingProfiles(Make, Configuration);
        Reservations = new Reservations(this);
        Certificates = new Certificates(this);
        Tokens = new TokenMemory(Configuration, () => Now);
        Cabinet = new Cabinet(Make, seed.Outlets);
        Outlets = [.. Enumerable.Range(1, seed.Outlets).Select(number => new Outlet(this, number))];
        Orders = new Orders(this);
        Network = new NetworkSlots(surroundings.Url);
        dialects = new() { [OcppVersion.V16] = new Ocpp16(this), [OcppVersion.V201] = new Ocpp201(this), [OcppVersion.V21] = new Ocpp21(this) };
        dialect = dialects[seed.Version];
    }

    /// <summary>Held whenever the state of an outlet is looked at or changed; never while waiting.</summary>
    public Lock Gate { get; } = new();

    public ChargerSeed Seed { get; }

    public ChargerSurroundings Surroundings { get; }

    public Make Make { get; }

    public Configuration Configuration { get; }

    public ChargingProfiles Profiles { get; }

    public Reservations Reservations { get; }

    public Certificates Certificates { get; }

    public Character Character { get; }

    public Outbox Outbox { get; }

    public TokenMemory Tokens { get; }

    public Cabinet Cabinet { get; }

    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>The socket over which the central system has taken the charger in; null while there is none.</summary>
    public Link? Link { get; set; }

    /// <summary>The socket that was opened last, taken in or not.</summary>
    public Link? Socket { get; set; }

    public Orders Orders { get; }

    /// <summary>Where it may find its central system.</summary>
    public NetworkSlots Network { get; }

    /// <summary>Cancelled when it is no more.</summary>
    public CancellationToken Over { get; set; }

    /// <summary>How it speaks over the socket that was opened last: as the handshake chose.</summary>
    public Dialect Dialect => dialect;

    /// <summary>Restarts the charger: whether the hard way, and why (BootReasonEnumType of OCPP 2.0.1).</summary>
    public Action<bool, string> Restart { get; set; } = static (_, _) => { };

    /// <summary>Begins a BootNotification over the socket that is there.</summary>
    public Action BootAgain { get; set; } = static () => { };

    /// <summary>Why it must boot when it next has a socket; null: it has booted since it started.</summary>
    public string? BootReason { get; set; } = "PowerUp";

    public IJournal Journal => Surroundings.Journal;

    /// <summary>The clock of cars and meters, which is right.</summary>
    public DateTimeOffset TrueNow => Surroundings.Time.GetUtcNow();

    /// <summary>The charger's own clock, which may be wrong.</summary>
    public DateTimeOffset Now => Character.Clock(TrueNow + ClockError);

    /// <summary>How far its clock has jumped; the next answer that tells the time sets it right.</summary>
    public TimeSpan ClockError { get; set; }

    /// <summary>Completes when the power is back and the charger with it.</summary>
    public Task Light => light.Task;

    /// <summary>Whether it has no power, or has not restarted since.</summary>
    public bool Dark => !light.Task.IsCompleted;

    /// <summary>The number behind its serials and meters: given, or made of its id.</summary>
    public int Number => Seed.Number > 0 ? Seed.Number : (int)(Fingerprint(Seed.Id) % 999_983) + 1;

    /// <summary>Of its SIM.</summary>
    public string Iccid => string.Create(CultureInfo.InvariantCulture, $"893301{Number:D13}");

    /// <summary>Of its meter.</summary>
    public string MeterSerial => string.Create(CultureInfo.InvariantCulture, $"M{Number:D8}");

    /// <summary>The outlet of a connector number, or null.</summary>
    public Outlet? Outlet(int number) => number >= 1 && number <= Outlets.Count ? Outlets[number - 1] : null;

    /// <summary>Runs something beside; what goes wrong in it is told, not lost.</summary>
    public void Begin(Func<Task> work) => _ = Watch(work);

    /// <summary>From here on it speaks as a handshake has chosen; where it chose nothing, as it likes best.</summary>
    public void Speak(string? subprotocol) => dialect = dialects[OcppVersions.Chosen(subprotocol) ?? Seed.Version];

    /// <summary>Tells a status, unless nobody is there to hear it.</summary>
    /// <param name="word">Of the version that it speaks, or of 1.6.</param>
    public void TellStatus(int connector, string word)
    {
        if (Link is not null)
            Tell(Dialect.Status(connector, word));
    }

    /// <summary>Says something when its turn comes, if there is somebody to hear it; nothing where the version has no words for it.</summary>
    public void Tell(Call? call)
    {
        if (call is not null)
            Outbox.Tell(call.Action, call.Payload);
    }

    /// <summary>The central system tells the time (BootNotification, Heartbeat).</summary>
    public void SetClock() => ClockError = TimeSpan.Zero;

    /// <summary>The power is gone.</summary>
    public void Darken() => light = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The power is back: transactions go on, or end, as the make has it.</summary>
    public void Lighten()
    {
        lock (Gate)
        {
            if (!light.TrySetResult())
                return;
            foreach (var outlet in Outlets)
                outlet.Lighten();
        }
    }

    /// <summary>Something happens: deviations may do something of their own accord.</summary>
    public void Happens(Moment moment, int connector = 0)
    {
        if (!Character.IsPlain)
            Begin(() => Character.When(new Occasion(moment, connector)));
    }

    private async Task Watch(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // What it was about is over.
        }
#pragma warning disable CA1031 // A simulated charger's own mistake must be seen, not end the fleet.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Journal.Unexpected(Seed.Id, fault.ToString());
        }
    }

    private static uint Fingerprint(string text)
    {
        // FNV-1a: string.GetHashCode differs from run to run, and a charger keeps its serial number.
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
