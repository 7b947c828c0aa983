using System.Collections.Concurrent;
using Electra.Ledger.Homes;
using Electra.Ledger.Reading;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Following;

/// <summary>What came of a step.</summary>
/// <param name="Position">Where the follower stands.</param>
/// <param name="More">Whether to go on at once.</param>
/// <param name="Elsewhere">Another silo moves it: it has folded what this one was about to, or has gone on since this one's last step.</param>
internal readonly record struct Stepped(long Position, bool More, bool Elsewhere = false);

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

    /// <summary>Does what there is to do, once.</summary>
    /// <param name="last">Where the follower stood after this silo's last look; 0 before the first.</param>
    public async ValueTask<Stepped> Step(IFollower follower, long last, CancellationToken cancellation)
    {
        if (await Row(follower.Name, cancellation) is not { } row)
        {
            await generations.Begin(follower, cancellation);
            return new(0, true);
        }

        if (follower.Shape < row.Current.Shape)
        {
            if (aside.TryAdd(follower.Name, row.Current.Shape))
                logger.StandsAside(follower.Name, row.Current.Shape, follower.Shape);
            return new(row.Current.Position, false);
        }

        if (row.Building is { } building && building.Shape == follower.Shape)
            return await StepBuilding(follower, row, building, cancellation);
        if (follower.Shape > row.Current.Shape && !(row.Building?.Shape > follower.Shape))
        {
            if (await generations.Build(follower, cancellation))
                logger.Rebuilding(follower.Name, follower.Shape, row.Current.Number + 1);
            return new(row.Current.Position, true);
        }

        if (last > 0 && row.Current.Position > last)
            return new(row.Current.Position, false, Elsewhere: true);
        var (position, folded, moved) = await Fold(follower, row.Current, Move, cancellation);
        telemetry.Lag(follower.Name, folded == options.FollowBatch ? await Behind(position, cancellation) : 0);
        return new(position, folded == options.FollowBatch, Elsewhere: !moved);
    }

    /// <summary>Whether another silo has gone on with the follower since it stood there, with tables of the same shape and none being built.</summary>
    public async ValueTask<(bool Moves, long Position)> LookAt(IFollower follower, long position, CancellationToken cancellation) =>
        await Row(follower.Name, cancellation) is { Building: null } row && row.Current.Shape == follower.Shape
            ? (row.Current.Position > position, row.Current.Position)
            : (false, position);

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

    private async ValueTask<Stepped> StepBuilding(IFollower follower, FollowerRow row, Generation building, CancellationToken cancellation)
    {
        var (position, folded, _) = await Fold(follower, building, MoveBuilding, cancellation);
        if (folded == options.FollowBatch)
        {
            // The tables in use stay fresh meanwhile, where this program still knows their shape.
            if (row.Current.Shape == follower.Shape)
                await Fold(follower, row.Current, Move, cancellation);
            return new(position, true);
        }

        if (await generations.Swap(follower, building with { Position = position }, cancellation))
            logger.Rebuilt(follower.Name, position);
        return new(position, true);
    }

    private async ValueTask<(long Position, int Folded, bool Moved)> Fold(IFollower follower, Generation generation, string move, CancellationToken cancellation)
    {
        var batch = await reader.Tail(generation.Position, options.FollowBatch, cancellation);
        if (batch.Count == 0)
            return (generation.Position, 0, true);
        // Said before the fold: a follower that cannot go on shows that it lags.
        telemetry.Lag(follower.Name, batch.Count);
        var to = batch[^1].Number;
        var moved = await home.WriteViews(async (transaction, stop) =>
        {
            // The position first: the other silo's attempt waits here, and then finds it moved.
            await using var command = transaction.Command(move, ("to", to), ("name", follower.Name), ("generation", generation.Number), ("from", generation.Position));
            if (await command.ExecuteNonQueryAsync(stop) == 0)
                return false;
            await follower.Fold(new FoldTransaction(transaction, generation.Number, generation.Position), batch, stop);
            return true;
        }, cancellation);
        return (to, batch.Count, moved);
    }
}
