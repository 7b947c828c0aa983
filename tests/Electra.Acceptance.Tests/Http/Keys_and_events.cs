using System.Net;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Http;

public sealed class Keys_and_events
{
    private const string Admin = "an-admin-key-of-a-decent-length";

    [Fact]
    public async Task Keys_open_what_their_scopes_and_stations_say_and_nothing_when_revoked()
    {
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home, ("Electra__AdminKey", Admin));
        var api = program.Api;
        (await api.Send(HttpMethod.Get, "stations")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await api.Send(HttpMethod.Get, "stations", key: "wrong")).Status.Should().Be(HttpStatusCode.Unauthorized);
        const string station = """{"name":"A","country":"FRA","timeZone":"Europe/Paris","gridLimitW":300000}""";
        (await api.Send(HttpMethod.Put, "stations/a", station, Admin)).Status.Should().Be(HttpStatusCode.Created);
        (await api.Send(HttpMethod.Put, "stations/b", station, Admin)).Status.Should().Be(HttpStatusCode.Created);
        var issued = await api.Send(HttpMethod.Post, "keys", """{"name":"hotel","scopes":["read"],"stations":["a"]}""", Admin);
        issued.Status.Should().Be(HttpStatusCode.Created);
        var (id, key) = ((string)issued.Body!["id"]!, (string)issued.Body["key"]!);
        (await api.Send(HttpMethod.Get, "stations/a", key: key)).Status.Should().Be(HttpStatusCode.OK);
        (await api.Send(HttpMethod.Get, "stations/b", key: key)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await api.Send(HttpMethod.Put, "stations/a", station, key)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await api.Send(HttpMethod.Get, "keys", key: key)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await api.Send(HttpMethod.Get, "keys", key: Admin)).Body!.ToJsonString().Should().Contain("hotel").And.NotContain(key);
        (await api.Send(HttpMethod.Delete, $"keys/{id}", key: Admin)).Status.Should().Be(HttpStatusCode.NoContent);
        (await api.Send(HttpMethod.Get, "stations/a", key: key)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await program.Http.GetAsync("orleans")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Events_come_in_order_and_go_on_from_the_last_one_heard_also_after_a_restart()
    {
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home);
        await program.Api.Station("lyon-1");
        await program.Api.Charger("E1", "lyon-1");
        await program.Api.Token("ET1");
        await using (var charger = await RawCharger.Booted(program, "E1"))
        {
            var transaction = await charger.Start("ET1", 1_000);
            await charger.Stop(transaction, 2_000);
        }

        var all = await Hear(program, "events?after=0", e => e.Contains("session.ended"));
        all.Select(e => e.Type).Should().Contain(["charger.connected", "charger.booted", "session.started", "session.ended"]);
        all.Select(e => e.Id).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        await program.Kill();
        await program.Start();
        var middle = all[all.Count / 2].Id;
        var rest = await Hear(program, $"events?after={middle}", e => e.Contains("session.ended"));
        rest.Take(all.Count - (all.Count / 2) - 1).Should().Equal(all.Skip((all.Count / 2) + 1));
    }

    private static async Task<List<(long Id, string Type)>> Hear(ElectraProgram program, string path, Func<IReadOnlyList<string>, bool> enough)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var stream = await program.Http.GetStreamAsync(new Uri($"api/v1/{path}", UriKind.Relative), patience.Token);
        using var reader = new StreamReader(stream);
        List<(long Id, string Type)> heard = [];
        var id = 0L;
        while (!enough([.. heard.Select(h => h.Type)]) && await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id:", StringComparison.Ordinal))
                id = long.Parse(line[3..].Trim(), System.Globalization.CultureInfo.InvariantCulture);
            else if (line.StartsWith("event:", StringComparison.Ordinal))
                heard.Add((id, line[6..].Trim()));
        }

        return heard;
    }
}
