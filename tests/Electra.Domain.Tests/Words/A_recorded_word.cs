using System.Reflection;
using System.Text.Json.Serialization;
using Orleans;

namespace Electra.Domain.Tests.Words;

public sealed class A_recorded_word
{
    [Theory]
    [InlineData(typeof(ConnectorFact))]
    [InlineData(typeof(SessionFact))]
    [InlineData(typeof(ChargerFact))]
    [InlineData(typeof(StationFact))]
    [InlineData(typeof(TokenFact))]
    [InlineData(typeof(KeyFact))]
    [InlineData(typeof(AnswerFact))]
    [InlineData(typeof(Effect))]
    [InlineData(typeof(ChargerOrder))]
    public void Has_a_kind_of_its_own_in_the_ledger(Type family)
    {
        var kinds = family.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        kinds.Select(k => k.DerivedType).Should().BeEquivalentTo(family.Assembly.GetTypes().Where(t => t.IsSubclassOf(family) && !t.IsAbstract));
        kinds.Select(k => k.TypeDiscriminator).Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public void That_a_connector_tells_a_session_has_one_too()
    {
        var told = typeof(SessionInput).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(k => k.DerivedType);
        told.Should().BeEquivalentTo([typeof(AskStart), typeof(OpenTransaction), typeof(SeeCondition), typeof(SeeUnplugged), typeof(SeeSuperseded), typeof(SeeFlow)]);
    }

    [Fact]
    public void Has_an_alias_between_silos_that_no_other_has() => typeof(Effect).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<AliasAttribute>(inherit: false)).Select(a => a.Alias).Should().OnlyHaveUniqueItems();
}
