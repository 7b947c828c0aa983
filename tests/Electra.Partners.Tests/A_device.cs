using Electra.Contracts;
using Electra.Domain.Chargers;
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

    private IDeviceGrain Device => api.Grains.Device(new ChargerId("C1"));
}
