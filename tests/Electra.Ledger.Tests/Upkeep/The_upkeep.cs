using System.Globalization;
using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Electra.Ledger.Homes;
using Electra.Ledger.Messages;
using Electra.Ledger.Samples;
using Electra.Ledger.Tests.Verification;
using Electra.Ledger.Tests.Views;
using Electra.Ledger.Upkeep;
using Electra.Ledger.Verification;
using Electra.Ledger.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Ledger.Tests.Upkeep;

/// <summary>A home of its own for every test: what is kept for how long is looked at.</summary>
public abstract class The_upkeep(bool onPostgres) : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Home home = new();

    /// <summary>Half an hour before a month ends.</summary>
    protected FakeTimeProvider Clock { get; } = new(new(2026, 11, 30, 23, 30, 0, TimeSpan.Zero));

    public ValueTask InitializeAsync() => home.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Is_done_every_hour_and_forgets_messages_that_were_kept_long_enough()
    {
        await using var silo = await Start(messageDays: 3);
        var (old, young) = (Clock.GetUtcNow().AddDays(-2), Clock.GetUtcNow());
        silo.Messages.Write(Call("old") with { At = old });
        silo.Messages.Write(Call("young") with { At = young });
        await Eventually.Get(async () => await silo.Messages.Find(new MessageQuery("LOG-5")), static found => found.Count == 2, "both are there");

        await Pass(silo, TimeSpan.FromDays(2.5));

        (await silo.Messages.Find(new MessageQuery("LOG-5"))).Should().ContainSingle().Which.Action.Should().Be("young");
        await Pass(silo, Hour);
        (await silo.Messages.Find(new MessageQuery("LOG-5"))).Should().ContainSingle("it is not old enough").Which.Action.Should().Be("young");
    }

    [Fact]
    public async Task Forgets_what_a_request_was_answered_with_its_row_and_nothing_else()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer) { Now = Clock.GetUtcNow() };
        await network.Station("lyon-1");
        await Answer(silo, "answer/ops:first", 1);
        await Pass(silo, TimeSpan.FromHours(20));
        await Answer(silo, "answer/ops:second", 1);
        await network.Token("04A2B3");
        await GoodLedger.Run(await Options(), """
            insert into OrleansStorage (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
            values (1, 1, 0, 0, 'answer', 'ops:first', 'electra', null, '2026-11-30 23:30:00+00:00', 1)
            """);

        await Pass(silo, TimeSpan.FromHours(8));

        (await silo.Reader.Head("answer/ops:first")).Should().BeNull();
        (await silo.Reader.After("answer/ops:first", 0)).Should().BeEmpty();
        (await silo.Reader.Head("answer/ops:second"))!.Value.Version.Should().Be(1);
        (await silo.Reader.Head("station/lyon-1"))!.Value.Version.Should().Be(1);
        (await Number(silo, "select value from counters where name = 'entries-forgotten'")).Should().Be(1);
        (await LedgerVerification.Of(await Options(), "electra")).Invariants.SelectMany(static one => one.First).Should().BeEmpty("its number is not missed, nor its row left");
        await Answer(silo, "answer/ops:first", 1);
    }

    [Fact]
    public async Task Is_done_by_one_silo_at_a_time_and_again_soon_when_it_failed()
    {
        await using var one = await Start();
        await using var other = await Start();
        await FirstRound(one);
        var (mine, theirs) = (one.Get<UpkeepLease>(), other.Get<UpkeepLease>());
        var later = Clock.GetUtcNow() + Hour;

        (await mine.Take(later, default)).Should().BeTrue();
        (await theirs.Take(later, default)).Should().BeFalse();
        (await theirs.Take(later.AddMinutes(59), default)).Should().BeFalse();
        (await theirs.Take(later + Hour, default)).Should().BeTrue();
        await theirs.GiveBack(later + Hour, TimeSpan.FromMinutes(5), default);
        (await mine.Take(later + Hour, default)).Should().BeFalse();
        (await mine.Take(later + Hour + TimeSpan.FromMinutes(5), default)).Should().BeTrue();
        await mine.Done(later + Hour + TimeSpan.FromMinutes(5), default);
        await theirs.Take(later + Hour + TimeSpan.FromMinutes(5), default);
        theirs.LastDone.Should().Be(later + Hour + TimeSpan.FromMinutes(5), "each knows when it was done last, whoever did it");
    }

    protected async Task<Silo> Start(int messageDays = 90) => await Silo.Start(
        await Options(messageDays),
        services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddElectraViews();
        });

    /// <summary>Time passes, and the hour's upkeep is done.</summary>
    protected async Task Pass(Silo silo, TimeSpan time)
    {
        await FirstRound(silo);
        Clock.Advance(time);
        await Eventually.True(async () => await Done(silo) >= Clock.GetUtcNow().ToUnixTimeSeconds(), "the upkeep is done");
    }

    protected static Task FirstRound(Silo silo) => Eventually.True(async () => await Done(silo) > 0, "the first round is over");

    protected static async Task<long> Number(Silo silo, string text)
    {
        await using var connection = await silo.Get<IHome>().ReadTail(default);
        await using var command = connection.Command(text);
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }

    private protected static MessageRecord Call(string action) => new(0, "LOG-5", default, "in", "call", "m-1", action, "{}", null, []);

    private static Task<long> Done(Silo silo) => Number(silo, "select value from counters where name = 'upkeep-done'");

    private async Task Answer(Silo silo, string grain, long version)
    {
        var at = Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var body = System.Text.Encoding.UTF8.GetBytes($$"""{"facts":[{"kind":"begun","digest":"d1","at":"{{at}}"}]}""");
        (await silo.Writer.Append(new(grain, version, Guid.NewGuid(), Clock.GetUtcNow(), body, []))).Result.Should().Be(AppendResult.Won);
    }

    private Task<LedgerOptions> Options(int messageDays = 90) => home.Options(onPostgres, basis => new()
    {
        DataDirectory = basis.DataDirectory,
        ConnectionString = basis.ConnectionString,
        MessageDays = messageDays,
    });
}

public sealed class The_upkeep_on_SQLite() : The_upkeep(onPostgres: false);

public sealed class The_upkeep_on_PostgreSQL() : The_upkeep(onPostgres: true)
{
    private const int Days = 34;

    [Fact]
    public async Task Has_the_partition_of_every_day_there_before_it_comes_over_months_and_the_turn_of_the_year()
    {
        await using var silo = await Start();
        await FirstRound(silo);
        for (var day = 1; day <= Days; day++)
        {
            var now = Clock.GetUtcNow();
            (await silo.Writer.Append(new("charger/C1", day, Guid.NewGuid(), now, System.Text.Encoding.UTF8.GetBytes("""{"facts":[]}"""), []))).Result.Should().Be(AppendResult.Won);
            await silo.Writer.Store([new SampleRecord(new("s-1"), new(now.Year, now.Month, 1), now, now, new Sample(now, "SoC", "51", "Percent", null, "Sample.Periodic", "EV"))]);
            silo.Messages.Write(Call("Heartbeat") with { At = now });
            await Pass(silo, TimeSpan.FromDays(1));
        }

        await Eventually.True(async () => await Number(silo, "select count(*) from messages") == Days, "the messages are there");
        foreach (var table in new[] { "entries", "samples", "messages" })
            (await Number(silo, $"select count(*) from {table}_default")).Should().Be(0, "of {0}", table);
        (await Number(silo, "select count(*) from pg_class where relname in ('entries_2026_12', 'entries_2027_01', 'entries_2027_03', 'samples_2027_03')")).Should().Be(4);
        (await Number(silo, "select count(*) from pg_class where relname = 'messages_2027_01_10'")).Should().Be(1, "seven days ahead of the last round");
    }
}
