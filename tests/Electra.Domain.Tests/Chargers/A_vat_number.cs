namespace Electra.Domain.Tests.Chargers;

public sealed class A_vat_number
{
    [Theory]
    [InlineData("FR83404833048")]
    [InlineData("FR 83 404 833 048")]
    [InlineData("frK7399859412")]
    [InlineData("DE123456789")]
    [InlineData("BE0123456789")]
    [InlineData("ATU12345678")]
    [InlineData("EL123456789")]
    [InlineData("ESX1234567X")]
    [InlineData("IE1234567WA")]
    [InlineData("IE1B23456C")]
    [InlineData("NL123456789B01")]
    [InlineData("SE123456789001")]
    [InlineData("XI123456789")]
    [InlineData("RO18")]
    public void Of_its_countrys_form_is_good(string number) => VatNumbers.IsWellFormed(number).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("FR")]
    [InlineData("83404833048")]
    [InlineData("FR8340483304")]
    [InlineData("FRO1123456789")]
    [InlineData("BE9123456789")]
    [InlineData("GR123456789")]
    [InlineData("GB123456789")]
    [InlineData("DE12345678\n")]
    [InlineData("DE\u0661\u0662\u0663456789")]
    [InlineData("LT1234567890123456789")]
    public void Of_no_form_that_is_known_is_not(string number) => VatNumbers.IsWellFormed(number).Should().BeFalse();

    [Fact]
    public void Has_a_form_for_each_country_of_the_union_and_for_northern_ireland() => VatNumbers.Countries.Should().HaveCount(28).And.OnlyHaveUniqueItems();
}
