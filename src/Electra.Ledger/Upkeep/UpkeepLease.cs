using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Upkeep;

/// <summary>Who does the hour's upkeep: whoever moves the hour on in the database, in one statement. A lock would have to be held through the whole
/// round, which a pooler does not allow; a silo that dies within its round is followed an hour later.</summary>
internal sealed class UpkeepLease(IHome home, TimeProvider time)
{
    private const string Taken = "upkeep-taken";
    private const string DoneAt = "upkeep-done";

    private const string TakeIt = """
        insert into counters (name, value) values (@name, @now)
        on conflict (name) do update set value = excluded.value where counters.value <= @due
        returning value
        """;

    private const string Set = "insert into counters (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value";
    private const string Last = "select value from counters where name = @name";

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>When a round was last carried out on any silo, as this one has read it; its own start, before it has.</summary>
    public DateTimeOffset LastDone { get; private set; } = time.GetUtcNow();

    /// <summary>Takes the round of this hour. False: it is not due, or another silo has it.</summary>
    public async ValueTask<bool> Take(DateTimeOffset now, CancellationToken cancellation)
    {
        var taken = await home.WriteLedger(async (connection, stop) =>
        {
            await using var command = connection.Command(TakeIt, ("name", Taken), ("now", now.ToUnixTimeSeconds()), ("due", (now - Every).ToUnixTimeSeconds()));
            return await command.ExecuteScalarAsync(stop) is long;
        }, cancellation);
        await using var reading = await home.ReadTail(cancellation);
        await using var last = reading.Command(Last, ("name", DoneAt));
        if (await last.ExecuteScalarAsync(cancellation) is long at)
            LastDone = DateTimeOffset.FromUnixTimeSeconds(at);
        return taken;
    }

    /// <summary>The round was carried out.</summary>
    public async ValueTask Done(DateTimeOffset now, CancellationToken cancellation)
    {
        await Put(DoneAt, now, cancellation);
        LastDone = now;
    }

    /// <summary>It was not: it is due again after a while.</summary>
    public async ValueTask GiveBack(DateTimeOffset now, TimeSpan after, CancellationToken cancellation)
    {
        try
        {
            await Put(Taken, now - Every + after, cancellation);
        }
        catch (Exception fault) when (fault is DbException || home.IsPassing(fault))
        {
            // The database is away: the next hour's round comes without it.
        }
    }

    private ValueTask<int> Put(string name, DateTimeOffset at, CancellationToken cancellation) => home.WriteLedger(async (connection, stop) =>
    {
        await using var command = connection.Command(Set, ("name", name), ("value", at.ToUnixTimeSeconds()));
        return await command.ExecuteNonQueryAsync(stop);
    }, cancellation);
}
