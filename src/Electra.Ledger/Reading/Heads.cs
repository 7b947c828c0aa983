using System.Collections.Concurrent;
using Electra.Ledger.Homes;
using Npgsql;

namespace Electra.Ledger.Reading;

/// <summary>Where grains' entries have come to: asked by every activation.</summary>
internal interface IHeads
{
    /// <summary>A grain's head; null where it has no entry.</summary>
    ValueTask<Head?> Of(string grain, CancellationToken cancellation);
}

/// <summary>Heads of PostgreSQL: questions that come while one is under way share the next.</summary>
internal sealed class PostgresHeads(PostgresHome home) : IHeads
{
    private const string Select = "select grain, version, whole from heads where grain = any($1)";
    private const int AtOnce = 500;

    private readonly ConcurrentQueue<(string Grain, TaskCompletionSource<Head?> Done)> waiting = new();
    private int asking;

    public async ValueTask<Head?> Of(string grain, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<Head?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue((grain, done));
        if (Interlocked.CompareExchange(ref asking, 1, 0) == 0)
            _ = Ask();
        return await done.Task.WaitAsync(cancellation);
    }

    private async Task Ask()
    {
        do
        {
            // Behind the activations that begin just now.
            await Task.Yield();
            var some = new List<(string Grain, TaskCompletionSource<Head?> Done)>();
            while (some.Count < AtOnce && waiting.TryDequeue(out var next))
                some.Add(next);
            if (some.Count > 0)
                await Answer(some);
            else
                Volatile.Write(ref asking, 0);
        }
        while (Volatile.Read(ref asking) == 1 || (!waiting.IsEmpty && Interlocked.CompareExchange(ref asking, 1, 0) == 0));
    }

    private async Task Answer(List<(string Grain, TaskCompletionSource<Head?> Done)> some)
    {
        try
        {
            var found = new Dictionary<string, Head>(StringComparer.Ordinal);
            await using var connection = await home.Open(Share.Turns, CancellationToken.None);
            await using var command = new NpgsqlCommand(Select, connection);
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. some.Select(static s => s.Grain).Distinct(StringComparer.Ordinal)] });
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                    found[reader.GetString(0)] = new Head(reader.GetInt64(1), reader.GetInt64(2));
            }

            foreach (var (grain, done) in some)
                done.TrySetResult(found.TryGetValue(grain, out var head) ? head : null);
        }
        catch (Exception fault)
        {
            // Each learns it as if it had asked alone.
            foreach (var (_, done) in some)
                done.TrySetException(fault);
        }
    }
}

/// <summary>Heads of SQLite, on a connection of their own with one prepared statement.</summary>
internal sealed class SqliteHeads(SqliteHome home) : IHeads, IDisposable
{
    private readonly Lock gate = new();
    private SqliteWriter? connection;

    public ValueTask<Head?> Of(string grain, CancellationToken cancellation)
    {
        lock (gate)
        {
            connection ??= new SqliteWriter(home.Ledger.OpenReader());
            var statement = connection.Prepared("select version, whole from heads where grain = ?1");
            statement.Bind(1, grain);
            return new(statement.Numbers() is { } found ? new Head(found.First, found.Second) : null);
        }
    }

    public void Dispose()
    {
        lock (gate)
            connection?.Dispose();
    }
}
