using Electra.Domain.Devices;

namespace Electra.Domain.Tests.Devices;

public sealed class What_a_charger_holds
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private Device device = new();
    private DateTimeOffset now = Noon;

    [Fact]
    public void On_its_display_follows_the_orders_that_it_took()
    {
        Note(new TakePart(new MessagesTold(new(2, null, MoreToCome: false), [new(9, "AlwaysFront", "Bienvenue", "UTF8", "fr")])));
        Order("set-display-message", """
            {"message":{"id":4,"priority":"NormalCycle","state":"Idle","startDateTime":"2026-11-24T12:00:00Z","endDateTime":"2026-11-25T12:00:00Z","transactionId":"T-17",
             "message":{"format":"UTF8","language":"en","content":"Welcome"},"display":{"name":"Display","instance":"Left"}}}
            """);
        device.Messages.Items.Select(static m => m.Id).Should().Equal(9, 4);
        device.Messages.Items[1].Should().Be(
            new DisplayMessage(4, "NormalCycle", "Welcome", "UTF8", "en", "Idle", Noon, Noon.AddDays(1), "T-17", "Display[Left]", Noon));
        Order("set-display-message", Message(9, "Bonjour"));
        device.Messages.Items.Select(static m => (m.Id, m.Text)).Should().Equal((4, "Welcome"), (9, "Bonjour"));
        Order("set-display-message", Message(5, "Never"), "NotSupportedPriority");
        Order("clear-display-message", """{"id":4}""");
        device.Messages.Items.Select(static m => m.Id).Should().Equal(9);
        Order("clear-display-message", """{"id":9}""", "Unknown");
        device.Messages.Items.Should().BeEmpty("it says that it has none of this number");
    }

    [Fact] // O01, MessageInfoType
    public void On_its_display_is_there_until_its_time_or_its_transaction_is_over()
    {
        Order("set-display-message", Message(4, "Until one", ",\"endDateTime\":\"2026-11-24T13:00:00Z\""));
        Order("set-display-message", Message(5, "Bon voyage", ",\"transactionId\":\"T-17\""));
        Order("set-display-message", Message(6, "Other", ",\"transactionId\":\"T-18\""));
        Note(new NoteTransactionOver("T-17", []));
        Shown().Should().Equal(4, 6);
        now += TimeSpan.FromHours(1);
        Shown().Should().Equal([6], "its time is over");
        device.Messages.Items.Select(static m => m.Id).Should().Contain(4, "nothing has come since");
        Order("set-display-message", Message(7, "Welcome"));
        device.Messages.Items.Select(static m => m.Id).Should().Equal(6, 7);

        now += TimeSpan.FromHours(1);
        Note(new TakePart(new MessagesTold(new(2, null, MoreToCome: false), [new(4, "InFront", "Until one", "UTF8", To: Noon.AddHours(1)), new(8, "InFront", "Soon", "UTF8", To: now.AddHours(1))])));
        Shown().Should().Equal([4, 8], "by its own word it is there after its time");
        now += TimeSpan.FromHours(2);
        Shown().Should().Equal(4);
    }

    [Fact] // OCPP 2.x K01
    public void Of_profiles_for_one_transaction_is_gone_with_it()
    {
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: false), 2, "CSO", [Told(5, 0, "TxProfile", "T-17"), Told(6, 0, "TxProfile", "T-18"), Told(7, 0, "TxDefaultProfile", "T-17")])));
        Order("set-charging-profile", Profile(8, evse: 1, level: 0, "TxProfile", ",\"transactionId\":\"T-17\""));
        HeldForAWhile.IsBound(device).Should().BeTrue();
        Note(new NoteTransactionOver("T-17", [1, 2]));
        device.Profiles.Items.Select(static p => p.Profile.Id).Should().Equal(6, 7);
        Note(new NoteTransactionOver("T-18", []));
        HeldForAWhile.IsBound(device).Should().BeFalse();
        DeviceDecider.Decide(device, new NoteTransactionOver("T-18", []), now).Facts.Should().BeEmpty("it is told once");
    }

    [Fact] // OCPP 1.6 §5.16
    public void Of_profiles_for_whichever_transaction_runs_is_gone_where_none_does()
    {
        Order("set-charging-profile", Profile16(7, 1, 0, "TxProfile", transaction: ""));
        Order("set-charging-profile", Profile16(8, 2, 0, "TxProfile", transaction: ""));
        Order("set-charging-profile", Profile16(9, 2, 1, "TxProfile"));
        HeldForAWhile.Unnamed(device).Should().Equal(1, 2);
        Note(new NoteTransactionOver("17", [1]));
        device.Profiles.Items.Select(static p => p.Profile.Id).Should().Equal(8);
    }

    [Fact]
    public void Is_a_hundred_of_each_that_it_was_ordered_and_all_that_it_told()
    {
        Note(new TakePart(new MessagesTold(new(2, null, MoreToCome: false), [.. Enumerable.Range(1, 150).Select(static id => new DisplayMessage(id, "InFront", "Bonjour", "UTF8"))])));
        foreach (var id in Enumerable.Range(1_000, 130))
        {
            Order("set-display-message", Message(id, "Welcome"));
            Order("set-charging-profile", Profile(id, evse: 1, level: id));
        }

        device.Profiles.Items.Select(static p => p.Profile.Id).Should().Equal(Enumerable.Range(1_030, 100));
        device.Messages.Items.Select(static m => m.Id).Should().Equal([.. Enumerable.Range(1, 150), .. Enumerable.Range(1_030, 100)]);
    }

    [Fact]
    public void Of_profiles_in_2_0_1_is_replaced_by_number_or_by_level_and_purpose_at_the_same_time()
    {
        Order("set-charging-profile", Profile(7, evse: 1, level: 2));
        Order("set-charging-profile", Profile(8, evse: 1, level: 2));
        Order("set-charging-profile", Profile(10, evse: 1, level: 2, more: ",\"validFrom\":\"2026-11-24T12:00:00Z\"", to: "2026-11-24T18:00:00Z"));
        Order("set-charging-profile", Profile(11, evse: 2, level: 2));
        Order("set-charging-profile", Profile(12, evse: 1, level: 2, "TxProfile"));
        device.Profiles.Items.Select(static p => p.Profile.Id).Should().Equal([8, 10, 11, 12], "another time, place or purpose is beside it");
        foreach (var other in new[] { 10, 11, 12 })
            Order("clear-charging-profile", $$"""{"chargingProfileId":{{other}}}""");
        Order("set-charging-profile", Profile(7, evse: 1, level: 3));
        Order("set-charging-profile", Profile(9, evse: 1, level: 3), "Rejected");
        device.Profiles.Items.Select(static p => (p.Profile.Id, p.Profile.StackLevel)).Should().Equal((8, 2), (7, 3));
        var held = device.Profiles.Items[0];
        (held.Evse, held.Source, held.TakenAt, held.Profile.Purpose, held.Profile.Kind, held.Profile.To).Should()
            .Be((1, "CSO", Noon, "TxDefaultProfile", "Absolute", Noon));
        held.Profile.Schedules.Should().Equal("""{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":30000}]}""");
    }

    [Fact]
    public void Of_profiles_in_1_6_is_replaced_by_number_or_by_level_and_purpose()
    {
        Order("set-charging-profile", Profile16(7, 1, 0));
        Order("set-charging-profile", Profile16(8, 1, 0));
        Order("set-charging-profile", Profile16(9, 2, 0));
        Order("set-charging-profile", Profile16(10, 1, 1));
        device.Profiles.Items.Select(static p => (p.Profile.Id, p.Evse)).Should().Equal((8, 1), (9, 2), (10, 1));
        Order("set-charging-profile", Profile16(3, 0, 0, "ChargePointMaxProfile"));
        device.Profiles.Items[^1].Profile.Should().BeEquivalentTo(new { Purpose = "ChargingStationMaxProfile", Transaction = "17" });
        Order("clear-charging-profile", """{"connectorId":0,"chargingProfilePurpose":"ChargePointMaxProfile"}""");
        Order("clear-charging-profile", """{"id":9}""");
        device.Profiles.Items.Select(static p => p.Profile.Id).Should().Equal(8, 10);
    }

    [Theory]
    [InlineData("""{"chargingProfileId":2}""", new[] { 1, 3, 4, 5, 99 })]
    [InlineData("""{"chargingProfileId":2,"chargingProfileCriteria":{"evseId":1}}""", new[] { 1, 3, 4, 5, 99 })]
    [InlineData("""{"chargingProfileCriteria":{"evseId":1}}""", new[] { 1, 3, 5, 99 })]
    [InlineData("""{"chargingProfileCriteria":{"evseId":0}}""", new[] { 2, 3, 4, 5, 99 })]
    [InlineData("""{"chargingProfileCriteria":{"chargingProfilePurpose":"TxDefaultProfile"}}""", new[] { 1, 5, 99 })]
    [InlineData("""{"chargingProfileCriteria":{"chargingProfilePurpose":"TxDefaultProfile","stackLevel":1}}""", new[] { 1, 2, 3, 5, 99 })]
    [InlineData("""{"chargingProfileCriteria":{"evseId":2,"chargingProfilePurpose":"TxDefaultProfile","stackLevel":0}}""", new[] { 1, 2, 4, 5, 99 })]
    [InlineData("""{"chargingProfileCriteria":{"evseId":3}}""", new[] { 1, 2, 3, 4, 5, 99 })]
    [InlineData("{}", new[] { 99 })]
    public void Of_profiles_is_cleared_as_it_was_named(string which, int[] left)
    {
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: true), 0, "CSO", [Told(1, 0, "ChargingStationMaxProfile")])));
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: true), 0, "EMS", [Told(99, 0, "ChargingStationExternalConstraints")])));
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: true), 1, "CSO", [Told(2, 0, "TxDefaultProfile"), Told(4, 1, "TxDefaultProfile")])));
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: false), 2, "CSO", [Told(3, 0, "TxDefaultProfile"), Told(5, 0, "TxProfile")])));
        Order("clear-charging-profile", which);
        device.Profiles.Items.Select(static p => p.Profile.Id).Should().BeEquivalentTo(left);
    }

    [Fact]
    public void Is_not_forgotten_by_a_long_answer_that_began_before_it()
    {
        Order("set-charging-profile", Profile(6, evse: 1, level: 0));
        now += TimeSpan.FromMinutes(5);
        Note(new ExpectAnswer(GatheringKind.Profiles, 3));
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: true), 1, "CSO", [Told(2, 0, "TxDefaultProfile"), Told(4, 1, "TxDefaultProfile")])));
        now += TimeSpan.FromSeconds(1);
        Order("set-charging-profile", Profile(7, evse: 2, level: 1));
        Order("set-charging-profile", Profile(2, evse: 1, level: 2));
        Order("clear-charging-profile", """{"chargingProfileId":4}""");
        Note(new TakePart(new ProfilesTold(new(3, null, MoreToCome: false), 2, "CSO", [Told(5, 0, "TxProfile")])));
        device.Profiles.Items.Select(static p => (p.Profile.Id, p.Profile.StackLevel, p.TakenAt is not null)).Should()
            .BeEquivalentTo([(5, 0, false), (7, 1, true), (2, 2, true)], "the one from long before it is there no more, by the charger's own word");
    }

    [Fact]
    public void Is_nothing_new_where_there_was_nothing_to_clear()
    {
        DeviceDecider.Decide(device, new NoteProfilesGone(new(7)), now).Facts.Should().BeEmpty();
        DeviceDecider.Decide(device, new NoteMessageGone(7), now).Facts.Should().BeEmpty();
    }

    private static string Message(int id, string text, string more = "") =>
        $$$"""{"message":{"id":{{{id}}},"priority":"InFront"{{{more}}},"message":{"format":"UTF8","content":"{{{text}}}"} } }""";

    private static string Profile(int id, int evse, int level, string purpose = "TxDefaultProfile", string more = "", string to = "2026-11-24T12:00:00Z") => $$$"""
        {"evseId":{{{evse}}},"chargingProfile":{"id":{{{id}}},"stackLevel":{{{level}}},"chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Absolute"{{{more}}},"validTo":"{{{to}}}",
         "chargingSchedule":[{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":30000}]}] } }
        """;

    private static string Profile16(int id, int connector, int level, string purpose = "TxDefaultProfile", string transaction = "\"transactionId\":17,") => $$$"""
        {"connectorId":{{{connector}}},"csChargingProfiles":{"chargingProfileId":{{{id}}},{{{transaction}}}"stackLevel":{{{level}}},"chargingProfilePurpose":"{{{purpose}}}",
         "chargingProfileKind":"Absolute","chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":30000}]} } }
        """;

    private static ProfileTold Told(int id, int level, string purpose, string? transaction = null) => new(id, level, purpose, "Absolute", [], Transaction: transaction);

    private int[] Shown() => [.. HeldForAWhile.Shown(device, now).Select(static m => m.Id)];

    private void Order(string command, string payload, string status = "Accepted")
    {
        if (SetOrders.Noted(new Verbatim(command, payload), new("Any", "m-1", status, "{}", now, now)) is { } noted)
            Note(noted);
    }

    private void Note(DeviceInput input) => device = DeviceDecider.Decide(device, input, now).Facts.Aggregate(device, DeviceDecider.Evolve);
}
