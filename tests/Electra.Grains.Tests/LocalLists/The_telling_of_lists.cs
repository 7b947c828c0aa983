using Electra.Grains.LocalLists;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Grains.Tests.LocalLists;

/// <summary>Lists are told to look in rounds: who is slow to hear it holds nobody else.</summary>
public sealed class The_telling_of_lists
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider clock = new();
    private readonly List<string> told = [];
    private readonly TaskCompletionSource<bool> silent = new();

    [Fact]
    public async Task Goes_on_where_one_is_silent_and_tells_it_again_once_it_has_heard()
    {
        var looks = Looks(atOnce: 3);
        looks.Add(["silent", "one"]);
        var first = looks.Tell(TestContext.Current.CancellationToken);
        told.Should().Equal("silent", "one");
        first.IsCompleted.Should().BeFalse("for a moment it is waited for");
        clock.Advance(Patience);
        await first;

        looks.Add(["silent", "one", "two"]);
        await looks.Tell(TestContext.Current.CancellationToken);
        told.Should().Equal("silent", "one", "one", "two");

        silent.SetResult(true);
        await looks.Tell(TestContext.Current.CancellationToken);
        told.Should().Equal("silent", "one", "one", "two", "silent");
    }

    [Fact]
    public async Task Tells_those_again_that_could_not_be_told()
    {
        var looks = Looks(atOnce: 2);
        looks.Add(["broken", "one", "two"]);
        await looks.Tell(TestContext.Current.CancellationToken);
        told.Should().Equal("broken", "one");
        await looks.Tell(TestContext.Current.CancellationToken);
        told.Should().Equal("broken", "one", "two", "broken");
    }

    private ListLooks Looks(int atOnce) => new(Look, Patience, atOnce, clock);

    private Task<bool> Look(string charger)
    {
        told.Add(charger);
        return charger is "silent" ? silent.Task : Task.FromResult(charger is not "broken");
    }
}
