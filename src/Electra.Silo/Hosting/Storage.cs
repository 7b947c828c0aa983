using System.Data.Common;
using Electra.Grains.Turns;
using Electra.Ledger;
using Electra.Ledger.Json;
using Electra.Silo.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Serialization;
using Orleans.Storage;

namespace Electra.Silo.Hosting;

/// <summary>Where the record and the grains' rows are kept.</summary>
internal static class Storage
{
    public static LedgerOptions Options(ElectraOptions options) => new()
    {
        DataDirectory = options.DataDirectory,
        ConnectionString = options.Database.ConnectionString,
        DirectConnectionString = options.Database.DirectConnectionString,
        Pooler = options.Database.Pooler,
        MaxConnections = options.Database.MaxConnections,
        MessageDays = options.Retention.MessagesDays,
    };

    /// <summary>The rows: Orleans' grain storage in the tables of our own migrations, as JSON that can be read in psql.</summary>
    public static ISiloBuilder KeepRows(this ISiloBuilder silo, LedgerOptions ledger)
    {
        // Orleans looks its driver up by name; the SQLite one it knows by the name of another package.
        DbProviderFactories.RegisterFactory("System.Data.SQLite", SqliteFactory.Instance);
        DbProviderFactories.RegisterFactory("Npgsql", NpgsqlFactory.Instance);
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(json => LedgerJson.Apply(json.JsonSerializerOptions));
        silo.Services.AddSingleton<SystemTextJsonGrainStorageSerializer>();
        return silo.AddAdoNetGrainStorage(TurnTools.Rows, (OptionsBuilder<Orleans.Configuration.AdoNetGrainStorageOptions> rows) =>
            rows.Configure<SystemTextJsonGrainStorageSerializer>((storage, serializer) =>
            {
                storage.Invariant = LedgerStorage.Invariant(ledger);
                storage.ConnectionString = LedgerStorage.ConnectionString(ledger);
                storage.GrainStorageSerializer = serializer;
            }));
    }
}
