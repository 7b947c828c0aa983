using Electra.Fleet.Faults;

namespace Electra.Fleet.Tests;

public sealed class A_fault
{
    private const string Token = "04A2B3C4D5";

    [Theory]
    [InlineData("drop", 0.05, 0)]
    [InlineData("drop:0.02", 0.02, 0)]
    [InlineData("freeze:90s", 0.05, 90)]
    [InlineData("freeze:2m:0.5", 0.5, 120)]
    [InlineData("storm:30s", 1, 30)]
    [InlineData("clock:-2h", 0.02, -7200)]
    public void Is_read_with_its_rate_and_its_time(string text, double rate, double seconds) =>
        FaultPlan.Read(text).Should().Match<FaultPlan>(plan => plan.Rate == rate && plan.Span == TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("earthquake", "must be of drop, close,*not earthquake.")]
    [InlineData("drop:often", "must be drop with a rate above 0*not drop:often.")]
    [InlineData("freeze:-3s", "must be freeze with*")]
    [InlineData("duplicate:2", "must be duplicate with a share from 0 to 1, not duplicate:2.")]
    public void Is_refused_in_words(string text, string words)
    {
        var act = () => FaultPlan.Read(text);
        act.Should().Throw<FormatException>().WithMessage(words);
    }

    [Fact]
    public void Strikes_as_often_as_its_rate_says_and_the_same_for_the_same_seed()
    {
        var plan = FaultPlan.Read("drop:0.1");
        var strokes = new FaultSchedule(plan, chargers: 50, seed: 7).Strokes().Take(2000).ToArray();
        strokes.Should().Equal(new FaultSchedule(plan, chargers: 50, seed: 7).Strokes().Take(2000));
        strokes.Should().NotEqual(new FaultSchedule(plan, chargers: 50, seed: 8).Strokes().Take(2000));
        strokes.Average(static stroke => stroke.After.TotalSeconds).Should().BeApproximately(12, 1, "fifty chargers at 0.1 a minute are five a minute");
        strokes.Select(static stroke => stroke.Charger).Distinct().Should().HaveCount(50);
    }

    [Fact]
    public async Task Of_dropping_comes_by_its_schedule_and_the_charger_comes_back()
    {
        await using var world = await World.Open();
        await world.Live();
        using var over = new CancellationTokenSource();
        var schedule = new FaultSchedule(FaultPlan.Read("drop:2"), 1, seed: 1).Run([world.Charger], world.Journal, world.Clock, over.Token);
        await world.Until(() => world.Journal.Faults.Count >= 3 && world.Journal.Connections >= 4, "three are cut and come back");
        world.Journal.Faults.Should().OnlyContain(static one => one == "LYON-1: drop");
        await over.CancelAsync();
        await schedule;
    }

    [Fact]
    public async Task Of_freezing_holds_everything_for_its_time()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.Freeze(TimeSpan.FromSeconds(20));
        var call = world.Charger.Call("Heartbeat", "{}");
        var command = world.System.Ask("ClearCache", "{}");
        await world.Until(() => call.IsCompleted && command.IsCompleted, "it thaws");
        (world.Clock.GetUtcNow() - world.Clock.Start).Should().BeGreaterThan(TimeSpan.FromSeconds(20));
        (await call).Should().BeOfType<CallOutcome.Result>();
        world.Journal.Connections.Should().Be(1);
    }

    [Fact]
    public async Task Of_half_open_sockets_leaves_one_and_speaks_over_another()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.LeaveSocket();
        await world.Until(() => world.Journal.Connections == 2 && world.Charger.Connected, "a second one is open");
        world.System.Sockets.Should().Be(2, "the first is still there");
        (await world.System.AskFor("ClearCache", "{}")).Should().Contain("Accepted");
    }

    [Fact]
    public async Task Of_a_storm_dials_again_at_once()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.Reconnect();
        await World.UntilStill(() => world.Journal.Connections == 2, "no time passes");
    }

    [Fact]
    public async Task Of_the_clock_is_over_when_it_is_told_the_time()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.ShiftClock(TimeSpan.FromHours(5));
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, Token);
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it starts");
        world.Journal.Starts.Single().Question.Timestamp.Should().BeAfter(world.Clock.Start.AddHours(4));
        await world.Charger.Call("Heartbeat", "{}");
        await world.Charger.Present(1, Token);
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "it stops");
        world.Journal.Stops.Single().Question.Timestamp.Should().BeBefore(world.Clock.Start.AddHours(1));
    }

    [Theory]
    [InlineData("HYC300", "PowerLoss")]
    [InlineData("keba", null)]
    public async Task Of_the_power_ends_a_transaction_or_not_as_the_make_has_it(string make, string? reason)
    {
        await using var world = await World.Open(make: make);
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, Token);
        await world.Until(() => world.Charger.Outlets[0].PowerW > 1000, "it charges", secondsAStep: 5);
        world.Charger.CutPower(TimeSpan.FromMinutes(5));
        world.Charger.Outlets[0].PowerW.Should().Be(0);
        (await world.Charger.Present(1, Token)).Should().BeFalse("nobody is there");
        var delivered = world.Charger.Outlets[0].DeliveredWh;
        await world.Until(() => world.Journal.Boots == 2 && world.Charger.Connected, "it boots again", secondsAStep: 5);
        world.Charger.Outlets[0].DeliveredWh.Should().BeApproximately(delivered, 600, "nothing flowed meanwhile");
        if (reason is null)
        {
            world.Charger.Outlets[0].Busy.Should().BeTrue();
            world.Journal.Stops.Should().BeEmpty();
            return;
        }

        await world.Until(() => world.Journal.Stops.Count == 1, "it tells that it has ended");
        world.Journal.Stops.Single().Question.Reason.Should().Be(reason);
    }

    [Fact]
    public async Task Of_garbage_surprises_nobody()
    {
        await using var world = await World.Open();
        await world.Live();
        await world.Charger.SendGarbage("[2,\"garbage-3\",\"MakeCoffee\",{}]"u8.ToArray());
        await world.Charger.Call("Heartbeat", "{}");
        world.System.Actions.Should().Contain("MakeCoffee");
    }

    [Fact]
    public async Task Of_frames_sent_twice_counts_and_is_no_surprise()
    {
        var fault = new FaultSwitch(FaultPlan.Read("duplicate:1"), on: true);
        await using var world = await World.Open([new Affliction(fault)]);
        await world.Live();
        await World.UntilStill(() => world.System.Of("BootNotification").Count == 2, "it boots twice");
        fault.On = false;
        await world.Charger.Call("Heartbeat", "{}");
        await World.UntilStill(() => world.System.Of("Heartbeat").Count == 1, "it is over");
        world.Journal.Faults.Should().Contain("LYON-1: duplicate");
        world.Journal.Deviations.Should().BeEmpty();
        world.Journal.Surprises.Should().BeEmpty();
    }

    [Theory]
    [InlineData("refuse-commands:1")]
    [InlineData("ignore-commands:1")]
    public async Task Of_commands_refuses_or_ignores_them(string text)
    {
        await using var world = await World.Open([new Affliction(new FaultSwitch(FaultPlan.Read(text), on: true))]);
        await world.Live();
        var answer = world.System.Ask("ClearCache", "{}");
        await World.UntilStill(() => world.Journal.Faults.Count == 1, "it counts");
        if (text.StartsWith("refuse", StringComparison.Ordinal))
            (await answer).Should().BeOfType<Ocpp.Framing.ErrorFrame>().Which.Code.Should().Be("InternalError");
        else
            answer.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Of_the_network_makes_frames_late()
    {
        await using var world = await World.Open([new Affliction(new FaultSwitch(FaultPlan.Read("delay:10s"), on: true))]);
        var connecting = world.Charger.Connect();
        await world.Until(() => connecting.IsCompleted, "it connects");
        var call = world.Charger.Call("Heartbeat", "{}");
        await world.Until(() => call.IsCompleted, "it is answered late");
        world.Clock.GetUtcNow().Should().BeAfter(world.Clock.Start);
    }
}
