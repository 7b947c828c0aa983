using Electra.Acceptance.Tests.Program;

[assembly: AssemblyFixture(typeof(Running))]

namespace Electra.Acceptance.Tests.Program;

/// <summary>One program on SQLite for all tests that do not end it; they stay apart by fresh ids.</summary>
public class Running : IAsyncLifetime
{
    private readonly (string Key, string Value)[] settings;
    private readonly Home home = Home.Sqlite();
    private int count;

    public Running() : this([]) { }

    protected Running(params (string Key, string Value)[] settings) => this.settings = settings;

    public ElectraProgram Program { get; private set; } = null!;

    public ElectraApi Api => Program.Api;

    public async ValueTask InitializeAsync()
    {
        Program = await ElectraProgram.Start(home, [.. settings, .. await Around()]);
        await Api.Station("lyon-1");
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins what must be there before the program, and gives the settings that name it.</summary>
    protected virtual ValueTask<(string Key, string Value)[]> Around() => new([]);

    /// <summary>A new charger of two outlets and a token that may charge at it.</summary>
    public async Task<(string Charger, string Token)> Provisioned(string? password = null, string extra = "")
    {
        var number = Interlocked.Increment(ref count);
        var (charger, token) = ($"CP-{number:000}", $"04A2B3{number:0000}");
        await Api.Charger(charger, "lyon-1", password, extra);
        await Api.Token(token);
        return (charger, token);
    }
}
