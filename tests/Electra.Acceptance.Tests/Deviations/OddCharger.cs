using System.Globalization;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Chargers;
using Electra.Fleet.Deviations;
using Electra.Fleet.Journals;
using Electra.Fleet.Vehicles;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>A simulated charger with deviations before the running program, and what the network then says of it.</summary>
public sealed class OddCharger : IAsyncDisposable
{
    // A minute of charging in half a second: a car gives several readings while a test looks.
    private const double Hurry = 120;

    private readonly CancellationTokenSource over = new();
    private readonly TimeProvider time;
    private Task life = Task.CompletedTask;

    private OddCharger(ElectraProgram program, string id, string token, string make, IReadOnlyList<Deviation> deviations, TimeSpan callTimeout, double hurry,
        IReadOnlyDictionary<string, string> configuration, OcppVersion version)
    {
        (Program, Id, Token, Version) = (program, id, token, version);
        // Hurried clocks run ahead: it begins so long ago that it stays behind ours for half a minute.
        time = ScaledTime.Of(new Earlier(TimeSpan.FromSeconds(hurry > 1 ? 30 * hurry : 0)), hurry);
        Charger = new(new ChargerSeed(id, make, Version: version), new ChargerSurroundings(new(program.Ocpp.ToString().TrimEnd('/')))
        {
            Time = time,
            Configuration = configuration,
            Journal = Journal,
            Deviations = deviations,
            CallTimeout = callTimeout,
            FirstBackOff = TimeSpan.FromMilliseconds(100),
            LongestBackOff = TimeSpan.FromMilliseconds(500),
        });
    }

    public ElectraProgram Program { get; }

    public ElectraApi Api => Program.Api;

    public string Id { get; }

    /// <summary>May charge here.</summary>
    public string Token { get; }

    public OcppVersion Version { get; }

    /// <summary>Its version's word for the call that reads its settings.</summary>
    public string ReadsSettings => Version is OcppVersion.V16 ? "GetConfiguration" : "GetVariables";

    /// <summary>Its version's payload of a reset that ends what goes on.</summary>
    public string HardReset => Version is OcppVersion.V16 ? """{"type":"Hard"}""" : """{"type":"Immediate"}""";

    public SimulatedCharger Charger { get; }

    public Journal Journal { get; } = new();

    /// <summary>What its clock shows.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>One that is provisioned and not yet connected.</summary>
    /// <param name="make">A key of <see cref="Fleet.Makes.Make.All"/>.</param>
    /// <param name="extra">Further members of the charger's body.</param>
    public static async Task<OddCharger> With(
        Running running, Deviation[] deviations, string make = "HYC300", string extra = "", TimeSpan? callTimeout = null, double hurry = Hurry,
        Dictionary<string, string>? configuration = null, OcppVersion version = OcppVersion.V16)
    {
        var (id, token) = await running.Provisioned(extra: extra);
        return new(running.Program, id, token, make, deviations, callTimeout ?? TimeSpan.FromSeconds(10), hurry, configuration ?? [], version);
    }

    /// <summary>One that is provisioned and lives by itself.</summary>
    public static Task<OddCharger> Living(Running running, params Deviation[] deviations) => Living(running, OcppVersion.V16, deviations);

    /// <summary>One of this version that is provisioned and lives by itself.</summary>
    public static async Task<OddCharger> Living(Running running, OcppVersion version, params Deviation[] deviations)
    {
        var charger = await With(running, deviations, version: version);
        await charger.Live();
        return charger;
    }

    /// <summary>Lets it live by itself, and waits until the network sees it.</summary>
    public async Task Live()
    {
        life = Charger.Run(over.Token);
        await Api.Until($"chargers/{Id}", c => (bool)c["online"]!, $"{Id} is online");
    }

    /// <summary>Plugs a car in, shows the token, and waits until some readings were confirmed.</summary>
    public async Task StartCharging(int outlet = 1, int readings = 2, string? token = null)
    {
        await Eventually.True(() => Charger.Connected, $"{Id} may speak");
        Charger.PlugIn(outlet, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        (await Charger.Present(outlet, token ?? Token)).Should().BeTrue("the token is good");
        await Eventually.True(() => Journal.Meters.Count >= readings, $"{readings} readings were confirmed: {string.Join("; ", Journal.Failures)}");
    }

    /// <summary>One whole charge; gives the session with its end in the record.</summary>
    public async Task<JsonNode> Charge(int outlet = 1, int readings = 2)
    {
        await StartCharging(outlet, readings);
        Charger.Unplug(outlet);
        await Eventually.True(() => Charger.Unconfirmed == 0, "all is confirmed");
        return await Ended();
    }

    /// <summary>Its only session, once it has ended with its record.</summary>
    public async Task<JsonNode> Ended()
    {
        var list = await Api.Until(
            $"sessions?chargerId={Id}",
            l => l["items"]!.AsArray() is [{ } only] && (string?)only["state"] == "ended" && only["cdrId"] is not null,
            $"{Id} has one session, and it has ended");
        var session = list["items"]![0]!;
        // The network knows of the end before the charger has heard that it does.
        if (session["meterStopWh"] is not null)
            await Eventually.True(() => Journal.Stops.Count > 0, "the stop is confirmed");
        return session;
    }

    /// <summary>Its only session once it has ended, with all that is known of it.</summary>
    public async Task<JsonNode> Settled() => await Api.Get($"sessions/{(string)(await Ended())["id"]!}");

    /// <summary>Shows the token again, which stops, and unplugs.</summary>
    public async Task StopCharging(string? token = null, int outlet = 1)
    {
        (await Charger.Present(outlet, token ?? Token)).Should().BeTrue("who began may end");
        Charger.Unplug(outlet);
        await Eventually.True(() => Charger.Unconfirmed == 0, "all is confirmed");
    }

    /// <summary>Its only session now.</summary>
    public async Task<JsonNode> Session()
    {
        var list = await Api.Until($"sessions?chargerId={Id}", l => l["items"]!.AsArray().Count == 1, $"{Id} has one session");
        return await Api.Get($"sessions/{(string)list["items"]![0]!["id"]!}");
    }

    /// <summary>Waits until the list, which may be a second behind, has a session's record, and it is the only one.</summary>
    public async Task HasOneRecord(JsonNode session)
    {
        var list = await Api.Until($"cdrs?sessionId={(string)session["id"]!}", l => l["items"]!.AsArray().Count > 0, "the record is listed");
        list["items"]!.AsArray().Should().ContainSingle();
    }

    /// <summary>What the last confirmed StopTransaction and its start say was charged, Wh.</summary>
    public long MeteredWh() => Journal.Stops.Last().Question.MeterStop - Journal.Starts.First().Question.MeterStart;

    /// <summary>Waits until the network names this oddity on it.</summary>
    public Task<JsonNode> IsNamed(string oddity) => Api.Until(
        $"chargers/{Id}", c => c["oddities"]!.AsArray().Any(o => (string?)o!["name"] == oddity), $"{oddity} is named on {Id}");

    /// <summary>A connector's status as the network shows it.</summary>
    public Task<JsonNode> Shows(string status, int evse = 1) => Api.Until(
        $"chargers/{Id}", c => (string?)c["evses"]![evse - 1]!["connectors"]![0]!["status"] == status, string.Create(CultureInfo.InvariantCulture, $"{Id}/{evse} is {status}"));

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Charger.DisposeAsync();
        await life;
        over.Dispose();
    }

    private sealed class Earlier(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - by;
    }
}
