namespace Electra.Domain.Tests.Connectors;

public sealed class A_transition_of_section_4_9
{
    // As OCPP 1.6 §4.9 prints it: a row for what it was, a column for what it becomes.
    private const string Specification = """
        .  A2 A3 A4 A5 .  A7 A8 A9
        B1 .  B3 B4 B5 B6 .  .  B9
        C1 .  .  C4 C5 C6 .  C8 C9
        D1 .  D3 .  D5 D6 .  D8 D9
        E1 .  E3 E4 .  E6 .  E8 E9
        F1 F2 .  .  .  .  .  F8 F9
        G1 G2 .  .  .  .  .  G8 G9
        H1 H2 H3 H4 H5 .  .  .  H9
        I1 I2 I3 I4 I5 I6 I7 I8 .
        """;

    public static readonly Condition[] Nine =
    [
        Condition.Available, Condition.Preparing, Condition.Charging, Condition.SuspendedEv, Condition.SuspendedEvse,
        Condition.Finishing, Condition.Reserved, Condition.Unavailable, Condition.Faulted,
    ];

    public static TheoryData<Condition, Condition, string?> Cells()
    {
        var rows = Specification.Split('\n').Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        var cells = new TheoryData<Condition, Condition, string?>();
        for (var row = 0; row < 9; row++)
        {
            for (var column = 0; column < 9; column++)
                cells.Add(Nine[row], Nine[column], rows[row][column] is "." ? null : rows[row][column]);
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Is_the_specifications_own(Condition from, Condition to, string? cell) => ConditionTable.Cell(from, to).Should().Be(cell);

    [Theory, MemberData(nameof(Cells))]
    public void Is_accepted_and_named_where_the_specification_has_none(Condition from, Condition to, string? cell)
    {
        var outcome = A.Connector().After(Lyon.Report(from)).When(Lyon.Report(to));

        if (from == to)
        {
            outcome.ThenNothing().Reply.Verdict.Should().Be(ConnectorVerdict.Repeated);
            return;
        }

        outcome.Reply.Verdict.Should().Be(ConnectorVerdict.Done);
        outcome.State.Reported.Should().Be(to);
        outcome.Fact<ConditionReported>().Cell.Should().Be(cell);
        outcome.Oddities.Should().BeEquivalentTo(cell is null ? ["unlisted-transition"] : Array.Empty<string>());
    }

    [Fact]
    public void Is_none_for_the_first_word() =>
        A.Connector().When(Lyon.Report(Condition.Finishing)).Fact<ConditionReported>().Cell.Should().BeNull();

    [Theory]
    [InlineData(Condition.Available, true)]
    [InlineData(Condition.Unavailable, true)]
    [InlineData(Condition.Faulted, true)]
    [InlineData(Condition.Preparing, false)]
    [InlineData(Condition.Charging, false)]
    [InlineData(Condition.SuspendedEv, false)]
    [InlineData(Condition.SuspendedEvse, false)]
    [InlineData(Condition.Finishing, false)]
    [InlineData(Condition.Reserved, false)]
    public void Of_the_charger_as_a_whole_knows_three_words(Condition condition, bool allowed) =>
        ConditionTable.ForTheWhole(condition).Should().Be(allowed);
}
