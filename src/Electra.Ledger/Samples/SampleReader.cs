using System.Buffers;
using System.Data.Common;
using System.Globalization;
using Electra.Domain.Words;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Samples;

/// <summary>Reads a session's samples by pages: a cursor is the last sample's key, so equal times neither repeat nor vanish.</summary>
internal sealed class SampleReader(IHome home) : ISampleReader
{
    private const string Columns = "taken_at, digest, received_at, dated, measurand, value, unit, phase, context, location, format, place";
    private const string Order = "taken_at, received_at, place, digest";

    private const string FirstPage = $"""
        select {Columns} from samples where month = @month and session = @session
        order by {Order} limit @limit
        """;

    private const string NextPage = $"""
        select {Columns} from samples where month = @month and session = @session
            and taken_at >= @taken and ({Order}) > (@taken, @received, @place, @digest)
        order by {Order} limit @limit
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
            var last = Parse(cursor);
            command.With("taken", last.Taken).With("received", last.Received).With("place", last.Place).With("digest", last.Digest);
        }

        var items = new List<SampleRecord>();
        var next = "";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (items.Count == limit)
                return new SamplePage(items, next);
            items.Add(Read(reader, session, month));
            next = Format(items[^1], reader.GetFieldValue<byte[]>(1));
        }

        return new SamplePage(items, null);
    }

    private static SampleRecord Read(DbDataReader reader, SessionId session, DateOnly month)
    {
        var taken = reader.GetFieldValue<DateTimeOffset>(0);
        var sample = new Sample(reader.GetBoolean(3) ? taken : null, reader.GetString(4), reader.GetString(5), reader.GetString(6),
            reader.TextOrNull(7), reader.GetString(8), reader.GetString(9), reader.TextOrNull(10));
        return new SampleRecord(session, month, taken, reader.GetFieldValue<DateTimeOffset>(2), sample, reader.GetInt32(11));
    }

    private static string Format(SampleRecord last, byte[] digest) => string.Create(
        CultureInfo.InvariantCulture, $"{last.TakenAt.UtcTicks}-{last.ReceivedAt.UtcTicks}-{last.Place}-{Convert.ToHexStringLower(digest)}");

    private static (DateTimeOffset Taken, DateTimeOffset Received, int Place, byte[] Digest) Parse(string cursor) =>
        cursor.Split('-') is [var taken, var received, var place, { Length: Digest.Length * 2 } digest]
            && Time(taken) is { } at && Time(received) is { } heard
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && !digest.AsSpan().ContainsAnyExcept(Hex)
            ? (at, heard, number, Convert.FromHexString(digest))
            : throw new FormatException("The cursor is not one that was given out.");

    private static DateTimeOffset? Time(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(number, TimeSpan.Zero)
            : null;
}
