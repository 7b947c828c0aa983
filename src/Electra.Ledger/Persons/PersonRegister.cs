using Electra.Ledger.Homes;

namespace Electra.Ledger.Persons;

/// <summary>Persons' particulars, the one table from which things are deleted because somebody asks.</summary>
internal sealed class PersonRegister(IHome home, TimeProvider time) : IPersons
{
    private const string Upsert = """
        insert into persons (id, particulars, kept_at) values (@id, @particulars, @at)
        on conflict (id) do update set particulars = excluded.particulars, kept_at = excluded.kept_at
        """;

    public async ValueTask Keep(string id, string particulars, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(particulars);
        await home.WriteLedger(async (connection, stop) =>
        {
            await using var command = connection.Command(Upsert, ("id", id), ("particulars", particulars), ("at", time.GetUtcNow()));
            return await command.ExecuteNonQueryAsync(stop);
        }, cancellation);
    }

    public async ValueTask<string?> Find(string id, CancellationToken cancellation = default)
    {
        await using var connection = await home.ReadLedger(cancellation);
        await using var command = connection.Command("select particulars from persons where id = @id", ("id", id));
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    public ValueTask<bool> Forget(string id, CancellationToken cancellation = default) =>
        home.WriteLedger(async (connection, stop) =>
        {
            await using var command = connection.Command("delete from persons where id = @id", ("id", id));
            return await command.ExecuteNonQueryAsync(stop) > 0;
        }, cancellation);
}
