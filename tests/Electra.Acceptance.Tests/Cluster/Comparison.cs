using System.Globalization;
using Npgsql;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>What was confirmed beside what the record has.</summary>
/// <param name="Lost">Confirmed facts that are not in the record, or otherwise.</param>
/// <param name="Doubled">Facts that are in the record more than once.</param>
public sealed record Comparison(IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled)
{
    private const string Sessions = """
        select transaction_id, charger, (body::json ->> 'meterStartWh')::bigint, (body::json -> 'closing' ->> 'meterStopWh')::bigint, id
        from view_sessions where transaction_id is not null
        """;

    private const string Samples = """
        select s.transaction_id, p.taken_at, p.value, count(*)
        from samples p join view_sessions s on s.id = p.session where p.measurand = 'Energy.Active.Import.Register' and p.context <> 'Transaction.End'
        group by 1, 2, 3
        """;

    private const string Repeated = """
        select 'transaction ' || transaction_id from view_sessions where transaction_id is not null group by transaction_id having count(*) > 1
        union all
        select 'start of ' || charger || ' ' || connector || ' at ' || started_at from view_sessions where transaction_id is not null
        group by charger, evse, connector, started_at, body::json ->> 'meterStartWh' having count(*) > 1
        """;

    // Chargers of 2.x number what they tell of a transaction (seqNo). These leave none out, and repeat what was not answered: where the record says
    // otherwise, some of it was heard and forgotten, or heard twice.
    private const string Gaps = "select transaction_id from view_sessions where body::json ->> 'oddities' like '%events-missing%'";

    /// <summary>Compares once the lists have followed the record to where it is now.</summary>
    public static async Task<Comparison> Of(Confirmed confirmed, string connectionString)
    {
        // What is confirmed is copied first: the record goes on.
        var (starts, stops, meters) = (confirmed.Starts.ToArray(), confirmed.Stops.ToArray(), confirmed.Meters.ToArray());
        await using var source = NpgsqlDataSource.Create(connectionString);
        var tail = await Number(source, "select max(number) from entries");
        await Eventually.True(async () => await Number(source, "select min(position) from followers") >= tail, "the lists have followed", TimeSpan.FromSeconds(60));
        var sessions = new Dictionary<string, (long? Start, long? Stop)>();
        await Each(source, Sessions, r => sessions[r.GetString(0)] = (Number(r, 2), Number(r, 3)));
        var samples = new HashSet<(string, DateTime, string)>();
        List<string> doubled = [];
        await Each(source, Samples, r =>
        {
            samples.Add((r.GetString(0), Told(r.GetDateTime(1)), r.GetString(2)));
            if (r.GetInt64(3) > 1)
                doubled.Add(string.Create(CultureInfo.InvariantCulture, $"sample of {r.GetString(0)} at {r.GetDateTime(1):O}"));
        });
        await Each(source, Repeated, r => doubled.Add(r.GetString(0)));
        doubled.AddRange(starts.GroupBy(s => (s.ChargerId, s.Question.Connector, s.Question.Timestamp, s.Question.MeterStart))
            .Where(g => g.Select(s => s.TransactionId).Distinct().Count() > 1).Select(g => $"start of {g.Key} had {g.Count()} numbers"));
        List<string> gaps = [];
        await Each(source, Gaps, r => gaps.Add($"news of {r.GetString(0)}: their numbers have gaps"));
        return new([.. Missing(starts, stops, meters, sessions, samples), .. gaps], doubled);
    }

    private static IEnumerable<string> Missing(
        Electra.Fleet.Journals.ConfirmedStart[] starts, Electra.Fleet.Journals.ConfirmedStop[] stops, Electra.Fleet.Journals.ConfirmedMeter[] meters,
        Dictionary<string, (long? Start, long? Stop)> sessions, HashSet<(string, DateTime, string)> samples)
    {
        foreach (var start in starts)
        {
            if (!sessions.TryGetValue(start.TransactionId, out var session) || session.Start != start.Question.MeterStart)
                yield return $"start {start.TransactionId} of {start.ChargerId}: meter {start.Question.MeterStart}, recorded {session.Start}";
        }

        foreach (var stop in stops.Where(s => s.Question.Names))
        {
            if (!sessions.TryGetValue(stop.Question.TransactionId, out var session) || session.Stop != stop.Question.MeterStop)
                yield return $"stop of {stop.Question.TransactionId} of {stop.ChargerId}: meter {stop.Question.MeterStop}, recorded {session.Stop}";
        }

        foreach (var meter in meters.Where(m => m.Question.Names))
        {
            foreach (var sample in meter.Question.Values)
            {
                var energy = sample.Samples.FirstOrDefault(v => v.Measurand is null or "Energy.Active.Import.Register");
                if (energy is not null && !samples.Contains((meter.Question.TransactionId, Told(sample.Timestamp), energy.Value)))
                    yield return $"sample of {meter.Question.TransactionId} of {meter.ChargerId} at {sample.Timestamp:O}: {energy.Value}";
            }
        }
    }

    // Chargers tell milliseconds.
    private static DateTime Told(DateTimeOffset time) => new(time.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    private static long? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private static async Task<long> Number(NpgsqlDataSource source, string text)
    {
#pragma warning disable CA2100 // The constants above.
        await using var command = source.CreateCommand(text);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }

    private static async Task Each(NpgsqlDataSource source, string text, Action<NpgsqlDataReader> row)
    {
#pragma warning disable CA2100 // The constants above.
        await using var command = source.CreateCommand(text);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            row(reader);
    }
}
