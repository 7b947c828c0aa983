namespace Electra.Acceptance.Tests.Program;

/// <summary>Where a program under test keeps its record: a folder or a database of its own.</summary>
public sealed class Home : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("electra-home-").FullName;

    private Home(string? connectionString)
    {
        Settings = new Dictionary<string, string> { ["Electra__DataDirectory"] = folder };
        if (connectionString is not null)
            Settings["ConnectionStrings__Electra"] = connectionString;
    }

    public Dictionary<string, string> Settings { get; }

    /// <summary>The two homes by name, for theories.</summary>
    public static TheoryData<string> Both => ["sqlite", "postgres"];

    public static async Task<Home> Of(string kind) => kind == "postgres" ? new(await (await PostgresServer.Shared()).CreateDatabase()) : new((string?)null);

    public static async Task<Home> On(PostgresServer server) => new(await server.CreateDatabase());

    public static Home Sqlite() => new((string?)null);

    /// <summary>A database that is there already.</summary>
    public static Home At(string connectionString) => new(connectionString);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
