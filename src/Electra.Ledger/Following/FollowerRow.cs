using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Following;

/// <summary>A set of a follower's tables under way: generation, and where its fold has come to.</summary>
internal readonly record struct Generation(int Shape, int Number, long Position);

/// <summary>A follower's row: the generation that queries see, and perhaps one that is being built.</summary>
internal sealed record FollowerRow(string Name, Generation Current, Generation? Building)
{
    internal const string Select = """
        select shape, generation, position, building_shape, building_generation, building_position
        from followers where name = @name
        """;

    public static async ValueTask<FollowerRow?> Read(DbConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = connection.Command(Select, ("name", name));
        return await Read(command, name, cancellation);
    }

    public static async ValueTask<FollowerRow?> Read(DbTransaction transaction, bool lockIt, string name, CancellationToken cancellation)
    {
        await using var command = transaction.Command(lockIt ? Select + " for update" : Select, ("name", name));
        return await Read(command, name, cancellation);
    }

    internal static async ValueTask<FollowerRow?> Read(DbCommand command, string name, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;
        var building = reader.IsDBNull(3) ? (Generation?)null : new Generation(reader.GetInt32(3), reader.GetInt32(4), reader.GetInt64(5));
        return new FollowerRow(name, new Generation(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt64(2)), building);
    }
}
