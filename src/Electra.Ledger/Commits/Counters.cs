using Electra.Ledger.Homes;

namespace Electra.Ledger.Commits;

/// <summary>Numbers that nobody gets twice: a block is durable before it is given out, and what is not used is lost.</summary>
internal sealed class Counters(IHome home)
{
    private const string Advance = """
        insert into counters (name, value) values (@name, @count)
        on conflict (name) do update set value = counters.value + excluded.value
        returning value
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for a silent database until cancelled: a block taken by an attempt whose outcome is unknown is merely lost.</summary>
    public async ValueTask<long> Take(string counter, int count, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        while (true)
        {
            try
            {
                return await home.WriteLedger(async (connection, stop) =>
                {
                    await using var command = connection.Command(Advance, ("name", counter), ("count", (long)count));
                    return (long)(await command.ExecuteScalarAsync(stop))! - count + 1;
                }, cancellation);
            }
            catch (System.Data.Common.DbException fault) when (home.IsPassing(fault))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
