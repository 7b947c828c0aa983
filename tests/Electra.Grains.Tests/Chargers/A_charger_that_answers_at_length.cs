using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

public sealed class A_charger_that_answers_at_length(Cluster cluster)
{
    [Fact]
    public async Task Is_heard_to_the_end_and_known_when_its_grains_were_forgotten()
    {
        var bay = await Asked("get-base-report");
        (await bay.Says(Part(1, more: false, "Connector"))).Should().Be(Noted.Instance);
        (await bay.Says(Part(0, more: true, "AuthCtrlr"))).Should().Be(Noted.Instance);
        await cluster.Deactivate(Device(bay).GetGrainId());

        var device = await Device(bay).Show();
        device.Gatherings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { RequestId = 7, State = GatheringState.Complete, Count = 2 });
        device.Variables.Select(v => VariablePath.Of(v.Told.Name)).Should().Equal("AuthCtrlr.Enabled", "Connector.Enabled");
        await Told(bay, """
            "state":"complete"
            """);
    }

    [Fact]
    public async Task About_a_customer_tells_who_asked_and_nobody_else()
    {
        var bay = await Asked("customer-information", """{"requestId":7,"report":true,"clear":false}""");
        await bay.Says(new CustomerTold(new(7, 1, MoreToCome: false), "of 2 charges"));
        await bay.Says(new CustomerTold(new(7, 0, MoreToCome: true), "known as 04A1, "));
        (await Device(bay).Customer(7)).Should().Be("known as 04A1, of 2 charges");
        (await Device(bay).Customer(8)).Should().BeNull();
        await cluster.Deactivate(Device(bay).GetGrainId());
        (await Device(bay).Customer(7)).Should().BeNull("it was recorded nowhere");
    }

    [Fact]
    public async Task To_many_things_at_once_is_known_by_what_it_said_to_each_when_its_grains_were_forgotten()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = static _ => new Answered("SetVariables", "1", "Rejected", "{}", default, default, Results:
            [new("TxCtrlr.EVConnectionTimeOut", "Accepted", Attribute: "Actual"), new("ChargingStation.Model", "Rejected", "ReadOnly", Attribute: "Actual")]);
        await bay.Charger.Order(new Verbatim("set-variables", """
            {"setVariableData":[{"component":{"name":"TxCtrlr"},"variable":{"name":"EVConnectionTimeOut"},"attributeValue":"90"},
             {"component":{"name":"ChargingStation"},"variable":{"name":"Model"},"attributeValue":"X"}]}
            """));
        await cluster.Deactivate(Device(bay).GetGrainId());

        (await Device(bay).Show()).Sets.Select(static s => (s.Variable, s.Value, s.Status)).Should()
            .BeEquivalentTo([("TxCtrlr.EVConnectionTimeOut", "90", "Accepted"), ("ChargingStation.Model", "X", "Rejected")]);
        await Told(bay, """
            "reason":"ReadOnly"
            """, "charger.variables-set");
    }

    [Fact] // OCPP 1.6 §3.13.1; 2.x K01
    public async Task Holds_a_profile_of_one_transaction_and_a_message_of_it_until_that_is_over()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        var news = new TransactionProgressed(
            $"tx-{bay.Id.Value}", TransactionStage.Started, null, cluster.Clock.GetUtcNow(), null, false, bay.One, null, null, ChargingState.Charging, null, [bay.Register(1_000)]);
        await bay.Says(news with { Token = bay.Token });
        await bay.Says(news with { Stage = TransactionStage.Ended, Outlet = null, Transaction = "another" });
        await bay.Charger.Order(new Verbatim("set-display-message", $$$"""
            {"message":{"id":4,"priority":"InFront","transactionId":"{{{news.Transaction}}}","message":{"format":"UTF8","content":"Charging"} } }
            """));
        foreach (var (number, purpose, transaction) in new[] { (7, "TxProfile", news.Transaction), (8, "TxDefaultProfile", null) })
        {
            await bay.Charger.Order(new Verbatim("set-charging-profile", $$$"""
                {"evseId":1,"chargingProfile":{"id":{{{number}}},"stackLevel":0,"chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Relative","transactionId":{{{(transaction is null ? "null" : $"\"{transaction}\"")}}},"chargingSchedule":[]} }
                """));
        }

        await bay.Says(news with { Stage = TransactionStage.Updated, Samples = [bay.Register(2_000)] });
        (await Held(bay)).Should().Be("4 7,8");
        await bay.Says(news with { Stage = TransactionStage.Ended, State = ChargingState.Idle, Samples = [bay.Register(3_000)] });
        (await Held(bay)).Should().Be(" 8");
        await cluster.Deactivate(Device(bay).GetGrainId());
        (await Held(bay)).Should().Be(" 8");
    }

    [Fact] // OCPP 1.6 §5.16
    public async Task Holds_a_profile_that_names_no_transaction_until_none_runs_there()
    {
        var bay = await Bay.Connected(cluster);
        var (first, second) = (await bay.Starts(), await bay.Starts(bay.Start(bay.Two)));
        foreach (var connector in new[] { 1, 2 })
        {
            await bay.Charger.Order(new Verbatim("set-charging-profile", $$$"""
                {"connectorId":{{{connector}}},"csChargingProfiles":{"chargingProfileId":{{{connector}}},"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative",
                 "chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[]} } }
                """));
        }

        await bay.Stops(first.Transaction, 60_000);
        (await Held(bay)).Should().Be(" 2");
        await bay.Stops(second.Transaction, 60_000);
        (await Held(bay)).Should().Be(" ");
    }

    [Fact]
    public async Task Is_known_by_what_it_answered_of_its_settings_when_its_grain_was_forgotten()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = static _ => new Answered("GetConfiguration", "1", null, "{}", default, default, [new("HeartbeatInterval", "17", false)]);
        await bay.Charger.Order(new Verbatim("get-configuration", "{}"));
        Drift(await bay.Charger.Show())!.Should().Match<SettingDrift>(static d => d.Actual == "17" && d.Result == "different");
        await cluster.Deactivate(bay.Charger.GetGrainId());
        Drift(await bay.Charger.Show()).Should().BeNull("it is away, and was never configured");
        (await bay.Charger.Show()).Charger.Heard.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = "HeartbeatInterval", Value = "17", By = HeardBy.Answer });
    }

    [Fact]
    public async Task Holds_what_it_took_when_its_grains_were_forgotten()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Charger.Order(new Verbatim("set-display-message", """{"message":{"id":4,"priority":"InFront","message":{"format":"UTF8","content":"Welcome"}}}"""));
        await bay.Charger.Order(new Verbatim("set-charging-profile", """
            {"connectorId":1,"csChargingProfiles":{"chargingProfileId":7,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative",
             "chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000}]}}}
            """));
        await cluster.Deactivate(Device(bay).GetGrainId());
        (await Device(bay).Show()).Messages.Items.Should().ContainSingle().Which.Text.Should().Be("Welcome");
        (await Device(bay).Show()).Profiles.Items.Should().ContainSingle().Which.Profile.Id.Should().Be(7);
        await bay.Charger.Order(new Verbatim("clear-charging-profile", """{"connectorId":1}"""));
        await bay.Charger.Order(new Verbatim("clear-display-message", """{"id":4}"""));
        (await Device(bay).Show()).Should().Match<Device>(static d => d.Messages.Items.Count == 0 && d.Profiles.Items.Count == 0);
    }

    private static SettingDrift? Drift(ChargerNow now) => DriftNow.Of(now.Charger, now.Policy).FirstOrDefault(static d => d.Key == "HeartbeatInterval");

    private static VariablesTold Part(int number, bool more, string component) =>
        new(new(7, number, more), [new(new(component, "Enabled"), [new("Actual", "true", "ReadWrite", Persistent: true, Constant: false)])]);

    private async Task<Bay> Asked(string command, string payload = """{"requestId":7}""")
    {
        var bay = await Bay.Connected(cluster);
        (await bay.Charger.Order(new Verbatim(command, payload))).Should().BeOfType<Answered>();
        (await Device(bay).Show()).Gatherings.Should().ContainSingle().Which.State.Should().Be(GatheringState.Open);
        return bay;
    }

    private async Task Told(Bay bay, string words, string type = "charger.long-answer") => await Eventually.Get(
        async () => await cluster.Get<IViews>().Events(0, 1_000, [type], null),
        e => e.Any(one => one.Charger == bay.Id.Value && one.Data.Contains(words.Trim(), StringComparison.Ordinal)), "it is an event");

    private async Task<string> Held(Bay bay)
    {
        var device = await Device(bay).Show();
        return $"{string.Join(',', device.Messages.Items.Select(static m => m.Id))} {string.Join(',', device.Profiles.Items.Select(static p => p.Profile.Id))}";
    }

    private IDeviceGrain Device(Bay bay) => cluster.Grains.Device(bay.Id);
}
