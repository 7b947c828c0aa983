using System.Text;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Messages;

/// <summary>Finds messages of one charger, newest first.</summary>
internal static class MessageSearch
{
    private const string Columns = "number, charger, at, direction, kind, message_id, action, payload, error_code, oddities";

    public static async ValueTask<IReadOnlyList<MessageRecord>> Find(IHome home, MessageQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var connection = await home.ReadViews(cancellation);
        await using var command = connection.Command(Text(query), ("charger", query.Charger), ("limit", (long)query.Limit));
        if (query.Action is not null)
            command.With("action", query.Action);
        if (query.Direction is not null)
            command.With("direction", query.Direction);
        if (query.Before is { } before)
            command.With("before", before);
        var found = new List<MessageRecord>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new MessageRecord(reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3),
                reader.GetString(4), reader.TextOrNull(5), reader.TextOrNull(6), reader.GetString(7), reader.TextOrNull(8), OdditiesText.Read(reader.GetString(9))));
        }

        return found;
    }

    // Only conditions that are asked for stand in the text, so that each form of it finds its index.
    private static string Text(MessageQuery query)
    {
        var text = new StringBuilder($"select {Columns} from messages where charger = @charger");
        if (query.Action is not null)
            text.Append(" and action = @action");
        if (query.Direction is not null)
            text.Append(" and direction = @direction");
        if (query.ErrorsOnly)
            text.Append(" and (kind in ('error', 'result-error', 'bad') or error_code is not null)");
        if (query.Before is not null)
            text.Append(" and number < @before");
        return text.Append(" order by number desc limit @limit").ToString();
    }
}
