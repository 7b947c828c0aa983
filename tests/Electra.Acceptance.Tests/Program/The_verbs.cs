namespace Electra.Acceptance.Tests.Program;

/// <summary>What orchestrators run beside the program, in an image that has no shell.</summary>
public sealed class The_verbs
{
    [Fact]
    public async Task Tell_how_the_program_is_by_their_exit_code()
    {
        await using var home = Home.Sqlite();
        await using var program = ElectraProgram.On(home);
        (await program.Ask("health")).Should().Match<(int Code, string Output)>(said => said.Code == 1 && said.Output.Contains("nobody answers at http://127.0.0.1"));
        await program.Start();
        (await program.Ask("health")).Should().Match<(int Code, string Output)>(said => said.Code == 0 && said.Output.Contains("\"status\":\"ready\""));
        (await program.Ask("health", "live")).Should().Be((0, "{\"status\":\"live\"}\n"));
    }

    [Theory]
    [InlineData("--seconds", "soon", "--seconds must be a whole number from 1 to 3600, not 'soon'")]
    [InlineData("--Electra:AdminKey", "short", "Electra:AdminKey must have at least 8 characters")]
    public async Task Name_a_wrong_argument_in_one_line(string name, string value, string named)
    {
        await using var home = Home.Sqlite();
        await using var program = ElectraProgram.On(home);
        (await program.Ask("drain", name, value)).Should().Be((1, $"electra: {named}\n"));
    }
}
