using Electra.Ledger.Homes;
using Electra.Ledger.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Electra.Ledger.Tests.Views;

/// <summary>A home of its own for every test: the numbers of events are looked at.</summary>
public abstract class ViewsTest(bool onPostgres) : IAsyncLifetime
{
    protected const string Lyon = "lyon-1";

    private readonly Home home = new();

    public ValueTask InitializeAsync() => home.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Silo> Start(
        Action<IServiceCollection>? more = null, int followBatch = 1_000, ViewsOptions? views = null) => await Silo.Start(
        await home.Options(onPostgres, options => new LedgerOptions
        {
            DataDirectory = options.DataDirectory,
            ConnectionString = options.ConnectionString,
            FollowBatch = followBatch,
        }),
        services =>
        {
            services.AddElectraViews(views);
            more?.Invoke(services);
        });

    private protected static Task Folded(Silo silo, Network network) => Eventually.True(
        async () => await silo.Following.Position("views") >= network.Last, "the lists have come to the last entry");

    protected static IViews ViewsOf(Silo silo) => silo.Get<IViews>();

    protected static async Task<IReadOnlyList<EventRow>> EventsOf(Silo silo) => await ViewsOf(silo).Events(0, 1_000, null, null);

    /// <summary>The rows of a question, each as one text.</summary>
    protected static async Task<IReadOnlyList<string>> Rows(Silo silo, string text)
    {
        await using var connection = await silo.Views.Open();
        await using var command = connection.Command(text);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Text(reader.GetValue(i)))));
        return rows;
    }

    // The homes keep truth and time each in its way.
    private static string Text(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        IFormattable some => some.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
