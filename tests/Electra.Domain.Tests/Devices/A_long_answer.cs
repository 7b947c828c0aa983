using CsCheck;
using Electra.Domain.Devices;

namespace Electra.Domain.Tests.Devices;

public sealed class A_long_answer
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private Device device = new();
    private DateTimeOffset now = Noon;
    private readonly List<DeviceFact> facts = [];
    private readonly List<Effect> owed = [];

    [Fact]
    public void Of_one_part_is_complete_at_once_and_owes_nothing()
    {
        Take(Part(0, more: false, "Connector"));
        Latest.Should().BeEquivalentTo(new { Kind = GatheringKind.Variables, RequestId = 7, State = GatheringState.Complete, Count = 1, EndedAt = Noon });
        owed.Should().BeEmpty();
        device.Variables.Select(v => VariablePath.Of(v.Told.Name)).Should().Equal("Connector@1.1.Available");
    }

    [Theory]
    [InlineData("SharedSecret", null)]
    [InlineData("BasicAuthPassword", null)]
    [InlineData("URLTemplate", "true")]
    public void That_tells_a_secret_is_recorded_without_it(string variable, string? recorded)
    {
        var part = Part(0, more: false, "WebPaymentsCtrlr");
        Take(part with { Variables = [part.Variables[0] with { Name = new("WebPaymentsCtrlr", variable) }] });
        facts.OfType<VariablesTaken>().Single().Variables[0].Attributes[0].Value.Should().Be(recorded);
    }

    [Fact]
    public void In_any_order_with_repeats_is_complete_once_with_all_that_it_told() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, 6).ToArray()), Gen.Int[0, 5].Array[0, 8]).Sample((order, again) =>
        {
            var answer = new A_long_answer();
            foreach (var number in order.Concat(again))
                answer.Take(Part(number, more: number < 5, $"Component{number}"));
            answer.Latest.State.Should().Be(GatheringState.Complete);
            answer.facts.OfType<GatheringEnded>().Should().ContainSingle().Which.Missing.Should().BeEmpty();
            answer.facts.OfType<VariablesTaken>().Should().HaveCount(6, "each part is recorded once");
            answer.device.Variables.Should().HaveCount(6);
        });

    [Fact]
    public void Whose_parts_have_a_gap_says_which_when_nothing_came_for_a_minute()
    {
        Ask(new ExpectAnswer(GatheringKind.Variables, 7));
        Take(Part(0, more: true, "A"));
        Take(Part(2, more: true, "C"));
        Take(Part(4, more: false, "E"));
        Latest.State.Should().Be(GatheringState.Open);

        Pass(59);
        Latest.State.Should().Be(GatheringState.Open);
        Pass(1);
        Latest.State.Should().Be(GatheringState.Incomplete);
        facts.OfType<GatheringEnded>().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Parts = 3, Missing = new[] { 1, 3 }, LastCame = true });
        device.Variables.Should().HaveCount(3, "what came is known all the same");
    }

    [Fact]
    public void That_was_promised_and_never_comes_ends_with_nothing()
    {
        Ask(new ExpectAnswer(GatheringKind.Monitors, 9));
        owed.OfType<Wake>().Should().ContainSingle().Which.At.Should().Be(Noon + DeviceDecider.Patience);
        Pass(60);
        facts.OfType<GatheringEnded>().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Parts = 0, LastCame = false, State = GatheringState.Incomplete });
    }

    [Fact]
    public void That_came_before_its_acceptance_was_heard_is_one()
    {
        Take(Part(0, more: false, "A"));
        Ask(new ExpectAnswer(GatheringKind.Variables, 7));
        device.Gatherings.Should().ContainSingle();
    }

    [Fact]
    public void Asked_by_a_number_that_was_used_before_is_another()
    {
        Take(Part(0, more: false, "A"));
        Pass(120);
        Ask(new ExpectAnswer(GatheringKind.Variables, 7));
        Take(Part(0, more: false, "B"));
        device.Gatherings.Should().HaveCount(2).And.OnlyContain(g => g.State == GatheringState.Complete);
        device.Variables.Should().HaveCount(2, "what was told before is known still");
    }

    [Fact]
    public void Replaces_what_the_one_before_it_listed_only_when_it_has_ended()
    {
        Take(Monitors(1, 0, more: false, 10, 11));
        Take(Monitors(2, 0, more: true, 20));
        device.Monitors.Items.Select(m => m.Id).Should().Equal(10, 11);
        Take(Monitors(2, 1, more: false, 21));
        device.Monitors.Items.Select(m => m.Id).Should().Equal(20, 21);
        device.Monitors.At.Should().Be(now);
    }

    [Fact]
    public void Without_numbers_goes_by_what_it_says_of_more()
    {
        Take(new MessagesTold(new(3, null, MoreToCome: true), [new(1, "AlwaysFront", "Bienvenue", "UTF8")]));
        Take(new MessagesTold(new(3, null, MoreToCome: false), [new(2, "NormalCycle", "Merci", "UTF8")]));
        Latest.Should().BeEquivalentTo(new { Kind = GatheringKind.Messages, State = GatheringState.Complete, Count = 2 });
        device.Messages.Items.Select(m => m.Text).Should().Equal("Bienvenue", "Merci");
    }

    [Fact]
    public void About_a_customer_records_that_it_came_and_not_what_it_says()
    {
        Take(new CustomerTold(new(5, 0, MoreToCome: false), "idTag 04A1B2"));
        facts.Should().NotContain(f => f.ToString().Contains("04A1B2"));
        Latest.State.Should().Be(GatheringState.Complete);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    public void That_cannot_count_harms_nobody(int number)
    {
        Take(Part(number, more: true, "A"));
        Take(Part(number, more: false, "B"));
        Take(Part(0, more: false, "C"));
        Pass(60);
        device.Gatherings.Should().OnlyContain(g => g.State != GatheringState.Open && g.Missing.Count <= 100);
    }

    [Fact]
    public void Of_endless_inventions_stops_to_grow()
    {
        for (var part = 0; part < 60; part++)
        {
            Take(new VariablesTold(
                new(7, part, MoreToCome: true), [.. Enumerable.Range(part * 100, 100).Select(n => Variable($"Invented{n}"))]));
        }

        device.Variables.Should().HaveCount(5_000);
        Latest.LeftOut.Should().Be(1_000);
    }

    [Theory]
    [InlineData("get-base-report", """{"requestId":12,"reportBase":"FullInventory"}""", GatheringKind.Variables, 12)]
    [InlineData("get-report", """{"requestId":3}""", GatheringKind.Variables, 3)]
    [InlineData("get-monitoring-report", """{"requestId":4}""", GatheringKind.Monitors, 4)]
    [InlineData("get-display-messages", """{"requestId":5}""", GatheringKind.Messages, 5)]
    [InlineData("get-charging-profiles", """{"requestId":6,"chargingProfile":{}}""", GatheringKind.Profiles, 6)]
    [InlineData("customer-information", """{"requestId":8,"report":true,"clear":false}""", GatheringKind.Customer, 8)]
    public void Is_expected_after(string command, string payload, GatheringKind kind, int request) =>
        LongAnswers.Expected(new Verbatim(command, payload)).Should().Be(new ExpectAnswer(kind, request));

    [Theory]
    [InlineData("customer-information", """{"requestId":8,"report":false,"clear":true}""")]
    [InlineData("reset", """{"type":"Immediate"}""")]
    public void Is_not_expected_after(string command, string payload) => LongAnswers.Expected(new Verbatim(command, payload)).Should().BeNull();

    private Gathering Latest => device.Gatherings[0];

    private static VariablesTold Part(int number, bool more, string component) => new(new(7, number, more), [Variable(component)]);

    private static VariableTold Variable(string component) =>
        new(new(component, "Available", new Outlet(1)), [new("Actual", "true", "ReadOnly", Persistent: false, Constant: true)], new("boolean", SupportsMonitoring: true));

    private static MonitorsTold Monitors(int request, int number, bool more, params int[] ids) =>
        new(new(request, number, more), [.. ids.Select(id => new MonitorTold(new("EVSE", "Power", new Outlet(1, 0)), id, "UpperThreshold", 150_000, 4, false))]);

    private void Take(ChargerReport report) => Ask(new TakePart(report));

    private void Pass(int seconds)
    {
        now = now.AddSeconds(seconds);
        foreach (var due in owed.OfType<Wake>().Where(w => w.At <= now).ToList())
        {
            owed.Remove(due);
            Ask(new LookForParts());
        }
    }

    private void Ask(DeviceInput input)
    {
        var decision = DeviceDecider.Decide(device, input, now);
        facts.AddRange(decision.Facts);
        owed.AddRange(decision.Effects);
        device = decision.Facts.Aggregate(device, DeviceDecider.Evolve);
    }
}
