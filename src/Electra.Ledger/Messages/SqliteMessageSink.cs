using Electra.Ledger.Homes;

namespace Electra.Ledger.Messages;

/// <summary>Messages into SQLite: one prepared statement in one transaction.</summary>
internal sealed class SqliteMessageSink(SqliteHome home) : IMessageSink
{
    private const string Insert = """
        insert into messages (charger, at, direction, kind, message_id, action, payload, error_code, oddities)
        values (@charger, @at, @direction, @kind, @message, @action, @payload, @error, @oddities)
        """;

    private static readonly string[] Parameters = ["charger", "at", "direction", "kind", "message", "action", "payload", "error", "oddities"];

    public async ValueTask Write(IReadOnlyList<MessageRecord> messages, CancellationToken cancellation) =>
        await home.WriteViews(async (transaction, stop) =>
        {
            await using var command = transaction.Command(Insert);
            foreach (var name in Parameters)
                command.With(name, null);
            await command.PrepareAsync(stop);
            foreach (var message in messages)
            {
                ReadOnlySpan<object?> values =
                [
                    StorableText.Of(message.Charger), message.At.ToUniversalTime(), message.Direction, message.Kind, StorableText.OrNull(message.MessageId),
                    StorableText.OrNull(message.Action), StorableText.Of(message.Payload), StorableText.OrNull(message.ErrorCode), OdditiesText.Of(message.Oddities),
                ];
                for (var i = 0; i < values.Length; i++)
                {
                    command.Parameters[i].ResetDbType();
                    command.Parameters[i].Value = values[i] ?? DBNull.Value;
                }

                command.ExecuteNonQuery();
            }

            return true;
        }, cancellation);
}
