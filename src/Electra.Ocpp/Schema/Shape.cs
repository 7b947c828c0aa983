using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>How a message, or an object inside one, is built: the whole of its schema, as a table.</summary>
internal sealed class Shape
{
    private readonly byte[][] names;

    public Shape(string name, params Field[] fields)
    {
        (Name, Fields) = (name, fields);
        names = Array.ConvertAll(fields, f => f.Utf8);
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Required)
                Required |= 1UL << i;
        }
    }

    /// <summary>OCPP's name of it: <c>StartTransaction.req</c>.</summary>
    public string Name { get; }

    public Field[] Fields { get; }

    /// <summary>It may hold fields that no schema knows, and they are kept (2.x's customData).</summary>
    public bool Open { get; init; }

    /// <summary>A bit for each field that must be there.</summary>
    public ulong Required { get; }

    /// <summary>The position of the field whose name the reader stands on; -1: none.</summary>
    public int Find(ref Utf8JsonReader reader) => Names.Find(ref reader, names);

    /// <summary>The position of the field whose name is meant though it is spelt in another case; -1: none.</summary>
    public int FindInAnyCase(string name) =>
        Array.FindIndex(Fields, f => string.Equals(f.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    public Field? FirstMissing(ulong seen)
    {
        var missing = Required & ~seen;
        return missing == 0 ? null : Fields[System.Numerics.BitOperations.TrailingZeroCount(missing)];
    }
}
