using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Electra.Ledger.Homes;

/// <summary>One prepared statement of a writing connection. What is written thousands of times a second is bound here without boxes and
/// without names: the driver's own way to a parameter costs more than the row. Values are told as the driver tells them.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const uint Persistent = 1; // SQLITE_PREPARE_PERSISTENT: it is kept for long.
    private const int Small = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string text)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, text, Persistent, out statement));
    }

    /// <summary>The place of a named parameter; 0: there is none.</summary>
    public int PlaceOf(string name) => raw.sqlite3_bind_parameter_index(statement, name);

    public void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    public void Bind(int place, bool value) => Bind(place, value ? 1L : 0L);

    public void Bind(int place, long? value)
    {
        if (value is { } number)
            Bind(place, number);
        else
            BindNull(place);
    }

    public void BindNull(int place) => Check(raw.sqlite3_bind_null(statement, place));

    // An empty span has no address, and what has none is null to SQLite.
    public void Bind(int place, ReadOnlySpan<byte> utf8) =>
        Check(utf8.IsEmpty ? raw.sqlite3_bind_text(statement, place, "") : raw.sqlite3_bind_text(statement, place, utf8));

    public void BindBlob(int place, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(statement, place, bytes));

    public void Bind(int place, string? value)
    {
        if (value is null)
        {
            BindNull(place);
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= Small)
        {
            Span<byte> few = stackalloc byte[Small];
            Bind(place, few[..Encoding.UTF8.GetBytes(value, few)]);
            return;
        }

        var many = ArrayPool<byte>.Shared.Rent(most);
        Bind(place, many.AsSpan(0, Encoding.UTF8.GetBytes(value, many)));
        ArrayPool<byte>.Shared.Return(many);
    }

    public void Bind(int place, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[SqliteText.TimeLength];
        Bind(place, text[..SqliteText.Write(value, text)]);
    }

    public void Bind(int place, DateTimeOffset? value)
    {
        if (value is { } time)
            Bind(place, time);
        else
            BindNull(place);
    }

    public void Bind(int place, Guid value)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out var length);
        Span<byte> upper = stackalloc byte[36];
        for (var i = 0; i < length; i++)
            upper[i] = (byte)char.ToUpperInvariant(text[i]);
        Bind(place, upper[..length]);
    }

    /// <summary>Carries it out; how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            int code;
            do
            {
                code = raw.sqlite3_step(statement);
            }
            while (code == raw.SQLITE_ROW);
            Check(code);
            return raw.sqlite3_changes(database);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Carries it out; the number in the first column of its first row, or null where it has none.</summary>
    public long? Number()
    {
        try
        {
            long? found = null;
            for (var code = raw.sqlite3_step(statement); code != raw.SQLITE_DONE; code = raw.sqlite3_step(statement))
            {
                Check(code);
                found ??= raw.sqlite3_column_int64(statement, 0);
            }

            return found;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Carries it out; the numbers in the first two columns of its first row, or null where it has none.</summary>
    public (long First, long Second)? Numbers()
    {
        try
        {
            var code = raw.sqlite3_step(statement);
            Check(code);
            return code == raw.SQLITE_ROW ? (raw.sqlite3_column_int64(statement, 0), raw.sqlite3_column_int64(statement, 1)) : null;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(code, database);
    }
}
