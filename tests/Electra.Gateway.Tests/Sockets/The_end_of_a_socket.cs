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
        charger.Grain.Ended.Should().HaveCount(1, "a second has not passed");
        Pass(1);
        await Eventually.True(() => charger.Grain.Ended.Count == 2, "it was told again");
        charger.Grain.Ends = static () => Task.CompletedTask;
        await Eventually.True(() =>
        {
            Pass(1);
            return charger.Grain.Ended.Count == 3;
        }, "it was told once more");
        Pass(120);
        charger.Grain.Ended.Should().HaveCount(3).And.OnlyContain(end => end.Link == 7 && end.Why == "the line broke");
    }

    [Fact]
    public async Task That_cannot_be_recorded_for_long_is_told_ever_more_seldom()
    {
        var charger = yard.Arrive();
        charger.Grain.Ends = static () => throw new LedgerSilentException("its record cannot be read");
        await yard.Ends.Record(charger.Line, 7, "the line broke");
        Pass(600);
        charger.Grain.Ended.Count.Should().BeInRange(10, 20, "ten minutes, each wait twice the one before and a minute at most");
    }

    [Fact]
    public async Task Waits_while_the_database_is_away()
    {
        var charger = yard.Arrive();
        charger.Grain.Ends = static () => throw new LedgerSilentException("the database does not answer");
        await yard.Ends.Record(charger.Line, 7, "the line broke");
        yard.Record.Reachable = false;
        Pass(10);
        charger.Grain.Ended.Should().HaveCount(1);
    }

    private void Pass(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            yard.Clock.Advance(TimeSpan.FromSeconds(1));
            yard.Ends.Tick();
        }
    }
}
