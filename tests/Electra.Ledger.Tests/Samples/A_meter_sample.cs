using Electra.Domain.Words;
using Electra.Ledger.Samples;

namespace Electra.Ledger.Tests.Samples;

public abstract class A_meter_sample(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task Is_stored_once_however_often_it_comes()
    {
        await using var silo = await Start();
        var samples = Meter.Readings("s-again", 5);

        await Task.WhenAll(silo.Writer.Store(samples).AsTask(), silo.Writer.Store(samples).AsTask());
        (await silo.Writer.Store([.. samples, .. samples])).Should().BeTrue();

        (await silo.Samples.Of(new SessionId("s-again"), Meter.November, null, 100)).Items.Should().Equal(samples);
    }

    [Fact]
    public async Task Is_told_from_another_of_the_same_moment()
    {
        await using var silo = await Start();
        List<SampleRecord> samples =
        [
            Meter.Reading("s-moment", Meter.Start, "230", "Voltage", "L1"),
            Meter.Reading("s-moment", Meter.Start, "230", "Voltage", "L2"),
            Meter.Reading("s-moment", Meter.Start, "231", "Voltage", "L1"),
            Meter.Reading("s-moment", Meter.Start, "230", "Voltage"),
        ];

        await silo.Writer.Store(samples);

        (await silo.Samples.Of(new SessionId("s-moment"), Meter.November, null, 100)).Items.Should().BeEquivalentTo(samples);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task Is_met_once_by_paging_also_among_equal_times(int page)
    {
        await using var silo = await Start();
        var session = $"s-pages-{page}";
        var samples = Enumerable.Range(0, 10).Select(i => Meter.Reading(session, Meter.Start.AddSeconds(i / 4), $"{i}")).ToList();
        await silo.Writer.Store(samples);

        var met = new List<SampleRecord>();
        string? cursor = null;
        do
        {
            var next = await silo.Samples.Of(new SessionId(session), Meter.November, cursor, page);
            next.Items.Count.Should().BeInRange(1, page);
            met.AddRange(next.Items);
            cursor = next.Next;
        }
        while (cursor is not null);

        met.Should().BeEquivalentTo(samples).And.BeInAscendingOrder(sample => sample.TakenAt);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Of_one_moment_is_read_in_the_order_in_which_it_came(int page)
    {
        await using var silo = await Start();
        var session = $"s-order-{page}";
        List<SampleRecord> first = [.. Enumerable.Range(0, 7).Select(i => Meter.Reading(session, Meter.Start, $"{9 - i}") with { Place = i })];
        var later = Meter.Reading(session, Meter.Start, "5") with { Place = 0, ReceivedAt = Meter.Start.AddMinutes(2) };
        var last = Meter.Reading(session, Meter.Start, "1") with { Place = 1, ReceivedAt = Meter.Start.AddMinutes(2) };
        var before = Meter.Reading(session, Meter.Start.AddSeconds(-1), "0") with { ReceivedAt = Meter.Start.AddMinutes(3) };

        await silo.Writer.Store(first);
        await silo.Writer.Store([later, last]);
        await silo.Writer.Store([before]);

        var met = new List<SampleRecord>();
        string? cursor = null;
        do
        {
            var next = await silo.Samples.Of(new SessionId(session), Meter.November, cursor, page);
            met.AddRange(next.Items);
            cursor = next.Next;
        }
        while (cursor is not null);
        // What was sent again is the same one: the first time and place count.
        met.Should().Equal([before, .. first, last]);
    }

    [Theory]
    [InlineData(1970)]
    [InlineData(2099)]
    public async Task Of_a_charger_with_a_broken_clock_is_kept(int year)
    {
        await using var silo = await Start();
        var session = $"s-clock-{year}";
        var taken = new DateTimeOffset(year, 1, 1, 0, 0, 7, TimeSpan.Zero);
        var sample = Meter.Reading(session, taken, "120");
        var strange = Meter.Reading(session + "-month", taken, "120", month: new DateOnly(year, 1, 1));
        var untold = Meter.Reading(session, null, "130");

        (await silo.Writer.Store([sample, strange, untold])).Should().BeTrue();

        (await silo.Samples.Of(new SessionId(session), Meter.November, null, 10)).Items.Should().BeEquivalentTo([sample, untold]);
        (await silo.Samples.Of(strange.Session, strange.Month, null, 10)).Items.Should().Equal(strange);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12-zz")]
    [InlineData("99999999999999999999-00112233445566778899aabbccddeeff")]
    public async Task Is_not_looked_for_from_a_cursor_that_nobody_gave_out(string cursor)
    {
        await using var silo = await Start();

        var page = async () => await silo.Samples.Of(new SessionId("s"), Meter.November, cursor, 10);

        await page.Should().ThrowAsync<FormatException>();
    }
}

public sealed class A_meter_sample_on_PostgreSQL(Home home) : A_meter_sample(home, onPostgres: true);

public sealed class A_meter_sample_on_SQLite(Home home) : A_meter_sample(home, onPostgres: false);
