using Electra.Fleet.Makes;

namespace Electra.Fleet.Tests;

public sealed class A_make
{
    public static TheoryData<string> Names => [.. Make.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_whole(string name)
    {
        var make = Make.All[name];
        make.PowerW.Should().BeInRange(7_000, 600_000);
        make.Serial(42).Length.Should().BeLessThanOrEqualTo(40);
        make.Deviations.Where(static deviation => Deviation.Named(deviation) is null).Should().BeEmpty();
        make.Keys.Where(static key => key.Name.Length > 50).Should().BeEmpty();
        make.Features.Should().Contain("Core");
        foreach (var measurand in make.Measurands)
            make.Samples(measurand, new Reading(12_345, 10_000, make.NominalVoltage, 50), "Sample.Periodic").Should().NotBeEmpty(measurand);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Charges_a_car_without_a_surprise(string name)
    {
        await using var world = await World.Open(make: name);
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 40, targetSoc: 42));
        (await world.Charger.Present(1, "04A2B3C4D5")).Should().BeTrue();
        await world.Until(() => world.Charger.Outlets[0].Satisfied.IsCompleted, "the car has enough", secondsAStep: 10);
        world.Charger.Unplug(1);
        await world.Until(() => world.Journal.Stops.Count == 1, "all is told");
        var stop = world.Journal.Stops.Single().Question;
        (stop.MeterStop - world.Journal.Starts.Single().Question.MeterStart).Should().BeCloseTo(1040, 60);
        world.Journal.Surprises.Should().BeEmpty();
    }

    [Fact]
    public async Task Of_alternating_current_tells_each_phase_and_gives_eleven_kilowatts()
    {
        await using var world = await World.Open(make: "alfen");
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, "04A2B3C4D5");
        await world.Until(() => world.Charger.Outlets[0].PowerW == 11_000, "it charges", secondsAStep: 5);
        await world.System.AskFor("ChangeConfiguration", """{"key":"MeterValuesSampledData","value":"Current.Import,Voltage"}""");
        await world.System.AskFor("TriggerMessage", """{"requestedMessage":"MeterValues","connectorId":1}""");
        await world.Until(() => world.Journal.Meters.Count > 0, "it is metered", secondsAStep: 5);
        await world.Until(() => world.System.Of("MeterValues").Any(static m => m.Contains("\"L2-N\"", StringComparison.Ordinal)), "phases are told", secondsAStep: 5);
    }

    [Fact]
    public async Task Of_alternating_current_obeys_limits_in_amperes_a_phase()
    {
        await using var world = await World.Open(make: "keba");
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, "04A2B3C4D5");
        await World.UntilStill(() => world.Charger.Outlets[0].TransactionId is not null, "it starts");
        const string profile = """
            {"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Absolute",
            "chargingSchedule":{"chargingRateUnit":"UNIT","chargingSchedulePeriod":[{"startPeriod":0,"limit":LIMIT}]}}}
            """;
        (await world.System.AskFor("SetChargingProfile", profile.Replace("UNIT", "W", StringComparison.Ordinal).Replace("LIMIT", "5000", StringComparison.Ordinal)))
            .Should().Contain("Rejected", "it takes amperes alone");
        var amperes = profile.Replace("UNIT", "A", StringComparison.Ordinal);
        await world.System.AskFor("SetChargingProfile", amperes.Replace("LIMIT", "10", StringComparison.Ordinal));
        await world.Until(() => world.Charger.Outlets[0].PowerW == 10 * 230 * 3, "ten amperes flow", secondsAStep: 5);
        await world.System.AskFor("SetChargingProfile", amperes.Replace("LIMIT", "5", StringComparison.Ordinal));
        await world.Until(() => world.Charger.Outlets[0].Status == "SuspendedEVSE", "five are too few", secondsAStep: 5);
    }

    [Fact]
    public void Comes_as_often_as_its_share_says()
    {
        var seeds = MakeShares.Seeds(MakeShares.Read("alpitronic=3,keba=1"), 40, null, static n => $"X-{n}");
        seeds.Count(static seed => seed.Make == "keba").Should().Be(10);
        seeds.CountBy(static seed => seed.Make).Should().HaveCount(3, "the two models of the first take turns");
        seeds.Where(static seed => seed.Make == "keba").Should().OnlyContain(static seed => seed.Outlets == 1);
    }

    [Theory]
    [InlineData("trabant", "must be of abb,*not trabant.")]
    [InlineData("keba=0", "must have a share from 1 to 1000 after keba=, not 0.")]
    [InlineData("", "must be names of makes with commas between them.")]
    public void Is_refused_in_words_where_it_is_not_known(string text, string words)
    {
        var act = () => MakeShares.Read(text);
        act.Should().Throw<FormatException>().WithMessage(words);
    }
}
