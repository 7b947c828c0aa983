namespace Electra.Fleet.Tests;

/// <summary>A charger's local list, to the letter of OCPP 1.6 §5.10 and §5.15.</summary>
public sealed class A_local_list
{
    private const string One = """[{"idTag":"ONE","idTagInfo":{"status":"Accepted"}}]""";

    [Fact]
    public async Task Is_replaced_by_a_full_update_and_changed_by_a_differential_one()
    {
        await using var world = await Live();
        (await Send(world, 3, "Full", One)).Should().Contain("Accepted");
        (await Send(world, 4, "Differential", """[{"idTag":"one"},{"idTag":"TWO","idTagInfo":{"status":"Blocked"}}]""")).Should().Contain("Accepted");
        world.Charger.LocalList.Should().BeEquivalentTo(new Dictionary<string, string> { ["TWO"] = "Blocked" });
        (await Send(world, 2, "Full", One)).Should().Contain("Accepted");
        world.Charger.LocalList.Keys.Should().Equal("ONE");
        world.Charger.LocalListVersion.Should().Be(2);
        (await Send(world, 5, "Full", null)).Should().Contain("Accepted");
        world.Charger.LocalList.Should().BeEmpty();
    }

    [Theory]
    [InlineData(3, "Differential", One, "VersionMismatch")]
    [InlineData(2, "Differential", One, "VersionMismatch")]
    [InlineData(0, "Full", One, "Failed")]
    [InlineData(4, "Full", """[{"idTag":"TWO"}]""", "Failed")]
    [InlineData(4, "Full", """[{"idTag":"TWO","idTagInfo":{"status":"Accepted"}},{"idTag":"two","idTagInfo":{"status":"Blocked"}}]""", "Failed")]
    [InlineData(4, "Differential", """[{"idTag":"A"},{"idTag":"B"},{"idTag":"C"},{"idTag":"D"}]""", "Failed")]
    [InlineData(4, "Differential", """[{"idTag":"A","idTagInfo":{"status":"Accepted"}},{"idTag":"B","idTagInfo":{"status":"Accepted"}}]""", "Failed")]
    public async Task That_is_refused_stays_as_it_was(int version, string type, string list, string status)
    {
        await using var world = await Live();
        await Send(world, 3, "Full", One);
        (await Send(world, version, type, list)).Should().Contain(status);
        world.Charger.LocalList.Keys.Should().Equal("ONE");
        world.Charger.LocalListVersion.Should().Be(3);
    }

    [Fact]
    public async Task Does_not_let_an_expired_token_charge()
    {
        await using var world = await Live();
        await Send(world, 3, "Full",
            """[{"idTag":"OLD","idTagInfo":{"status":"Accepted","expiryDate":"2026-11-24T07:00:00Z"}},{"idTag":"NEW","idTagInfo":{"status":"Accepted","expiryDate":"2027-11-24T07:00:00Z"}}]""");
        world.System.Door = 503;
        world.Charger.DropSocket();
        await World.UntilStill(() => !world.Charger.Connected, "the socket is gone");
        (await world.Charger.Present(1, "OLD")).Should().BeFalse();
        (await world.Charger.Present(2, "NEW")).Should().BeTrue();
    }

    private static async Task<World> Live()
    {
        var world = await World.Open(configuration: new()
        {
            ["AllowOfflineTxForUnknownId"] = "false",
            ["LocalAuthListMaxLength"] = "2",
            ["SendLocalListMaxLength"] = "3",
        });
        await world.Live();
        return world;
    }

    private static Task<string> Send(World world, int version, string type, string? list) => world.System.AskFor(
        "SendLocalList",
        $$"""{"listVersion":{{version}},"updateType":"{{type}}"{{(list is null ? "" : $",\"localAuthorizationList\":{list}")}}}""");
}
