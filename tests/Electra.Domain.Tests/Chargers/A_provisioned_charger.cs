namespace Electra.Domain.Tests.Chargers;

public sealed class A_provisioned_charger
{
    private static readonly Provision Put = new(Lyon.Charger, Lyon.Provisioned, KeepPassword: false, "key:ops");

    [Fact]
    public void Is_new_once_and_told_to_its_station()
    {
        A.Charger().When(Put).Then(new ChargerProvisioned(Lyon.Charger, Lyon.Provisioned, "key:ops", Lyon.Morning))
            .Owing(new TellStation(Lyon.Station, Lyon.Charger, true)).Answering(new(Created: true));
        A.Charger().After(Put).When(Put).Answering(new(Created: false));
    }

    [Fact]
    public void Keeps_its_password_when_told_to()
    {
        var settings = Lyon.Provisioned with { Password = null };
        A.Charger().After(Put).When(Put with { Settings = settings, KeepPassword = true }).State.Settings.Password.Should().Be(Lyon.Provisioned.Password);
        A.Charger().After(Put).When(Put with { Settings = settings }).State.Settings.Password.Should().BeNull();
    }

    [Fact]
    public void Keeps_the_spelling_of_its_id() =>
        A.Charger().After(Put).When(Put with { Id = new("lyon-1-a") }).State.Id!.Value.Value.Should().Be("LYON-1-A");

    [Fact]
    public void That_moves_is_told_to_both_stations() => A.Charger().After(Put).When(Put with { Settings = Lyon.Provisioned with { Station = new("paris-3") } })
        .Owing(new TellStation(new("paris-3"), Lyon.Charger, true), new TellStation(Lyon.Station, Lyon.Charger, false));

    [Fact]
    public void Was_let_in_before_under_no_name() => A.Charger().When(new Onboard(Lyon.Charger))
        .Owing(new TellStation(StationId.Unassigned, Lyon.Charger, true)).Answering(new(Created: true)).State.Settings.Should().Be(ChargerSettings.Onboarded);

    [Fact]
    public void Is_not_let_in_again() => A.Charger().After(Put).When(new Onboard(Lyon.Charger)).ThenNothing();

    [Fact]
    public void Knows_the_power_of_its_outlets()
    {
        Lyon.Provisioned.MaxPowerW(Lyon.Left).Should().Be(150_000);
        (Lyon.Provisioned with { Evses = [new(1, 22_000, [new(1, "IEC_62196_T2")])] }).MaxPowerW(Lyon.Left).Should().Be(22_000);
        Lyon.Provisioned.MaxPowerW(new(7)).Should().BeNull();
    }

    [Fact]
    public void Keeps_what_was_commanded_as_audit() => A.Charger().When(new NoteCommand("reset", """{"type":"Soft"}""", "key:ops", "Accepted"))
        .Then(new CommandGiven("reset", """{"type":"Soft"}""", "key:ops", "Accepted", Lyon.Morning));
}
