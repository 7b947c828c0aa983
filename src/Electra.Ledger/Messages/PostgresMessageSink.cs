using Electra.Ledger.Homes;
using Npgsql;
using NpgsqlTypes;

namespace Electra.Ledger.Messages;

/// <summary>Messages into PostgreSQL: one statement, columns as arrays, in lists that are used again and again.</summary>
internal sealed class PostgresMessageSink(PostgresHome home) : IMessageSink
{
    private const string Insert = """
        insert into messages (charger, at, direction, kind, message_id, action, payload, error_code, oddities)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const int TextColumns = 8;

    private readonly List<DateTimeOffset> times = [];
    private readonly List<string?>[] texts = [.. Enumerable.Range(0, TextColumns).Select(static _ => new List<string?>())];

    public async ValueTask Write(IReadOnlyList<MessageRecord> messages, CancellationToken cancellation)
    {
        Clear();
        try
        {
            foreach (var message in messages)
                Add(message);
            await using var connection = await home.Open(Share.Followers, cancellation);
            await using var command = new NpgsqlCommand(Insert, connection);
            command.Parameters.Add(Of(texts[0]));
            command.Parameters.Add(new NpgsqlParameter<List<DateTimeOffset>> { TypedValue = times, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz });
            for (var i = 1; i < TextColumns; i++)
                command.Parameters.Add(Of(texts[i]));
            await command.ExecuteNonQueryAsync(cancellation);
        }
        finally
        {
            // What was written is not held in memory until the next batch.
            Clear();
        }
    }

    private void Add(MessageRecord message)
    {
        times.Add(message.At.ToUniversalTime());
        ReadOnlySpan<string?> values =
        [
            StorableText.Of(message.Charger), message.Direction, message.Kind, StorableText.OrNull(message.MessageId), StorableText.OrNull(message.Action),
            StorableText.Of(message.Payload), StorableText.OrNull(message.ErrorCode), OdditiesText.Of(message.Oddities),
        ];
        for (var i = 0; i < values.Length; i++)
            texts[i].Add(values[i]);
    }

    private void Clear()
    {
        times.Clear();
        foreach (var column in texts)
            column.Clear();
    }

    private static NpgsqlParameter<List<string?>> Of(List<string?> column) =>
        new() { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
