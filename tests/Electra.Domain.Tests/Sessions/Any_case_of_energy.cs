namespace Electra.Domain.Tests.Sessions;

public sealed class Any_case_of_energy
{
    public static TheoryData<string> Whats => [.. EnergyCases.All.Select(c => c.What)];

    [Theory]
    [MemberData(nameof(Whats))]
    public void Is_counted_by_its_rule(string what)
    {
        var it = EnergyCases.All.Single(c => c.What == what);

        var session = it.Ended();

        session.Energy.Should().Be(new Energy(it.Wh, it.Rule, it.Confidence));
        session.Oddities.Should().BeEquivalentTo(it.Oddities);
    }

    [Theory]
    [MemberData(nameof(Whats))]
    public void Is_the_same_when_all_its_samples_are_sent_again_in_the_end(string what)
    {
        var it = EnergyCases.All.Single(c => c.What == what);

        (it with { Samples = [.. it.Samples, .. it.Samples] }).Ended().Energy.Should().Be(it.Ended().Energy);
    }

    [Theory]
    [MemberData(nameof(Whats))]
    public void Is_the_same_when_its_samples_come_backwards(string what)
    {
        var it = EnergyCases.All.Single(c => c.What == what);

        (it with { Samples = [.. it.Samples.Reverse()] }).Ended().Energy.Should().Be(it.Ended().Energy);
    }
}
