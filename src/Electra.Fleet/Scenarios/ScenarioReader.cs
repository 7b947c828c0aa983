using System.Globalization;
using Electra.Fleet.Drivers;
using Electra.Fleet.Faults;
using Electra.Fleet.Running;

namespace Electra.Fleet.Scenarios;

/// <summary>The top of a scenario file: the clock, who comes, what happens, and what must come of it.</summary>
internal static class ScenarioReader
{
    private const int MostChargers = 20_000;

    public static FleetOptions Read(ScenarioNode root, DateTimeOffset today, Uri? url, string? password)
    {
        var clock = ReadClock(root, today);
        var crowd = ReadCrowd(root, clock.Start.Offset);
        var groups = GroupReader.Read(root["groups"], crowd, password);
        if (groups.Sum(static group => group.Seeds.Count) is 0 or > MostChargers)
            root["groups"].Wrong($"must have 1 to {MostChargers} chargers in all.");
        foreach (var twice in groups.SelectMany(static group => group.Seeds).CountBy(static seed => seed.Id).Where(static pair => pair.Value > 1).Take(3))
            root["groups"].Wrong($"must give each charger an id of its own; {twice.Key} is there {twice.Value} times.");
        var own = root["url"].Read(ReadUrl, null);
        var options = new FleetOptions(
            url ?? own ?? Scenario.UsualUrl,
            groups.Sum(static group => group.Seeds.Count),
            clock.Duration / clock.Speed,
            clock.Speed,
            Seed: root["seed"].Whole(0, int.MaxValue) ?? 1,
            Busy: root["busy"].Truth())
        {
            Groups = groups,
            Start = clock.Start,
            TakenAtStart = root["takenAtStart"].Number(0, 1) ?? 0.2,
            FirstArrivals = TimeSpan.FromMinutes(10),
            LongestStay = root["longestStay"].Span(),
            ConnectsPerSecond = root["connectsPerSecond"].Whole(1, 10_000) ?? 100,
            Farewell = root["drain"].Span() ?? TimeSpan.FromSeconds(30),
            Events = ReadEvents(root["events"], clock, groups),
            Expectations = ReadExpectations(root["expect"]),
        };
        root.NothingElse();
        return options;
    }

    public static Uri ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss"
            ? url
            : throw new FormatException($"must begin with ws:// or wss:// and name a host, not {text}.");

    public static Day ReadDay(ScenarioNode node, Day otherwise)
    {
        var shares = node["byHour"].Items().Select(static item => item.Number(0, 1_000_000) ?? 0).ToArray();
        if (node["byHour"].IsThere && (shares.Length != 24 || shares.Sum() <= 0))
            node["byHour"].Wrong("must be 24 numbers, from midnight, that are not all 0.");
        var day = otherwise with { PerOutlet = node["perOutletAndDay"].Number(0, 1000) ?? otherwise.PerOutlet };
        node.NothingElse();
        return shares.Length == 24 && shares.Sum() > 0 ? day with { ByHour = shares } : day;
    }

    public static IReadOnlyList<string> ReadTokens(ScenarioNode node, IReadOnlyList<string> otherwise)
    {
        if (!node.IsThere)
            return otherwise;
        var tokens = node.Texts(longest: 20);
        if (tokens.Count == 0)
            node.Wrong("must be a list of tokens of at most 20 characters, not an empty one.");
        return tokens;
    }

    private static Clock ReadClock(ScenarioNode root, DateTimeOffset today)
    {
        var zone = root["zone"].Read<TimeSpan?>(
            static text => DateTimeOffset.TryParseExact($"2026-01-01T00:00{text}", "yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? at.Offset
                : throw new FormatException($"must be an offset like +01:00, not {text}."),
            null) ?? TimeSpan.Zero;
        var date = root["date"].Read<DateOnly?>(
            static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new FormatException($"must be a date like 2026-11-24, not {text}."),
            null) ?? DateOnly.FromDateTime(today.ToOffset(zone).DateTime);
        var start = root["start"].TimeOfDay() ?? TimeSpan.Zero;
        return new Clock(
            new DateTimeOffset(date.ToDateTime(TimeOnly.FromTimeSpan(start)), zone),
            root["duration"].Span() ?? TimeSpan.FromDays(1),
            root["speed"].Number(0.1, 1000) ?? 1);
    }

    private static FleetGroup ReadCrowd(ScenarioNode root, TimeSpan zone) => new("", [])
    {
        Tokens = ReadTokens(root["tokens"], [.. Enumerable.Range(1, 20).Select(static n => $"F1EE7{n:D5}")]),
        Vehicles = GroupReader.ReadVehicles(root["vehicles"], []),
        Day = ReadDay(root["arrivals"], Day.Measured with { Zone = zone }),
    };

    private static FleetEvent[] ReadEvents(ScenarioNode node, Clock clock, IReadOnlyList<FleetGroup> groups)
    {
        var events = new List<FleetEvent>();
        foreach (var item in node.Items())
        {
            var after = item["at"].TimeOfDay() - clock.Start.TimeOfDay;
            // What is earlier on the clock than the beginning is of the next day.
            if (after < TimeSpan.Zero)
                after += TimeSpan.FromDays(1);
            if (after is null && !item["at"].IsThere)
                item["at"].Wrong("must be a time of day like 08:30.");
            if (after > clock.Duration)
                item["at"].Wrong("must be within the duration.");
            if (!item["do"].IsThere)
                item["do"].Wrong("must be a fault, like storm or reboot:10m.");
            var fault = item["do"].Read(FaultPlan.Read, null);
            var group = item["group"].Text();
            if (group is not null && groups.All(one => one.Name != group))
                item["group"].Wrong($"must be the name of a group, not {group}.");
            var lasts = item["for"].Span();
            if (lasts is not null && fault is { Kind.Manner: not FaultManner.Share })
                item["for"].Wrong($"must not be there: {fault.Kind.Name} happens once.");
            item.NothingElse();
            if (after is { } due && fault is not null)
                events.Add(new FleetEvent(due, fault, group, lasts));
        }

        return [.. events];
    }

    private static Expectation[] ReadExpectations(ScenarioNode node)
    {
        var expectations = new List<Expectation>();
        foreach (var (figure, bounds) in node.Members())
        {
            if (!Expectation.Figures.Contains(figure))
                bounds.Wrong($"is no figure; there are {string.Join(", ", Expectation.Figures)}.");
            var (min, max) = (bounds["min"].Number(double.MinValue, double.MaxValue), bounds["max"].Number(double.MinValue, double.MaxValue));
            if (min is null && max is null)
                bounds.Wrong("must have a min or a max.");
            bounds.NothingElse();
            expectations.Add(new Expectation(figure, min, max));
        }

        return [.. expectations];
    }

    private sealed record Clock(DateTimeOffset Start, TimeSpan Duration, double Speed);
}
