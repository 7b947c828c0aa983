using System.Collections.Concurrent;
using Electra.Ledger.Homes;
using Electra.Ledger.Reading;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Following;

/// <summary>One step of one follower at a time: the position moves in the transaction of the tables, from the value that was read; of two silos, one rolls back.</summary>
internal sealed class FollowerEngine(IHome home, ILedgerReader reader, LedgerOptions options, Telemetry telemetry, ILogger<FollowerEngine> logger)
{
    private const string Move = """
        update followers set position = @to where name = @name and generation = @generation and position = @from
        """;

    private const string MoveBuilding = """
        update followers set building_position = @to where name = @name and building_generation = @generation and building_position = @from
        """;

    private readonly Generations generations = new(home);
    private readonly ConcurrentDictionary<string, int> aside = new();

    public IHome Home => home;

    public Generations Generations => generations;

    /// <summary>Does what there is to do, once. Tells where the follower stands, and whether to go on at once.</summary>
    public async ValueTask<(long Position, bool More)> Step(IFollower follower, CancellationToken cancellation)
    {
        if (await Row(follower.Name, cancellation) is not { } row)
        {
            await generations.Begin(follower, cancellation);
            return (0, true);
        }

        if (follower.Shape < row.Current.Shape)
        {
            if (aside.TryAdd(follower.Name, row.Current.Shape))
                logger.StandsAside(follower.Name, row.Current.Shape, follower.Shape);
            return (row.Current.Position, false);
        }

        if (row.Building is { } building && building.Shape == follower.Shape)
            return await StepBuilding(follower, row, building, cancellation);
        if (follower.Shape > row.Current.Shape && !(row.Building?.Shape > follower.Shape))
        {
            if (await generations.Build(follower, cancellation))
                logger.Rebuilding(follower.Name, follower.Shape, row.Current.Number + 1);
            return (row.Current.Position, true);
        }

        var (position, folded) = await Fold(follower, row.Current, Move, cancellation);
        telemetry.Lag(follower.Name, folded == options.FollowBatch ? await Behind(position, cancellation) : 0);
        return (position, folded == options.FollowBatch);
    }

    public async ValueTask<FollowerRow?> Row(string name, CancellationToken cancellation)
    {
        await using var connection = await home.ReadPositions(cancellation);
        return await FollowerRow.Read(connection, name, cancellation);
    }

    private async ValueTask<long> Behind(long position, CancellationToken cancellation)
    {
        await using var connection = await home.ReadTail(cancellation);
        await using var command = connection.Command("select max(number) from entries");
        return await command.ExecuteScalarAsync(cancellation) is long latest ? latest - position : 0;
    }

    private async ValueTask<(long Position, bool More)> StepBuilding(IFollower follower, FollowerRow row, Generation building, CancellationToken cancellation)
    {
        var (position, folded) = await Fold(follower, building, MoveBuilding, cancellation);
        if (folded == options.FollowBatch)
        {
            // The tables in use stay fresh meanwhile, where this program still knows their shape.
            if (row.Current.Shape == follower.Shape)
                await Fold(follower, row.Current, Move, cancellation);
            return (position, true);
        }

        if (await generations.Swap(follower, building with { Position = position }, cancellation))
            logger.Rebuilt(follower.Name, position);
        return (position, true);
    }

    private async ValueTask<(long Position, int Folded)> Fold(IFollower follower, Generation generation, string move, CancellationToken cancellation)
    {
        var batch = await reader.Tail(generation.Position, options.FollowBatch, cancellation);
        if (batch.Count == 0)
            return (generation.Position, 0);
        // Said before the fold: a follower that cannot go on shows that it lags.
        telemetry.Lag(follower.Name, batch.Count);
        var to = batch[^1].Number;
        await home.WriteViews(async (transaction, stop) =>
        {
            // The position first: the other silo's attempt waits here, and then finds it moved.
            await using var command = transaction.Command(move, ("to", to), ("name", follower.Name), ("generation", generation.Number), ("from", generation.Position));
            if (await command.ExecuteNonQueryAsync(stop) == 0)
                return false;
            await follower.Fold(new FoldTransaction(transaction, generation.Number, generation.Position), batch, stop);
            return true;
        }, cancellation);
        return (to, batch.Count);
    }
}
