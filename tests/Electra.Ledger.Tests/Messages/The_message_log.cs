using Electra.Ledger.Messages;

namespace Electra.Ledger.Tests.Messages;

public abstract class The_message_log(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    private static MessageRecord Call(string charger, string action, string direction = "in", string kind = "call", string payload = "{}") =>
        new(0, charger, DateTimeOffset.UtcNow, direction, kind, "m-1", action, payload, kind == "error" ? "FormationViolation" : null, []);

    [Fact]
    public async Task Finds_what_passed_newest_first()
    {
        await using var silo = await Start();
        silo.Messages.Write(Call("LOG-1", "BootNotification", payload: """{"chargePointVendor":"Kempower"}"""));
        silo.Messages.Write(Call("LOG-1", "Heartbeat") with { Oddities = ["clock-off", "number-as-text"] });
        silo.Messages.Write(Call("LOG-1", "Heartbeat", "out", "error"));
        silo.Messages.Write(Call("LOG-2", "Heartbeat"));

        var all = await Eventually.Get(async () => await silo.Messages.Find(new MessageQuery("LOG-1")), found => found.Count == 3, "three messages are there");

        all.Select(message => message.Number).Should().BeInDescendingOrder();
        all[^1].Payload.Should().Be("""{"chargePointVendor":"Kempower"}""");
        all[1].Oddities.Should().Equal("clock-off", "number-as-text");
        (await silo.Messages.Find(new MessageQuery("LOG-1", Action: "Heartbeat", Direction: "in"))).Should().ContainSingle().Which.Number.Should().Be(all[1].Number);
        (await silo.Messages.Find(new MessageQuery("LOG-1", ErrorsOnly: true))).Should().ContainSingle().Which.ErrorCode.Should().Be("FormationViolation");
        (await silo.Messages.Find(new MessageQuery("LOG-1", Before: all[0].Number, Limit: 1))).Should().ContainSingle().Which.Number.Should().Be(all[1].Number);
    }

    [Fact]
    public async Task Keeps_frames_that_no_database_can_hold_as_nearly_as_it_can()
    {
        await using var silo = await Start();
        silo.Messages.Write(Call("LOG-3", "x", kind: "bad", payload: "zero \0, half \ud83d, whole \ud83d\ude00"));

        var found = await Eventually.Get(async () => await silo.Messages.Find(new MessageQuery("LOG-3")), found => found.Count == 1, "the frame is there");

        found[0].Payload.Should().Be("zero \ufffd, half \ufffd, whole \ud83d\ude00");
    }

    [Fact]
    public async Task Drops_and_counts_before_anybody_waits()
    {
        // A lane that nobody empties: the database has not answered yet.
        var options = new LedgerOptions { ConnectionString = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1", MessageCapacity = 10 };
        await using var silo = await Silo.Begin(options);

        for (var i = 0; i < 25; i++)
            silo.Messages.Write(Call("LOG-4", "Heartbeat"));

        silo.Messages.Dropped.Should().Be(15);
    }

    [Fact]
    public async Task Holds_no_more_than_its_measure_however_large_the_messages_are()
    {
        var options = new LedgerOptions { ConnectionString = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1", MessageMegabytes = 1 };
        await using var silo = await Silo.Begin(options);
        var large = new string('x', 100_000);

        for (var i = 0; i < 25; i++)
            silo.Messages.Write(Call("LOG-4", "DataTransfer", payload: large));

        silo.Messages.Dropped.Should().Be(20, "five of them take a megabyte");
    }
}

public sealed class The_message_log_on_PostgreSQL(Home home) : The_message_log(home, onPostgres: true);

public sealed class The_message_log_on_SQLite(Home home) : The_message_log(home, onPostgres: false);
