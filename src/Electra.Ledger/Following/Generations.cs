using System.Data.Common;
using System.Globalization;
using System.Text;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Following;

/// <summary>
/// Creates, swaps and drops generations of a follower's tables. Tables carry their generation in their name; a view of the plain name
/// leads queries to the one in use, so a swap is one short transaction, and names never collide.
/// </summary>
internal sealed class Generations(IHome home)
{
    public static string Table(string name, int generation) => string.Create(CultureInfo.InvariantCulture, $"{name}_g{generation}");

    /// <summary>The first generation of a follower that nobody knew. False: somebody else was quicker.</summary>
    public ValueTask<bool> Begin(IFollower follower, CancellationToken cancellation) => home.WriteViews(async (transaction, stop) =>
    {
        var born = await Run(transaction, "insert into followers (name, shape, generation, position) values (@name, @shape, 1, 0) on conflict do nothing", stop,
            ("name", follower.Name), ("shape", follower.Shape));
        if (born == 0)
            return false;
        await Create(transaction, follower, 1, stop);
        await Run(transaction, Views(follower, 1), stop);
        return true;
    }, cancellation);

    /// <summary>A new generation beside the one in use; an unfinished one of another shape is dropped for it.</summary>
    public ValueTask<bool> Build(IFollower follower, CancellationToken cancellation) => home.WriteViews(async (transaction, stop) =>
    {
        if (await FollowerRow.Read(transaction, home.OnPostgres, follower.Name, stop) is not { } row)
            return false;
        if (row.Building is { } unfinished)
            await Run(transaction, Drop(follower, unfinished.Number), stop);
        var next = Math.Max(row.Current.Number, row.Building?.Number ?? 0) + 1;
        await Create(transaction, follower, next, stop);
        await Run(transaction, "update followers set building_shape = @shape, building_generation = @generation, building_position = 0 where name = @name", stop,
            ("shape", follower.Shape), ("generation", next), ("name", follower.Name));
        return true;
    }, cancellation);

    /// <summary>Puts the built generation into use, and drops the old one. False: somebody else did, or it has moved on.</summary>
    public ValueTask<bool> Swap(IFollower follower, Generation built, CancellationToken cancellation) => home.WriteViews(async (transaction, stop) =>
    {
        if (await FollowerRow.Read(transaction, home.OnPostgres, follower.Name, stop) is not { } row || row.Building != built)
            return false;
        await Run(transaction, DropViews(follower), stop);
        await Run(transaction, Drop(follower, row.Current.Number), stop);
        await Run(transaction, Views(follower, built.Number), stop);
        await Run(transaction, """
            update followers set shape = building_shape, generation = building_generation, position = building_position,
                   building_shape = null, building_generation = null, building_position = null
            where name = @name
            """, stop, ("name", follower.Name));
        return true;
    }, cancellation);

    private static async ValueTask Create(DbTransaction transaction, IFollower follower, int generation, CancellationToken cancellation) =>
        await Run(transaction, follower.Definition(name => Table(name, generation)), cancellation);

    private static string Views(IFollower follower, int generation) =>
        Statements(follower, name => $"create view {name} as select * from {Table(name, generation)};");

    private static string DropViews(IFollower follower) => Statements(follower, static name => $"drop view if exists {name};");

    private static string Drop(IFollower follower, int generation) =>
        Statements(follower, name => $"drop table if exists {Table(name, generation)};");

    private static string Statements(IFollower follower, Func<string, string> one) =>
        follower.Tables.Aggregate(new StringBuilder(), (text, name) => text.Append(one(name)).Append('\n')).ToString();

    private static async ValueTask<int> Run(DbTransaction transaction, string text, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = transaction.Command(text, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
