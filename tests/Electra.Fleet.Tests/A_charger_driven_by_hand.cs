namespace Electra.Fleet.Tests;

public sealed class A_charger_driven_by_hand
{
    [Fact]
    public async Task Sends_what_a_test_writes_and_gives_back_the_answer()
    {
        await using var world = await World.Open();
        (await world.Charger.Connect()).Open.Should().BeTrue();
        (await world.Charger.Call("Heartbeat", "{}")).Should().BeOfType<CallOutcome.Result>();
        world.System.Actions.Should().NotContain("BootNotification");
    }

    [Fact]
    public async Task Hears_everything_that_comes_back_to_raw_text()
    {
        await using var world = await World.Open();
        await world.Charger.Connect();
        var heard = new TaskCompletionSource<string>();
        world.Charger.Heard += text => { if (text.Contains("raw-1", StringComparison.Ordinal)) heard.TrySetResult(text); };
        (await world.Charger.CallRaw("""[2,"raw-1","Heartbeat",{}]""")).Should().BeTrue();
        (await heard.Task.WaitAsync(TimeSpan.FromSeconds(20))).Should().StartWith("[3,\"raw-1\"");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(503)]
    public async Task Is_told_why_a_door_is_closed(int status)
    {
        await using var world = await World.Open();
        world.System.Door = status;
        (await world.Charger.Connect()).Should().Match<Handshake>(h => !h.Open && h.HttpStatus == status);
    }

    [Fact]
    public async Task Answers_as_a_test_wants_it_to()
    {
        await using var world = await World.Open();
        await world.Charger.Connect();
        world.Charger.OnCall("ClearCache", static _ => new CommandAnswer("""{"status":"Rejected"}"""u8.ToArray()));
        (await world.System.AskFor("ClearCache", "{}")).Should().Contain("Rejected");
    }

    [Fact]
    public async Task Says_so_when_nobody_answers()
    {
        await using var world = await World.Open();
        await world.Charger.Connect();
        world.System.Silent["Heartbeat"] = 0;
        var call = world.Charger.Call("Heartbeat", "{}");
        await world.Until(() => call.IsCompleted, "it waits no longer", secondsAStep: 10);
        (await call).Should().BeOfType<CallOutcome.Silent>();
    }

    [Fact]
    public async Task Beats_at_the_interval_that_it_was_given()
    {
        await using var world = await World.Open();
        await world.Live();
        await world.System.AskFor("ChangeConfiguration", """{"key":"HeartbeatInterval","value":"30"}""");
        await world.Until(() => world.Journal.Heartbeats == 3, "three heartbeats", secondsAStep: 5);
        (world.Clock.GetUtcNow() - world.Clock.Start).Should().BeLessThan(TimeSpan.FromSeconds(300));
    }

    [Fact]
    public async Task Waits_outside_while_its_boot_is_pending()
    {
        await using var world = await World.Open();
        world.System.BootStatus = "Pending";
        var connecting = world.Charger.Connect(boot: true);
        await World.UntilStill(() => world.Journal.Boots == 1, "it is told to wait");
        world.Charger.Connected.Should().BeFalse();
        world.System.BootStatus = "Accepted";
        await world.Until(() => connecting.IsCompleted, "it is let in", secondsAStep: 30);
        (await connecting).Open.Should().BeTrue();
    }

    [Fact]
    public async Task Speaks_over_its_second_socket_while_the_first_is_still_there()
    {
        await using var world = await World.Open();
        await world.Charger.Connect();
        await World.UntilStill(() => world.System.Of("StatusNotification").Count == 2, "both outlets are told");
        (await world.Charger.Connect()).Open.Should().BeTrue();
        await World.UntilStill(() => world.System.Of("StatusNotification").Count == 4, "both are told again");
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        (await world.Charger.Present(1, "04A2B3C4D5")).Should().BeTrue();
        await World.UntilStill(() => world.Journal.Starts.Count == 1 && world.Charger.Unconfirmed == 0, "the start is answered");
        world.System.Of("StartTransaction").Should().ContainSingle();
        world.Journal.Surprises.Should().BeEmpty();
    }
}
