using Electra.Domain.Devices;

namespace Electra.Domain.Tests.Devices;

public sealed class What_is_set
{
    private const string Two = """
        {"setVariableData":[{"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"},"attributeValue":"60"},
         {"component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"},"attributeValue":"s3cret-s3cret-16"}]}
        """;

    private const string Watch = """
        {"setMonitoringData":[{"component":{"name":"EVSE","evse":{"id":1}},"variable":{"name":"Power"},"type":"UpperThreshold","value":1000,"severity":3,"transaction":true},
         {"component":{"name":"Fountain"},"variable":{"name":"Height"},"type":"Delta","value":1,"severity":8}]}
        """;

    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private Device device = new();
    private DateTimeOffset now = Noon;

    [Fact]
    public void Is_known_by_the_last_word_on_each_variable_and_a_secret_is_known_by_nobody()
    {
        Set("RebootRequired", "Rejected");
        device.Sets.Select(static s => (s.Variable, s.Value, s.Status)).Should().BeEquivalentTo(
            [("OCPPCommCtrlr.HeartbeatInterval", (string?)"60", "RebootRequired"), ("SecurityCtrlr.BasicAuthPassword", null, "Rejected")]);
        device.Sets.Single(static s => s.WaitsForRestart).Variable.Should().Be("OCPPCommCtrlr.HeartbeatInterval");
        device.Sets.Single(static s => s.IsRefused).Reason.Should().Be("InvalidValue");
        now += TimeSpan.FromMinutes(1);
        Set("Accepted", "Accepted");
        device.Sets.Should().HaveCount(2).And.OnlyContain(static s => s.Status == "Accepted" && s.At == Noon.AddMinutes(1));
    }

    [Fact]
    public void Of_a_variable_that_can_only_be_written_is_without_its_value()
    {
        Note(new TakePart(new VariablesTold(new(1, 0, MoreToCome: false),
            [new(new("OCPPCommCtrlr", "HeartbeatInterval"), [new("Actual", null, "WriteOnly", Persistent: true, Constant: false)])])));
        Set("Accepted", "Accepted");
        device.Sets.Should().OnlyContain(static s => s.Value == null);
    }

    [Fact]
    public void Is_a_monitor_until_it_is_given_up_and_one_that_was_refused_until_it_is_not()
    {
        Monitor(new("EVSE@1.Power", "Accepted", Monitor: 4, Type: "UpperThreshold", Severity: 3), new("Fountain.Height", "UnknownComponent", Type: "Delta", Severity: 8));
        var there = device.Asked.Single(static m => m.IsThere);
        (there.Id, there.Value, there.InTransaction).Should().Be((4, 1000m, true));
        device.Asked.Single(static m => !m.IsThere).Should().BeEquivalentTo(new { Variable = "Fountain.Height", Status = "UnknownComponent", Value = 1m });

        Monitor(new("EVSE@1.Power", "Accepted", Monitor: 4, Type: "UpperThreshold", Severity: 3), new("Fountain.Height", "Accepted", Monitor: 5, Type: "Delta", Severity: 8));
        device.Asked.Should().HaveCount(2).And.OnlyContain(static m => m.IsThere);

        Note(new TakePart(new MonitorsTold(new(1, 0, MoreToCome: false), [new(new("EVSE", "Power", new(1, 0)), 4, "UpperThreshold", 1000, 3, InTransaction: true)])));
        Note(SetOrders.Noted(new Verbatim("clear-variable-monitoring", """{"id":[4,5]}"""), Answer([new(null, "Accepted", Monitor: 4), new(null, "Rejected", Monitor: 5)]))!);
        device.Asked.Single().Id.Should().Be(5, "it would not give this one up");
        device.Monitors.Items.Should().BeEmpty();
    }

    [Fact]
    public void Is_gone_when_the_charger_falls_back_on_its_makers_monitors()
    {
        Monitor(new ItemResult("EVSE@1.Power", "Accepted", Monitor: 4, Type: "UpperThreshold", Severity: 3));
        SetOrders.Noted(new Verbatim("set-monitoring-base", """{"monitoringBase":"All"}"""), Answer([])).Should().BeNull("all of them stay");
        Note(SetOrders.Noted(new Verbatim("set-monitoring-base", """{"monitoringBase":"FactoryDefault"}"""), Answer([]))!);
        device.Asked.Should().BeEmpty();
    }

    [Fact]
    public void Is_nothing_where_the_order_sets_nothing() =>
        SetOrders.Noted(new Verbatim("reset", """{"type":"Immediate"}"""), Answer([])).Should().BeNull();

    [Fact]
    public void Stays_within_bounds_whatever_is_asked()
    {
        for (var n = 0; n < 700; n++)
        {
            Note(new NoteVariables([new($"Invented{n}.Value", "Actual", "1", "Rejected", null, null, default)]));
            Note(new NoteMonitors([new(null, $"Invented{n}.Value", "Delta", 1, 8, InTransaction: false, "Rejected", null, null, default)]));
        }

        device.Sets.Should().HaveCount(500);
        device.Asked.Should().HaveCount(32);
    }

    private void Set(string interval, string password) => Note(SetOrders.Noted(new Verbatim("set-variables", Two), Answer(
    [
        new("OCPPCommCtrlr.HeartbeatInterval", interval, Attribute: "Actual"),
        new("SecurityCtrlr.BasicAuthPassword", password, password == "Rejected" ? "InvalidValue" : null, Attribute: "Actual"),
    ]))!);

    private void Monitor(params ItemResult[] results) => Note(SetOrders.Noted(new Verbatim("set-variable-monitoring", Watch), Answer(results))!);

    private static Answered Answer(IReadOnlyList<ItemResult> results) => new("Any", "m-1", "Accepted", "{}", Noon, Noon, Results: results);

    private void Note(DeviceInput input) => device = DeviceDecider.Decide(device, input, now).Facts.Aggregate(device, DeviceDecider.Evolve);
}
