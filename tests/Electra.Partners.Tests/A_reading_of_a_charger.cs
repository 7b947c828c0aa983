using Electra.Domain.Connectors;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;

namespace Electra.Partners.Tests;

public sealed class A_reading_of_a_charger
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Phase.SuspendedEv, "suspended-ev")]
    [InlineData(Phase.SuspendedEvse, "suspended-evse")]
    [InlineData(Phase.Available, "available")]
    public void Spells_the_status_as_the_contract_does(Phase phase, string word) => Spelling.Of(phase).Should().Be(word);

    [Fact]
    public void Takes_the_most_significant_connector_for_the_evse()
    {
        ChargerReader.Significant([Phase.Available, Phase.Charging]).Should().Be(Phase.Charging);
        ChargerReader.Significant([Phase.Faulted, Phase.Available]).Should().Be(Phase.Available);
        ChargerReader.Significant([]).Should().Be(Phase.Unknown);
    }

    [Fact]
    public void Counts_no_reconnect_for_the_first_connection()
    {
        ChargerReader.Reconnects(new() { LastLink = 1, Connects = [Now] }, Now).Should().Be(0);
        ChargerReader.Reconnects(new() { LastLink = 9, Connects = [Now, Now.AddHours(-25)] }, Now).Should().Be(1);
    }
}
