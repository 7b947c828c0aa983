using Electra.Domain.Devices;

namespace Electra.Domain.Tests.Chargers;

public sealed class The_drift_of_a_charger
{
    private const string Heartbeat = "HeartbeatInterval";
    private const string Heartbeat2 = "OCPPCommCtrlr.HeartbeatInterval";

    private Charger charger = A.Charger(new ChargerProvisioned(Lyon.Charger, Lyon.Provisioned, "key:ops", Lyon.Morning)).After(new Connect("ocpp1.6", "10.4.0.17:50412", "S1", [])).State;
    private int minute = 1;

    [Theory]
    [InlineData("same", "300")]
    [InlineData("changed", "300")]
    [InlineData("refused", "60")]
    [InlineData("read-only", "60")]
    [InlineData("not-supported", null)]
    [InlineData("reboot-required", "60")]
    [InlineData("no-answer", "60")]
    [InlineData("different", "60")]
    public void Is_what_the_last_configuration_found_as_long_as_nothing_newer_is_known(string result, string? actual)
    {
        Configured(result, actual);
        Drift().Should().Be(new SettingDrift(Heartbeat, "300", actual, result));
    }

    [Theory]
    [InlineData("same", "60", "different")]
    [InlineData("changed", "60", "different")]
    [InlineData("refused", "300", "same")]
    [InlineData("refused", "60", "refused")]
    [InlineData("read-only", "60", "read-only")]
    [InlineData("no-answer", "60", "no-answer")]
    [InlineData("no-answer", " \"300\" ", "same")]
    [InlineData("not-supported", "60", "different")]
    [InlineData("reboot-required", "60", "reboot-required")]
    [InlineData("different", "300", "same")]
    public void Follows_what_it_answers_when_it_is_asked(string result, string answered, string now)
    {
        Configured(result, "60");
        Took("get-configuration", "{}", Answer([new("heartbeatinterval", answered, false)]));
        Drift().Should().Be(new SettingDrift(Heartbeat, "300", answered, now));
    }

    [Fact]
    public void Is_that_a_setting_is_not_supported_once_it_says_that_it_does_not_know_it()
    {
        Configured("changed", "300");
        Took("get-configuration", """{"key":["HeartbeatInterval"]}""", Answer([]) with { UnknownKeys = [Heartbeat] });
        Drift().Should().Be(new SettingDrift(Heartbeat, "300", null, "not-supported"));
    }

    [Fact]
    public void Follows_what_an_operator_sets_and_what_is_refused_her_changes_nothing()
    {
        Configured("changed", "300");
        Took("change-configuration", """{"key":"HeartbeatInterval","value":"60"}""", Answer(status: "Rejected"));
        Drift().Result.Should().Be("changed");
        Took("change-configuration", """{"key":"HeartbeatInterval","value":"60"}""", Answer(status: "Accepted"));
        Drift().Should().Be(new SettingDrift(Heartbeat, "300", "60", "different"));
        Configured("changed", "300");
        Drift().Result.Should().Be("changed", "it was brought back since");
    }

    [Fact]
    public void Waits_with_what_is_to_be_after_a_start_until_it_has_started()
    {
        Configured("refused", "60");
        Took("change-configuration", """{"key":"HeartbeatInterval","value":"300"}""", Answer(status: "RebootRequired"));
        Drift().Should().Be(new SettingDrift(Heartbeat, "300", "60", "reboot-required"));
        Boot();
        Drift().Should().Be(new SettingDrift(Heartbeat, "300", "300", "same"));
        Took("change-configuration", """{"key":"HeartbeatInterval","value":"300"}""", Answer(status: "RebootRequired"));
        Took("change-configuration", """{"key":"HeartbeatInterval","value":"90"}""", Answer(status: "Accepted"));
        Boot();
        Drift().Actual.Should().Be("90", "what was set since takes the place of what waited");
    }

    [Fact]
    public void Is_over_when_a_value_that_needed_a_start_is_another_after_it()
    {
        Configured("reboot-required", "60");
        Boot();
        Took("get-configuration", "{}", Answer([new(Heartbeat, "60", false)]));
        Drift().Result.Should().Be("different");
    }

    [Fact]
    public void Of_2_0_1_follows_reports_monitors_and_variables_that_are_set()
    {
        charger = A.Charger().After(new Connect("ocpp2.0.1", "10.4.0.17:50412", "S1", [])).State;
        Turn(new NoteSettings([new(Heartbeat2, "300", "300", "changed")], [new(Heartbeat2, "300", false)]));
        Hear(new VariablesTold(new(7, 0, MoreToCome: false), [Told("60"), new(new("AuthCtrlr", "Enabled"), [new("Actual", "true", "ReadWrite", Persistent: true, Constant: false)])]));
        charger.Heard.Should().ContainSingle("what is not wanted is kept with its device model");
        Drift(Heartbeat2).Should().Be(new SettingDrift(Heartbeat2, "300", "60", "different"));
        Hear(new EventsSeen(new(null, 0, MoreToCome: false), [new(new("OCPPCommCtrlr", "HeartbeatInterval"), 31, null, "Delta", "CustomMonitor", "300")]));
        Drift(Heartbeat2).Result.Should().Be("same");
        Took("set-variables", """{"setVariableData":[{"component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"},"attributeValue":"90"}]}""",
            Answer() with { Results = [new(Heartbeat2, "Accepted", Attribute: "Actual")] });
        Drift(Heartbeat2).Should().Be(new SettingDrift(Heartbeat2, "300", "90", "different"));
        Took("get-variables", "{}", Answer([new(Heartbeat2, "300", false)]));
        Drift(Heartbeat2).Result.Should().Be("same");
    }

    [Fact]
    public void Is_recorded_again_only_where_it_is_news()
    {
        Turn(new NoteSettings([], [new(Heartbeat2, "300", false)]));
        new Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(charger)
            .When(new Hear(new VariablesTold(new(7, 0, MoreToCome: false), [Told("300")]), [], Lyon.Policy), Lyon.At(40)).ThenNothing();
    }

    [Fact]
    public void Is_known_of_a_charger_that_was_never_configured_and_of_one_that_is_away_by_what_was_wanted_last()
    {
        DriftNow.Of(charger, Lyon.Policy).Should().BeEmpty("nothing is known");
        Took("get-configuration", "{}", Answer([new(Heartbeat, "60", false)]));
        Drift().Result.Should().Be("different");
        Configured("refused", "60");
        Turn(new Disconnect(1, "closed by the charger"));
        DriftNow.Of(charger, Lyon.Policy with { Heartbeat = TimeSpan.FromSeconds(60) }).Should().Equal(new SettingDrift(Heartbeat, "300", "60", "refused"));
    }

    [Fact]
    public void Is_by_what_is_wanted_now()
    {
        Configured("refused", "60");
        DriftNow.Of(charger, Lyon.Policy with { Heartbeat = TimeSpan.FromSeconds(60) }).Single(static d => d.Key == Heartbeat)
            .Should().Be(new SettingDrift(Heartbeat, "60", "60", "same"));
    }

    [Fact]
    public void Knows_no_secret()
    {
        Took("get-configuration", "{}", Answer([new("AuthorizationKey", "s3cret-s3cret-16", false)]));
        Took("change-configuration", """{"key":"AuthorizationKey","value":"s3cret-s3cret-16"}""", Answer());
        charger.Heard.Should().BeEmpty();
    }

    [Fact]
    public void Beside_it_the_newest_word_on_each_value_counts()
    {
        Took("get-configuration", "{}", Answer([new("MinimumStatusDuration", "5", false)]));
        var set = new VariableSet("minimumstatusduration", "Actual", "9", "Accepted", null, null, Lyon.At(50));
        ValueWords.Newest(charger, new() { Sets = [set] })["MinimumStatusDuration"].Value.Should().Be("9");
        ValueWords.Newest(charger, new() { Sets = [set with { At = Lyon.Morning }] })["MinimumStatusDuration"].Value.Should().Be("5");
        ValueWords.Newest(charger, new() { Sets = [set with { Status = "RebootRequired" }] })["MinimumStatusDuration"].Value.Should().Be("5");
        ValueWords.Newest(charger, new() { Sets = [set with { Status = "Rejected" }] })["MinimumStatusDuration"].Value.Should().Be("5");
    }

    private static VariableTold Told(string value) =>
        new(new("OCPPCommCtrlr", "HeartbeatInterval"), [new("Actual", value, "ReadWrite", Persistent: true, Constant: false)]);

    private static Answered Answer(IReadOnlyList<Setting>? settings = null, string? status = "Accepted") => new("Any", "m-1", status, "{}", Lyon.Morning, Lyon.Morning, settings);

    private SettingDrift Drift(string key = Heartbeat) => DriftNow.Of(charger, Lyon.Policy).Single(d => d.Key == key);

    private void Configured(string result, string? actual) =>
        Turn(new NoteSettings([new(Heartbeat, "300", actual, result)], actual is null ? [] : [new(Heartbeat, actual, false)]));

    private void Took(string command, string payload, Answered answer) => Turn(new TakeOrder(new(command, payload), answer));

    private void Hear(ChargerReport report) => Turn(new Hear(report, [], Lyon.Policy));

    private void Boot() => Hear(new Booted(Lyon.Hyc));

    private void Turn(ChargerInput input) =>
        charger = ChargerDecider.Decide(charger, input, Lyon.At(minute++)).Facts.Aggregate(charger, ChargerDecider.Evolve);
}
