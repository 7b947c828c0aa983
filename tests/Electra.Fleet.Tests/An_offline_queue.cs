namespace Electra.Fleet.Tests;

public sealed class An_offline_queue
{
    private const string Token = "04A2B3C4D5";

    private static readonly Dictionary<string, string> Quick = new()
    {
        ["TransactionMessageAttempts"] = "3",
        ["TransactionMessageRetryInterval"] = "10",
        ["MeterValueSampleInterval"] = "30",
    };

    [Fact]
    public async Task Delivers_a_charge_made_without_a_network_in_order_and_under_its_number()
    {
        await using var world = await World.Open(configuration: Quick);
        await world.Live();
        world.System.Door = 503;
        world.Charger.DropSocket();
        await World.UntilStill(() => !world.Charger.Connected, "the socket is gone");

        world.Charger.PlugIn(1, Car());
        (await world.Charger.Present(1, Token)).Should().BeTrue("nobody can be asked");
        await world.Until(() => world.Charger.Unconfirmed >= 4, "samples wait", secondsAStep: 5);
        (await world.Charger.Present(1, Token)).Should().BeTrue();
        var waiting = world.Charger.Unconfirmed;

        // Ten minutes of closed doors: no attempt counts, for there is no socket.
        var until = world.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        await world.Until(() => world.Clock.GetUtcNow() >= until, "ten minutes pass", secondsAStep: 5);
        world.Journal.Lost.Should().BeEmpty();
        world.Charger.Unconfirmed.Should().Be(waiting);

        world.System.Door = 101;
        await world.Until(() => world.Charger.Unconfirmed == 0, "everything is delivered");
        var sent = world.System.Actions.Where(static a => a is "StartTransaction" or "MeterValues" or "StopTransaction").ToArray();
        sent.Should().HaveCount(waiting);
        sent[0].Should().Be("StartTransaction");
        sent[^1].Should().Be("StopTransaction");
        var number = world.Journal.Starts.Single().TransactionId;
        world.Journal.Stops.Single().Question.TransactionId.Should().Be(number);
        world.Journal.Meters.Should().OnlyContain(m => m.Question.TransactionId == number);
        world.Journal.Meters.Select(static m => m.Question.Values[0].Timestamp).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Throws_a_message_away_after_so_many_unanswered_attempts_over_a_socket()
    {
        await using var world = await World.Open(configuration: Quick);
        await world.Live();
        world.System.Silent["StartTransaction"] = 0;
        world.Charger.PlugIn(1, Car());
        await world.Charger.Present(1, Token);
        await world.Until(() => world.Journal.Lost.Count == 1, "it gives up");
        world.System.Of("StartTransaction").Should().HaveCount(3);
        world.System.Calls.Where(static c => c.Action == "StartTransaction").Select(static c => c.MessageId).Distinct().Should().ContainSingle();

        // What comes after it goes on, under no number.
        await world.Charger.Present(1, Token);
        await world.Until(() => world.Charger.Unconfirmed == 0, "the rest is delivered");
        world.Journal.Stops.Single().Question.TransactionId.Should().Be("-1");
    }

    [Fact]
    public async Task Repeats_with_a_new_message_id_when_it_is_that_kind()
    {
        await using var world = await World.Open([new NewIdOnRetry()], configuration: Quick);
        await world.Live();
        world.System.Silent["StartTransaction"] = 0;
        world.Charger.PlugIn(1, Car());
        await world.Charger.Present(1, Token);
        await world.Until(() => world.System.Of("StartTransaction").Count == 2, "it is sent again");
        world.System.Silent.TryRemove("StartTransaction", out _);
        world.System.Calls.Where(static c => c.Action == "StartTransaction").Select(static c => c.MessageId).Should().OnlyHaveUniqueItems();
        world.System.Of("StartTransaction").Distinct().Should().ContainSingle("it is the same start");
    }

    [Fact]
    public async Task Lets_statuses_pass_while_a_repetition_waits()
    {
        await using var world = await World.Open(configuration: Quick);
        await world.Live();
        world.System.Silent["StartTransaction"] = 0;
        world.Charger.PlugIn(1, Car());
        await world.Charger.Present(1, Token);
        await world.Until(() => world.System.Of("StatusNotification").Any(static s => s.Contains("\"Charging\"", StringComparison.Ordinal)), "Charging is told");
        world.Journal.Starts.Should().BeEmpty();
    }

    private static Vehicle Car() => new(Garage.Model("renault-5-52"), soc: 20);
}
