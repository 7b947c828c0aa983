using Electra.Ocpp.Framing;

namespace Electra.Fleet.Tests;

public sealed class A_charger_that_is_called
{
    [Theory]
    [InlineData("ChangeAvailability", """{"connectorId":1,"type":"Inoperative"}""", "Accepted")]
    [InlineData("ChangeAvailability", """{"connectorId":9,"type":"Inoperative"}""", "Rejected")]
    [InlineData("ChangeConfiguration", """{"key":"MeterValueSampleInterval","value":"15"}""", "Accepted")]
    [InlineData("ChangeConfiguration", """{"key":"meterValueSampleInterval","value":"often"}""", "Rejected")]
    [InlineData("ChangeConfiguration", """{"key":"NumberOfConnectors","value":"4"}""", "Rejected")]
    [InlineData("ChangeConfiguration", """{"key":"Colour","value":"red"}""", "NotSupported")]
    [InlineData("ClearCache", "{}", "Accepted")]
    [InlineData("DataTransfer", """{"vendorId":"OnSitePay"}""", "UnknownVendorId")]
    [InlineData("RemoteStartTransaction", """{"connectorId":9,"idTag":"04A2B3C4D5"}""", "Rejected")]
    [InlineData("RemoteStopTransaction", """{"transactionId":4711}""", "Rejected")]
    [InlineData("SendLocalList", """{"listVersion":1,"updateType":"Full","localAuthorizationList":[]}""", "Accepted")]
    [InlineData("TriggerMessage", """{"requestedMessage":"Heartbeat"}""", "Accepted")]
    [InlineData("TriggerMessage", """{"requestedMessage":"FirmwareStatusNotification"}""", "Accepted")]
    [InlineData("TriggerMessage", """{"requestedMessage":"Diagnostics"}""", "NotImplemented")]
    [InlineData("UnlockConnector", """{"connectorId":2}""", "Unlocked")]
    [InlineData("Reset", """{"type":"Soft"}""", "Accepted")]
    public async Task Answers_with_its_status(string action, string payload, string status)
    {
        await using var world = await World.Open();
        await world.Live();
        (await world.System.AskFor(action, payload)).Should().Be($$"""{"status":"{{status}}"}""");
        world.Journal.Commands.Should().Equal(action);
    }

    [Theory]
    [InlineData("MakeCoffee", "NotImplemented")]
    public async Task Refuses_what_it_does_not_do(string action, string code)
    {
        await using var world = await World.Open();
        await world.Live();
        (await world.System.Ask(action, "{}")).Should().BeOfType<ErrorFrame>().Which.Code.Should().Be(code);
    }

    [Fact]
    public async Task Survives_a_command_that_lacks_what_it_needs()
    {
        await using var world = await World.Open();
        await world.Live();
        (await world.System.Ask("SetChargingProfile", "{}")).Should().BeOfType<ErrorFrame>().Which.Code.Should().Be("InternalError");
        (await world.System.AskFor("ClearCache", "{}")).Should().Contain("Accepted");
        world.Journal.Surprises.Should().ContainSingle();
    }

    [Fact]
    public async Task Shows_its_configuration_and_names_what_it_does_not_know()
    {
        await using var world = await World.Open();
        await world.Live();
        await world.System.AskFor("ChangeConfiguration", """{"key":"TransactionMessageAttempts","value":"20"}""");
        var answer = await world.System.AskFor("GetConfiguration", """{"key":["transactionmessageattempts","Colour"]}""");
        answer.Should().Be(
            """{"configurationKey":[{"key":"TransactionMessageAttempts","readonly":false,"value":"20"}],"unknownKey":["Colour"]}""");
    }

    [Fact]
    public async Task Starts_and_stops_from_afar()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.PlugIn(2, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.System.AskFor("RemoteStartTransaction", """{"connectorId":2,"idTag":"APP-77"}""");
        await World.UntilStill(() => world.Charger.Outlets[1].TransactionId is not null, "the start is answered");
        world.Journal.Starts.Single().Question.Should().Match<ToldStart>(q => q.Connector == 2 && q.Token == "APP-77");
        var id = world.Charger.Outlets[1].TransactionId;
        (await world.System.AskFor("RemoteStopTransaction", $$"""{"transactionId":{{id}}}""")).Should().Contain("Accepted");
        await World.UntilStill(() => world.Journal.Stops.Count == 1, "the stop is answered");
        world.Journal.Stops.Single().Question.Reason.Should().Be("Remote");
    }

    [Fact]
    public async Task Waits_for_the_car_after_a_remote_start_and_not_for_ever()
    {
        await using var world = await World.Open();
        await world.Live();
        await world.System.AskFor("RemoteStartTransaction", """{"connectorId":1,"idTag":"APP-77"}""");
        await World.UntilStill(() => world.Charger.Outlets[0].Status == "Preparing", "it waits for a car");
        await world.Until(() => world.Charger.Outlets[0].Status == "Available", "it waits no longer", secondsAStep: 5);
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        world.Charger.Outlets[0].Busy.Should().BeFalse();
    }

    [Fact]
    public async Task Puts_off_inoperative_until_the_charge_is_over()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, "04A2B3C4D5");
        (await world.System.AskFor("ChangeAvailability", """{"connectorId":1,"type":"Inoperative"}""")).Should().Contain("Scheduled");
        world.Charger.Unplug(1);
        world.Charger.Outlets[0].Status.Should().Be("Unavailable");
    }

    [Fact]
    public async Task Restarts_and_boots_again()
    {
        await using var world = await World.Open();
        await world.Live();
        await world.System.AskFor("Reset", """{"type":"Hard"}""");
        await world.Until(() => world.Journal.Boots == 2 && world.Charger.Connected, "it is back");
        world.Journal.Connections.Should().Be(2);
    }

    [Fact]
    public async Task Decides_by_its_local_list_while_nobody_can_be_asked()
    {
        await using var world = await World.Open(configuration: new() { ["AllowOfflineTxForUnknownId"] = "false" });
        await world.Live();
        await world.System.AskFor("SendLocalList",
            """{"listVersion":7,"updateType":"Full","localAuthorizationList":[{"idTag":"GOOD","idTagInfo":{"status":"Accepted"}},{"idTag":"BAD","idTagInfo":{"status":"Blocked"}}]}""");
        (await world.System.AskFor("GetLocalListVersion", "{}")).Should().Be("""{"listVersion":7}""");
        world.System.Door = 503;
        world.Charger.DropSocket();
        await World.UntilStill(() => !world.Charger.Connected, "the socket is gone");
        (await world.Charger.Present(1, "BAD")).Should().BeFalse();
        (await world.Charger.Present(1, "STRANGER")).Should().BeFalse();
        (await world.Charger.Present(1, "good")).Should().BeTrue();
    }

    [Fact]
    public async Task Says_nothing_when_it_is_that_kind()
    {
        await using var world = await World.Open([new NeverAnswers()]);
        await world.Live();
        var question = world.System.Ask("ClearCache", "{}");
        await World.UntilStill(() => world.Journal.Commands.Count == 1, "it has heard");
        await world.Charger.Call("Heartbeat", "{}");
        question.IsCompleted.Should().BeFalse();
    }
}
