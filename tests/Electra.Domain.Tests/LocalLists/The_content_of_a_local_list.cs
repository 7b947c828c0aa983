using Electra.Domain.LocalLists;

namespace Electra.Domain.Tests.LocalLists;

public sealed class The_content_of_a_local_list
{
    [Fact]
    public void Takes_groups_before_contracts_before_those_who_came_last()
    {
        var choice = LocalListContent.Choose(
            [
                Fleet.Candidate(5, ListedBecause.Recent, lastUsed: Lyon.At(-60)),
                Fleet.Candidate(4, ListedBecause.Recent, lastUsed: Lyon.At(-10)),
                Fleet.Candidate(3, ListedBecause.Contract),
                Fleet.Candidate(2),
                Fleet.Candidate(1),
            ],
            4);

        choice.Entries.Select(e => e.Token).Should().Equal(Fleet.Taxi(1), Fleet.Taxi(2), Fleet.Taxi(3), Fleet.Taxi(4));
        choice.LeftOut.Should().Be(1);
        choice.OverLimit.Should().Be(1);
    }

    [Fact]
    public void Lists_a_barred_token_as_what_it_is_while_there_is_room()
    {
        var candidates = new[] { Fleet.Candidate(1, standing: TokenStanding.Blocked), Fleet.Candidate(2, ListedBecause.Recent) };

        LocalListContent.Choose(candidates, null).Entries.Select(e => e.Verdict!.Standing).Should().Equal(TokenStanding.Accepted, TokenStanding.Blocked);
        LocalListContent.Choose(candidates, 1).Entries.Should().ContainSingle().Which.Token.Should().Be(Fleet.Taxi(2));
    }

    [Fact]
    public void Has_a_token_once_however_many_reasons_there_are_for_it()
    {
        var lower = Fleet.Candidate(10, ListedBecause.Recent, lastUsed: Lyon.Morning) with { Token = new(Fleet.Taxi(10).Value.ToLowerInvariant()) };

        LocalListContent.Choose([lower, Fleet.Candidate(10)], null).Entries.Should().ContainSingle();
    }

    [Fact]
    public void Leaves_out_what_the_protocol_has_no_room_for_and_counts_it()
    {
        var app = new ListCandidate(new("app:alice@electra.example"), Lyon.Good, ListedBecause.Contract);
        var group = new ListCandidate(Lyon.Bob, new(TokenStanding.Accepted, Lyon.At(60), new("A-GROUP-OF-MORE-THAN-TWENTY")), ListedBecause.Group);

        var choice = LocalListContent.Choose([app, group], null);

        choice.TooLong.Should().Be(1);
        choice.Entries.Should().ContainSingle().Which.Verdict.Should().Be(new TokenVerdict(TokenStanding.Accepted, Lyon.At(60)));
    }

    [Theory]
    [InlineData(20, 1, 3)]
    [InlineData(36, 2, 2)]
    [InlineData(255, 4, 0)]
    public void Has_the_tokens_that_its_version_has_room_for(int longest, int listed, int tooLong)
    {
        var choice = LocalListContent.Choose(new[] { 20, 36, 37, 255 }.Select(n => new ListCandidate(new(new('A', n)), Lyon.Good, ListedBecause.Contract)), null, longest);

        (choice.Entries.Count, choice.TooLong).Should().Be((listed, tooLong));
    }

    [Fact]
    public void Says_of_which_kind_a_token_is_where_the_version_knows_kinds()
    {
        var car = new ListCandidate(new("001122AABBCC"), new(TokenStanding.Accepted, null, new("A-GROUP-OF-MORE-THAN-TWENTY"), "MacAddress"), ListedBecause.Group);

        var of2 = LocalListContent.Choose([car], null, 36).Entries.Single();
        (of2.Kind, of2.Verdict).Should().Be(("MacAddress", new TokenVerdict(TokenStanding.Accepted, null, new("A-GROUP-OF-MORE-THAN-TWENTY"))));
        var of16 = LocalListContent.Choose([car], null).Entries.Single();
        (of16.Kind, of16.Verdict).Should().Be((null, new TokenVerdict(TokenStanding.Accepted)));
    }

    [Fact]
    public void Is_bounded_by_what_the_charger_tells_of_itself()
    {
        ListCapabilities.Of([new("localauthlistmaxlength", "\"40\"", true), new("SendLocalListMaxLength", " 10", true)]).Should().Be(new ListCapabilities(40, 10));
        ListCapabilities.Of([new("LocalAuthListMaxLength", "0", true), new("SendLocalListMaxLength", "90000", true)])
            .Should().Be(new ListCapabilities(null, ListCapabilities.MostPerMessage));
        ListCapabilities.Of([new("LocalAuthListEnabled", "False", true)]).Should().Be(new ListCapabilities(Disabled: true));
        ListCapabilities.Of([new("SupportedFeatureProfiles", "Core", true)]).Should().Be(new ListCapabilities());
        new[] { null, "ocpp1.6", "ocpp2.0.1", "ocpp2.1" }.Select(p => ListCapabilities.Of([], p).LongestToken).Should().Equal(20, 20, 36, 255);
    }
}
