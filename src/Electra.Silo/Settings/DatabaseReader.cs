using Npgsql;

namespace Electra.Silo.Settings;

/// <summary>Reads the settings about PostgreSQL.</summary>
internal static class DatabaseReader
{
    private const string Main = "Electra";
    private const string Direct = "ElectraDirect";
    private const string PoolerName = "Database:Pooler";
    private const string MaxName = "Database:MaxConnections";
    private const int LeastConnections = 10;
    private const int MostConnections = 1_000;
    private const int UsualConnections = 24;

    public static DatabaseSettings Read(IConfiguration configuration, SettingsSection electra)
    {
        var (connection, direct) = (ConnectionString(configuration, Main), ConnectionString(configuration, Direct));
        var (pooler, most) = (Pooler(electra), electra.Number(MaxName, LeastConnections, MostConnections));
        if (connection is null)
        {
            var orphan = direct is not null ? $"ConnectionStrings:{Direct}" : pooler ? $"Electra:{PoolerName}" : most is not null ? $"Electra:{MaxName}" : null;
            if (orphan is not null)
                throw new SettingException($"ConnectionStrings:{Main}", $"must be set where {orphan} is");
        }

        return new(connection, direct, pooler, most ?? UsualConnections);
    }

    private static bool Pooler(SettingsSection electra) => electra.Text(PoolerName)?.ToLowerInvariant() switch
    {
        null or "none" => false,
        "transaction" => true,
        var other => throw electra.Wrong(PoolerName, "must be none or transaction", other),
    };

    private static string? ConnectionString(IConfiguration configuration, string name)
    {
        var text = configuration.GetConnectionString(name);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            // The text itself is not repeated in the message: it holds a password.
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host)
                ? throw new SettingException($"ConnectionStrings:{name}", "must name a Host")
                : text;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new SettingException($"ConnectionStrings:{name}", $"is not a connection string of Npgsql ({fault.Message.ReplaceLineEndings(" ")})");
        }
    }
}
