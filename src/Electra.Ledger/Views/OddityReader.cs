using System.Data.Common;
using System.Globalization;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Views;

/// <summary>Reads what is odd. Groups go by key too: how harmful they are, then their names.</summary>
internal sealed class OddityReader(ViewReader reader) : IOddities
{
    private const char OddityList = 'o';
    private const char Separator = '\u001e';
    private const int KeyParts = 7;
    private const int MostMakes = 1_000_000;

    private const string Met = $"""
        select o.charger_key, c.charger, o.name, o.vendor, o.model, o.firmware, o.times, o.first_at, o.last_at, o.detail
        from {OdditySchema.Oddities} o join {ViewSchema.Chargers} c on c.charger_key = o.charger_key
        """;

    private const string MostHarmfulFirst = "g.chargers desc, g.times desc, g.vendor, g.model, g.firmware, g.charger_key, g.name";

    public ValueTask<Page<OddityRow>> List(PageRequest page, OddityFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(filter);
        var query = Filtered(new ListQuery(Met), page.Stations)
            .Is("lower(o.vendor)", filter.Vendor?.ToLowerInvariant())
            .Is("lower(o.model)", filter.Model?.ToLowerInvariant())
            .Is("lower(o.firmware)", filter.Firmware?.ToLowerInvariant())
            .Is("o.name", filter.Name)
            .Within("o.last_at", filter.From, null)
            .Within("o.first_at", null, filter.To)
            .Inside("with met as (", Grouped(filter.By));
        if (page.Cursor is not null)
            After(query, Cursor.Key(OddityList, page.Cursor));
        return reader.Page(query, MostHarmfulFirst, page.Limit, Row, last => Cursor.Of(OddityList, last.Key), cancellation);
    }

    public ValueTask<IReadOnlyList<MakeRow>> Makes(IReadOnlyCollection<string>? stations, CancellationToken cancellation = default) => reader.All(
        Filtered(new ListQuery($"select m.vendor, m.model, m.firmware from {OdditySchema.Makes} m join {ViewSchema.Chargers} c on c.charger_key = m.charger_key"), stations)
            .Inside("select vendor, model, firmware, count(*) from (", ") as one group by vendor, model, firmware"),
        "vendor, model, firmware", MostMakes, static row => new MakeRow(row.GetString(0), row.GetString(1), OrNull(row.GetString(2)), row.GetInt64(3)), cancellation);

    public ValueTask<IReadOnlyList<OddityTotal>> Totals(
        IReadOnlyCollection<string> names, IReadOnlyCollection<string>? stations, CancellationToken cancellation = default) => reader.All(
        Filtered(new ListQuery(Met), stations).IsOneOf("o.name", names)
            .Inside("select name, cast(sum(times) as bigint), max(last_at) from (", ") as met group by name"),
        "name", MostMakes, static row => new OddityTotal(row.GetString(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)), cancellation);

    private static ListQuery Filtered(ListQuery query, IReadOnlyCollection<string>? stations) => query.IsOneOf("c.station", stations);

    private static string Grouped(OdditiesBy by)
    {
        var firmware = by is OdditiesBy.Make ? "''" : "firmware";
        var charger = by is OdditiesBy.Charger ? "charger_key" : "''";
        return $"""
            ), named as (
                select vendor, model, {firmware} as firmware, {charger} as charger_key, charger_key as one, charger, name, times, first_at, last_at, detail from met
            ), g as (
                select vendor, model, firmware, charger_key, name, cast(sum(times) as bigint) as times, count(distinct one) as chargers,
                    min(first_at) as first_at, max(last_at) as last_at
                from named group by vendor, model, firmware, charger_key, name
            ), e as (
                select vendor, model, firmware, charger_key, name, detail, charger, row_number() over (
                    partition by vendor, model, firmware, charger_key, name order by last_at desc, one) as place
                from named
            )
            select g.vendor, g.model, g.firmware, g.charger_key, g.name, g.times, g.chargers, g.first_at, g.last_at, e.detail, e.charger
            from g join e on e.vendor = g.vendor and e.model = g.model and e.firmware = g.firmware and e.charger_key = g.charger_key and e.name = g.name and e.place = 1
            """;
    }

    private static void After(ListQuery query, string key)
    {
        var parts = key.Split(Separator);
        if (parts.Length != KeyParts
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var chargers)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var times))
            throw new BadCursorException();
        query.Where(value =>
        {
            var (c, t) = (value(chargers), value(times));
            var names = string.Join(", ", parts[2..].Select(part => value(part)));
            return $"(g.chargers < {c} or (g.chargers = {c} and (g.times < {t} or (g.times = {t} and (g.vendor, g.model, g.firmware, g.charger_key, g.name) > ({names})))))";
        });
    }

    private static OddityRow Row(DbDataReader row)
    {
        var (vendor, model, firmware, charger, name) = (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
        var (times, chargers) = (row.GetInt64(5), row.GetInt64(6));
        return new(
            OrNull(vendor), OrNull(model), OrNull(firmware), name, times, chargers,
            row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.TextOrNull(9), row.GetString(10))
        {
            Key = string.Join(Separator, chargers.ToString(CultureInfo.InvariantCulture), times.ToString(CultureInfo.InvariantCulture), vendor, model, firmware, charger, name),
        };
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
