using Electra.Ledger.Homes;

namespace Electra.Ledger;

/// <summary>What Orleans' ADO.NET providers need to keep rows and membership in the tables of our migrations.</summary>
public static class LedgerStorage
{
    /// <summary>Orleans' name of the driver.</summary>
    public static string Invariant(LedgerOptions options) => options.OnPostgres ? "Npgsql" : "System.Data.SQLite";

    /// <summary>Where rows and membership are; on PostgreSQL with Orleans' share of the silo's connections.</summary>
    public static string ConnectionString(LedgerOptions options) =>
        options.OnPostgres ? PostgresStrings.ForOrleans(options) : SqliteFile.StringFor(options, SqliteFile.Rows);
}
