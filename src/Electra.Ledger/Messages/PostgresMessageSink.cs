using Electra.Ledger.Homes;
using Npgsql;
using NpgsqlTypes;

namespace Electra.Ledger.Messages;

/// <summary>Messages into PostgreSQL: one statement, columns as arrays.</summary>
internal sealed class PostgresMessageSink(PostgresHome home) : IMessageSink
{
    private const string Insert = """
        insert into messages (charger, at, direction, kind, message_id, action, payload, error_code, oddities)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    public async ValueTask Write(IReadOnlyList<MessageRecord> messages, CancellationToken cancellation)
    {
        await using var connection = await home.Open(cancellation);
        await using var command = new NpgsqlCommand(Insert, connection);
        command.Parameters.Add(Texts(messages, static m => m.Charger));
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]>
        {
            TypedValue = [.. messages.Select(static m => m.At.ToUniversalTime())],
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz,
        });
        command.Parameters.Add(Texts(messages, static m => m.Direction));
        command.Parameters.Add(Texts(messages, static m => m.Kind));
        command.Parameters.Add(Texts(messages, static m => m.MessageId));
        command.Parameters.Add(Texts(messages, static m => m.Action));
        command.Parameters.Add(Texts(messages, static m => m.Payload));
        command.Parameters.Add(Texts(messages, static m => m.ErrorCode));
        command.Parameters.Add(Texts(messages, static m => OdditiesText.Of(m.Oddities)));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlParameter<string?[]> Texts(IReadOnlyList<MessageRecord> messages, Func<MessageRecord, string?> text) => new()
    {
        TypedValue = [.. messages.Select(message => StorableText.OrNull(text(message)))],
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };
}
