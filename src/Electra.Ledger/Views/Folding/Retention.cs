using Electra.Ledger.Following;

namespace Electra.Ledger.Views.Folding;

/// <summary>Forgets the oldest events, a few at a time. By the record's own time, not a clock's, so that a rebuild forgets the same.</summary>
internal static class Retention
{
    /// <summary>Looked for once in so many events.</summary>
    public const long Every = 500;

    private const long AtLeast = 2_000;

    public static async ValueTask Apply(IFoldTransaction fold, FoldTables tables, ViewsOptions options, long before, long newest, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var first = fold.Command($"select min(number) from {tables.Events}");
        if (await first.ExecuteScalarAsync(cancellation) is not long oldest)
            return;
        // Twice what came: a table that is too long becomes shorter, however many events a fold brings.
        var end = Math.Min(oldest + Math.Max(AtLeast, 2 * (newest - before)), newest);
        await using var kept = fold.Command(
            $"select min(number) from {tables.Events} where number < @end and number > @surplus and at >= @since",
            ("end", end), ("surplus", newest - options.EventsKept), ("since", now.AddDays(-options.EventDays)));
        var upTo = await kept.ExecuteScalarAsync(cancellation) is long keep ? keep : end;
        if (upTo <= oldest)
            return;
        await using var delete = fold.Command($"delete from {tables.Events} where number < @upTo", ("upTo", upTo));
        await delete.ExecuteNonQueryAsync(cancellation);
    }
}
