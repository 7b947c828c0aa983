using Electra.Ledger.Homes;

namespace Electra.Ledger.Messages;

/// <summary>Messages into SQLite: one prepared statement in one transaction.</summary>
internal sealed class SqliteMessageSink(SqliteHome home) : IMessageSink
{
    private const string Insert = """
        insert into messages (charger, at, direction, kind, message_id, action, payload, error_code, oddities)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    public async ValueTask Write(IReadOnlyList<MessageRecord> messages, CancellationToken cancellation)
    {
        using var lease = await home.Views.Write(cancellation);
        var statement = lease.Writer.Prepared(Insert);
        lease.Writer.Begin();
        try
        {
            foreach (var message in messages)
                Write(statement, message);
            lease.Writer.Commit();
        }
        catch
        {
            lease.Writer.Rollback();
            throw;
        }
    }

    private static void Write(SqliteStatement statement, MessageRecord message)
    {
        statement.Bind(1, StorableText.Of(message.Charger));
        statement.Bind(2, message.At);
        statement.Bind(3, message.Direction);
        statement.Bind(4, message.Kind);
        statement.Bind(5, StorableText.OrNull(message.MessageId));
        statement.Bind(6, StorableText.OrNull(message.Action));
        statement.Bind(7, StorableText.Of(message.Payload));
        statement.Bind(8, StorableText.OrNull(message.ErrorCode));
        statement.Bind(9, OdditiesText.Of(message.Oddities));
        statement.Run();
    }
}
