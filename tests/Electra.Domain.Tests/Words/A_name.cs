using System.Text.Json;

namespace Electra.Domain.Tests.Words;

public sealed class A_name
{
    [Fact]
    public void Of_a_charger_or_a_token_is_compared_without_case()
    {
        new ChargerId("lyon-1-a").Should().Be(Lyon.Charger);
        new ChargerId("lyon-1-a").GetHashCode().Should().Be(Lyon.Charger.GetHashCode());
        new TokenId("04a2b3c4d5").Should().Be(Lyon.Alice);
        new StationId("LYON-1").Should().NotBe(Lyon.Station);
    }

    [Fact]
    public void Is_one_string_in_JSON_as_value_and_as_property_name()
    {
        JsonSerializer.Serialize(Lyon.Charger).Should().Be("\"LYON-1-A\"");
        JsonSerializer.Serialize(new Dictionary<TokenId, int> { [Lyon.Alice] = 1 }).Should().Be("""{"04A2B3C4D5":1}""");
        JsonSerializer.Deserialize<Dictionary<TokenId, int>>("""{"04A2B3C4D5":1}""").Should().ContainKey(new("04a2b3c4d5"));
    }

    [Fact]
    public void Of_an_outlet_prints_both_numbers() => new Outlet(2).ToString().Should().Be("2.1");

    [Fact]
    public void That_was_never_given_is_a_name_all_the_same()
    {
        default(TokenId).Should().NotBe(Lyon.Alice);
        default(TokenId).Key.Should().BeEmpty();
        default(ChargerId).Key.Should().BeEmpty();
    }
}
