using System.Globalization;
using Electra.Fleet.Deviations;
using Electra.Fleet.Journals;
using Electra.Fleet.Makes;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's control board: what its outlets, its commands and its socket have in common.</summary>
internal sealed class Board
{
    private volatile TaskCompletionSource light = new();

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

    /// <summary>Restarts the charger; whether the hard way.</summary>
    public Action<bool> Restart { get; set; } = static _ => { };

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

    /// <summary>The outlet of a connector number, or null.</summary>
    public Outlet? Outlet(int number) => number >= 1 && number <= Outlets.Count ? Outlets[number - 1] : null;

    /// <summary>Runs something beside; what goes wrong in it is told, not lost.</summary>
    public void Begin(Func<Task> work) => _ = Watch(work);

    /// <summary>Whether a token may charge: asked of the central system, or decided alone where it cannot be reached (OCPP 1.6 §3.5).</summary>
    public async Task<Verdict> Authorise(string token)
    {
        if (Configuration.Truth("LocalPreAuthorize") && Tokens.OnList(token))
            return new Verdict(true);
        if (Link is not { } link)
            return new Verdict(Tokens.AcceptsOffline(token));
        var request = Wording.Write(new AuthorizeRequest(token), V16Json.Default.AuthorizeRequest);
        var outcome = await Outbox.Say(link, "Authorize", request);
        Outbox.Note("Authorize", outcome);
        if (outcome is not CallOutcome.Result result)
            return new Verdict(outcome is CallOutcome.Cut or CallOutcome.Silent or CallOutcome.Unsaid && Tokens.AcceptsOffline(token));
        if (Wording.Read(result.Payload, V16Json.Default.AuthorizeResponse)?.IdTagInfo is not { } info)
        {
            Journal.Unexpected(Seed.Id, "an Authorize.conf that cannot be read");
            return new Verdict(false);
        }

        Tokens.Remember(token, info.Status);
        return new Verdict(info.Status == "Accepted", info.ParentIdTag);
    }

    /// <summary>Tells a status, unless nobody is there to hear it.</summary>
    public void TellStatus(int connector, string status)
    {
        if (Link is null)
            return;
        var request = new StatusNotificationRequest(connector, "NoError", status, Timestamp: Now, VendorId: Make.Vendor);
        Outbox.Tell("StatusNotification", Wording.Write(request, V16Json.Default.StatusNotificationRequest));
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

    public BootNotificationRequest BootRequest() => new(
        Make.Vendor,
        Make.Model,
        Make.Serial(Number),
        FirmwareVersion: Make.Firmware,
        Iccid: string.Create(CultureInfo.InvariantCulture, $"893301{Number:D13}"),
        MeterType: Make.MeterType,
        MeterSerialNumber: string.Create(CultureInfo.InvariantCulture, $"M{Number:D8}"));

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

/// <summary>Whether a token may charge, and to which group it belongs.</summary>
internal sealed record Verdict(bool Let, string? Parent = null);
