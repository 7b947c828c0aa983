using Electra.Contracts;

namespace Electra.Gateway.Tests.Sockets;

public sealed class The_end_of_a_socket : IDisposable
{
    private readonly Yard yard = new();

    public void Dispose() => yard.Dispose();

    [Fact]
    public async Task That_could_not_be_recorded_is_told_until_it_is()
    {
        var charger = yard.Arrive();
        charger.Grain.Ends = static () => throw new LedgerSilentException("the database does not answer");
        await yard.Ends.Record(charger.Line, 7, "the line broke");
        yard.Ends.Tick();
        await Eventually.True(() => charger.Grain.Ended.Count == 2, "it was told again");
        charger.Grain.Ends = static () => Task.CompletedTask;
        await Eventually.True(() =>
        {
            yard.Ends.Tick();
            return charger.Grain.Ended.Count == 3;
        }, "it was told once more");
        yard.Ends.Tick();
        charger.Grain.Ended.Should().HaveCount(3).And.OnlyContain(end => end.Link == 7 && end.Why == "the line broke");
    }

    [Fact]
    public async Task Waits_while_the_database_is_away()
    {
        var charger = yard.Arrive();
        charger.Grain.Ends = static () => throw new LedgerSilentException("the database does not answer");
        await yard.Ends.Record(charger.Line, 7, "the line broke");
        yard.Record.Reachable = false;
        for (var tick = 0; tick < 10; tick++)
            yard.Ends.Tick();
        charger.Grain.Ended.Should().HaveCount(1);
    }
}
