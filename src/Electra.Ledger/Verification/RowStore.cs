namespace Electra.Ledger.Verification;

/// <summary>The grains' rows, copied aside once, so that each is found by its grain without asking the database thousands of times.</summary>
internal sealed class RowStore(Snapshot snapshot, Scratch scratch, string serviceId)
{
    private const string Select = """
        select GrainTypeString, GrainIdN0, GrainIdN1, coalesce(GrainIdExtensionString, ''), PayloadBinary from OrleansStorage where ServiceId = @service
        """;

    private const string Keep = "insert into kept_rows (type, n0, n1, extension, payload) values (@type, @n0, @n1, @extension, @payload) on conflict do nothing";

    private const string Find = """
        select payload from kept_rows where type = @type and n0 = @n0 and n1 = @n1 and extension = @extension
        """;

    private const string Meet = "update kept_rows set met = 1 where type = @type and n0 = @n0 and n1 = @n1 and extension = @extension";

    /// <summary>Copies them.</summary>
    public async ValueTask Load(CancellationToken cancellation)
    {
        if (!snapshot.HasRows)
            return;
        await using var command = snapshot.Command(Select, ("service", serviceId));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            scratch.Do(Keep, ("type", reader.GetString(0)), ("n0", reader.GetInt64(1)), ("n1", reader.GetInt64(2)), ("extension", reader.GetString(3)),
                ("payload", reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4)));
        }
    }

    /// <summary>A grain's row as it is kept; null: it has none.</summary>
    public byte[]? Of(string type, string grainKey)
    {
        var key = RowKey.Of(grainKey);
        byte[]? payload;
        using (var reader = scratch.Ask(Find, ("type", type), ("n0", key.N0), ("n1", key.N1), ("extension", key.Extension)))
        {
            if (!reader.Read())
                return null;
            payload = reader.IsDBNull(0) ? null : reader.GetFieldValue<byte[]>(0);
        }

        scratch.Do(Meet, ("type", type), ("n0", key.N0), ("n1", key.N1), ("extension", key.Extension));
        return payload;
    }

    /// <summary>Rows of kinds that were asked for, whose grains have no entry.</summary>
    public IEnumerable<(string Type, string Key)> Unmet()
    {
        using var reader = scratch.Ask("select type, n0, n1, extension from kept_rows where met = 0 and payload is not null");
        while (reader.Read())
            yield return (reader.GetString(0), reader.GetString(3) is { Length: > 0 } text ? text : $"{reader.GetInt64(1):x}-{reader.GetInt64(2):x}");
    }
}
