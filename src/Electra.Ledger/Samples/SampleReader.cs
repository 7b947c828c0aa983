using System.Buffers;
using System.Data.Common;
using System.Globalization;
using Electra.Domain.Words;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Samples;

/// <summary>Reads a session's samples by pages: a cursor is the last sample's key, so equal times neither repeat nor vanish.</summary>
internal sealed class SampleReader(IHome home) : ISampleReader
{
    private const string Columns = "taken_at, digest, received_at, dated, measurand, value, unit, phase, context, location, format";

    private const string FirstPage = $"""
        select {Columns} from samples where month = @month and session = @session
        order by taken_at, digest limit @limit
        """;

    private const string NextPage = $"""
        select {Columns} from samples where month = @month and session = @session and (taken_at, digest) > (@taken, @digest)
        order by taken_at, digest limit @limit
        """;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    public async ValueTask<SamplePage> Of(SessionId session, DateOnly month, string? cursor, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        await using var connection = await home.ReadLedger(cancellation);
        // One more than asked for tells whether there is another page.
        await using var command = connection.Command(cursor is null ? FirstPage : NextPage,
            ("month", month), ("session", session.Value), ("limit", limit + 1L));
        if (cursor is not null)
        {
            var (taken, digest) = Parse(cursor);
            command.With("taken", taken).With("digest", digest);
        }

        var items = new List<SampleRecord>();
        var last = "";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (items.Count == limit)
                return new SamplePage(items, last);
            items.Add(Read(reader, session, month));
            last = Format(items[^1].TakenAt, reader.GetFieldValue<byte[]>(1));
        }

        return new SamplePage(items, null);
    }

    private static SampleRecord Read(DbDataReader reader, SessionId session, DateOnly month)
    {
        var taken = reader.GetFieldValue<DateTimeOffset>(0);
        var sample = new Sample(reader.GetBoolean(3) ? taken : null, reader.GetString(4), reader.GetString(5), reader.GetString(6),
            reader.TextOrNull(7), reader.GetString(8), reader.GetString(9), reader.TextOrNull(10));
        return new SampleRecord(session, month, taken, reader.GetFieldValue<DateTimeOffset>(2), sample);
    }

    private static string Format(DateTimeOffset taken, byte[] digest) =>
        string.Create(CultureInfo.InvariantCulture, $"{taken.UtcTicks}-{Convert.ToHexStringLower(digest)}");

    private static (DateTimeOffset Taken, byte[] Digest) Parse(string cursor)
    {
        var dash = cursor.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && cursor.Length - dash - 1 == Digest.Length * 2
            && long.TryParse(cursor.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && !cursor.AsSpan(dash + 1).ContainsAnyExcept(Hex))
            return (new DateTimeOffset(ticks, TimeSpan.Zero), Convert.FromHexString(cursor.AsSpan(dash + 1)));
        throw new FormatException("The cursor is not one that was given out.");
    }
}
