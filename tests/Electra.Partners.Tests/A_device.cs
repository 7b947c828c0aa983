using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;

namespace Electra.Partners.Tests;

public sealed class A_device : IAsyncLifetime
{
    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.WithCharger();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Shows_its_variables_with_all_that_was_told_of_them()
    {
        await Device.Take(new VariablesTold(new(12, 0, MoreToCome: false),
        [
            new(new("Connector", "SupplyPhases", new Outlet(2)), [new("Actual", "3", "ReadOnly", Persistent: true, Constant: true)], new("integer", SupportsMonitoring: false)),
            new(new("OCPPCommCtrlr", "MessageTimeout", null, null, "Default"), [new("Actual", "30", "ReadWrite", Persistent: true, Constant: false)], new("integer", true, "s", 1, 120)),
        ]));

        var variables = (await api.Get("chargers/C1/variables")).Json;

        var supply = variables.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("key").GetString() == "Connector@2.1.SupplyPhases");
        supply.GetProperty("value").GetString().Should().Be("3");
        supply.GetProperty("readOnly").GetBoolean().Should().BeTrue();
        supply.GetProperty("variable").GetProperty("evseId").GetInt32().Should().Be(2);
        var timeout = variables.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("key").GetString() == "OCPPCommCtrlr.MessageTimeout[Default]");
        timeout.GetProperty("variable").GetProperty("instance").GetString().Should().Be("Default");
        timeout.GetProperty("variable").GetProperty("characteristics").GetProperty("maxLimit").GetDecimal().Should().Be(120);
        var report = variables.GetProperty("reports").EnumerateArray().Should().ContainSingle().Subject;
        report.GetProperty("of").GetString().Should().Be("variables");
        report.GetProperty("state").GetString().Should().Be("complete");
        report.GetProperty("requestId").GetInt32().Should().Be(12);
    }

    [Fact]
    public async Task Shows_its_monitors_messages_and_profiles_as_last_told()
    {
        await Device.Take(new MonitorsTold(new(1, 0, MoreToCome: false), [new(new("EVSE", "Power", new Outlet(1, 0)), 4, "UpperThreshold", 150_000, 2, InTransaction: true)]));
        await Device.Take(new MessagesTold(new(2, null, MoreToCome: false), [new(9, "AlwaysFront", "Bienvenue", "UTF8", "fr")]));
        await Device.Take(new ProfilesTold(new(3, null, MoreToCome: false), 1, "CSO", [new(5, 0, "TxProfile", "Absolute", ["""{"id":1,"chargingRateUnit":"W"}"""])]));

        (await api.Get("chargers/C1/monitors")).Json.GetProperty("items")[0].GetProperty("variable").GetString().Should().Be("EVSE@1.Power");
        (await api.Get("chargers/C1/display-messages")).Json.GetProperty("items")[0].GetProperty("text").GetString().Should().Be("Bienvenue");
        var profile = (await api.Get("chargers/C1/charging-profiles")).Json.GetProperty("items")[0];
        profile.GetProperty("evseId").GetInt32().Should().Be(1);
        profile.GetProperty("schedules")[0].GetProperty("chargingRateUnit").GetString().Should().Be("W");
    }

    [Fact]
    public async Task Shows_what_it_holds_since_it_took_an_order_beside_what_it_told()
    {
        await Device.Take(new MessagesTold(new(2, null, MoreToCome: false), [new(9, "AlwaysFront", "Bienvenue", "UTF8", "fr")]));
        await Device.Note(new NoteMessage(new(4, "NormalCycle", "Welcome", "UTF8")));
        await Device.Note(new NoteProfile(new(1, "CSO", new(7, 0, "TxDefaultProfile", "Absolute", [])), OneALevel: false));

        var messages = (await api.Get("chargers/C1/display-messages")).Json.GetProperty("items").EnumerateArray().ToList();
        messages.Select(static m => (m.GetProperty("id").GetInt32(), m.GetProperty("known").GetString())).Should().Equal((9, "told"), (4, "taken"));
        messages[1].GetProperty("takenAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.String);
        var profiles = (await api.Get("chargers/C1/charging-profiles")).Json;
        profiles.GetProperty("items")[0].GetProperty("known").GetString().Should().Be("taken");
        profiles.GetProperty("readAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null, "it was never asked");
    }

    [Fact]
    public async Task Shows_of_each_value_the_newest_word_on_it()
    {
        await Device.Take(new VariablesTold(new(12, 0, MoreToCome: false), [new(new("TxCtrlr", "EVConnectionTimeOut"), [new("Actual", "30", "ReadWrite", Persistent: true, Constant: false)])]));
        (await Value("TxCtrlr.EVConnectionTimeOut")).Should().Be("30");
        await Device.Note(new NoteVariables([new("TxCtrlr.EVConnectionTimeOut", "Actual", "90", "Accepted", null, null, default)]));
        (await Value("TxCtrlr.EVConnectionTimeOut")).Should().Be("90");
        await Device.Note(new NoteVariables([new("TxCtrlr.EVConnectionTimeOut", "Actual", "120", "Rejected", null, null, default)]));
        (await Value("TxCtrlr.EVConnectionTimeOut")).Should().Be("90");
        await Device.Note(new NoteVariables([new("TxCtrlr.EVConnectionTimeOut", "MaxSet", "600", "Accepted", null, null, default)]));
        (await Value("TxCtrlr.EVConnectionTimeOut")).Should().Be("90");
    }

    [Fact]
    public async Task Shows_what_was_refused_and_what_waits_for_a_restart()
    {
        await Device.Note(new NoteVariables(
        [
            new("OCPPCommCtrlr.NetworkConfigurationPriority", "Actual", "2,1", "RebootRequired", null, null, default),
            new("ChargingStation.Model", "Actual", "X", "Rejected", "ReadOnly", "it is what it is", default),
        ]));

        var variables = (await api.Get("chargers/C1/variables")).Json;

        variables.GetProperty("refused").EnumerateArray().Select(static k => k.GetString()).Should().Equal("ChargingStation.Model");
        variables.GetProperty("waitsForRestart").EnumerateArray().Select(static k => k.GetString()).Should().Equal("OCPPCommCtrlr.NetworkConfigurationPriority");
        var model = variables.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("key").GetString() == "ChargingStation.Model").GetProperty("set")[0];
        model.GetProperty("status").GetString().Should().Be("Rejected");
        model.GetProperty("reason").GetString().Should().Be("ReadOnly");
        model.GetProperty("value").GetString().Should().Be("X");
        model.GetProperty("waitsForRestart").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Shows_the_monitors_that_were_set_since_they_were_told_and_those_that_were_refused()
    {
        await Device.Take(new MonitorsTold(new(1, 0, MoreToCome: false), [new(new("EVSE", "Power", new Outlet(1, 0)), 4, "UpperThreshold", 150_000, 2, InTransaction: true)]));
        await Device.Note(new NoteMonitors(
        [
            new(5, "EVSE@2.Power", "Delta", 500, 8, InTransaction: false, "Accepted", null, null, default),
            new(null, "Fountain.Height", "Delta", 1, 8, InTransaction: false, "UnknownComponent", "NotFound", null, default),
        ]));

        var monitors = (await api.Get("chargers/C1/monitors")).Json;

        var items = monitors.GetProperty("items").EnumerateArray().ToList();
        items.Select(static m => m.GetProperty("id").GetInt32()).Should().Equal(4, 5);
        items[0].GetProperty("setAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        items[1].GetProperty("setAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.String);
        var refused = monitors.GetProperty("refused").EnumerateArray().Should().ContainSingle().Subject;
        refused.GetProperty("status").GetString().Should().Be("UnknownComponent");
        refused.GetProperty("reason").GetString().Should().Be("NotFound");
    }

    [Fact]
    public async Task Says_where_an_answer_has_gaps()
    {
        await Device.Take(new MonitorsTold(new(1, 2, MoreToCome: true), []));
        var report = (await api.Get("chargers/C1/monitors")).Json.GetProperty("reports")[0];
        report.GetProperty("state").GetString().Should().Be("open");
        report.GetProperty("missing").EnumerateArray().Select(n => n.GetInt32()).Should().Equal(0, 1);
        report.GetProperty("lastCame").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Tells_of_a_customer_what_it_was_asked_for_and_nothing_else()
    {
        (await api.Get("chargers/C1/customer-information/7")).Json.GetProperty("data").GetString().Should().Be("known as 04A1");
        (await api.Get("chargers/C1/customer-information/8")).Status.Should().Be(404);
        var wrong = await api.Get("chargers/C1/customer-information/seven");
        wrong.Status.Should().Be(400);
        wrong.Rules("requestId").Should().ContainSingle().Which.Should().StartWith("must be a whole number");
    }

    private async Task<string?> Value(string key) => (await api.Get("chargers/C1/variables")).Json.GetProperty("items").EnumerateArray()
        .Single(i => i.GetProperty("key").GetString() == key).GetProperty("value").GetString();

    private IDeviceGrain Device => api.Grains.Device(new ChargerId("C1"));
}
