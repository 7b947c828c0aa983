using System.Globalization;
using Electra.Fleet.Journals;
using Electra.Fleet.Makes;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's control board: what its outlets, its commands and its socket have in common.</summary>
internal sealed class Board
{
    public Board(ChargerSeed seed, ChargerSurroundings surroundings)
    {
        Seed = seed;
        Surroundings = surroundings;
        Make = Make.All.TryGetValue(seed.Make, out var make) ? make : throw new ArgumentException($"No such make: {seed.Make}.", nameof(seed));
        Configuration = new Configuration(Make, seed.Outlets, surroundings.Configuration);
        Outbox = new Outbox(seed.Id, Configuration, surroundings);
        Tokens = new TokenMemory(Configuration);
        Cabinet = new Cabinet(Make, seed.Outlets);
        Outlets = [.. Enumerable.Range(1, seed.Outlets).Select(number => new Outlet(this, number))];
    }

    /// <summary>Held whenever the state of an outlet is looked at or changed; never while waiting.</summary>
    public Lock Gate { get; } = new();

    public ChargerSeed Seed { get; }

    public ChargerSurroundings Surroundings { get; }

    public Make Make { get; }

    public Configuration Configuration { get; }

    public Outbox Outbox { get; }

    public TokenMemory Tokens { get; }

    public Cabinet Cabinet { get; }

    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>The socket over which the central system has taken the charger in; null while there is none.</summary>
    public Link? Link { get; set; }

    public IJournal Journal => Surroundings.Journal;

    /// <summary>The charger's own clock, which may be wrong.</summary>
    public DateTimeOffset Now => Surroundings.Time.GetUtcNow() + Surroundings.Deviations.ClockOffset;

    /// <summary>The number behind its serials and meters: given, or made of its id.</summary>
    public int Number => Seed.Number > 0 ? Seed.Number : (int)(Fingerprint(Seed.Id) % 999_983) + 1;

    /// <summary>The outlet of a connector number, or null.</summary>
    public Outlet? Outlet(int number) => number >= 1 && number <= Outlets.Count ? Outlets[number - 1] : null;

    /// <summary>Runs something beside; what goes wrong in it is told, not lost.</summary>
    public void Begin(Func<Task> work) => _ = Watch(work);

    /// <summary>Whether a token may charge: asked of the central system, or decided alone where it cannot be reached (OCPP 1.6 §3.5).</summary>
    public async Task<bool> Authorise(string token)
    {
        if (Configuration.Truth("LocalPreAuthorize") && Tokens.OnList(token))
            return true;
        if (Link is not { } link)
            return Tokens.AcceptsOffline(token);
        var request = Wording.Write(new AuthorizeRequest(token), V16Json.Default.AuthorizeRequest);
        var outcome = await Outbox.Timed(link, Chargers.Link.NewId(), "Authorize", request);
        Outbox.Note("Authorize", outcome);
        if (outcome is not CallOutcome.Result result)
            return outcome is CallOutcome.Cut or CallOutcome.Silent && Tokens.AcceptsOffline(token);
        if (Wording.Read(result.Payload, V16Json.Default.AuthorizeResponse)?.IdTagInfo is not { } info)
        {
            Journal.Unexpected(Seed.Id, "an Authorize.conf that cannot be read");
            return false;
        }

        Tokens.Remember(token, info.Status);
        return info.Status == "Accepted";
    }

    /// <summary>Tells a status, unless nobody is there to hear it.</summary>
    public void TellStatus(int connector, string status)
    {
        if (Link is null)
            return;
        var request = new StatusNotificationRequest(connector, "NoError", status, Timestamp: Now, VendorId: Make.Vendor);
        Outbox.Tell("StatusNotification", Wording.Write(request, V16Json.Default.StatusNotificationRequest));
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
