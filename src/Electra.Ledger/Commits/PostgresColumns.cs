using Electra.Ledger.Samples;
using Npgsql;
using NpgsqlTypes;

namespace Electra.Ledger.Commits;

/// <summary>A batch as columns, the form in which PostgreSQL takes many rows as one statement's parameters. Lists are used again and again.</summary>
internal sealed class PostgresColumns
{
    private readonly List<string> grains = [];
    private readonly List<long> versions = [];
    private readonly List<Guid> marks = [];
    private readonly List<DateTimeOffset> times = [];
    private readonly List<ReadOnlyMemory<byte>> bodies = [];
    private readonly List<bool> wholes = [];
    private readonly DebtColumns owed = new();
    private readonly DebtColumns struck = new();
    private readonly SampleColumns samples = new();

    public void Fill(Batch batch)
    {
        Clear();
        foreach (var entry in batch.Entries)
            Add(entry.Draft);
        foreach (var debt in batch.Struck)
            struck.Add(debt.Grain, debt.Version, debt.Ordinal, default);
        foreach (var group in batch.Samples)
        {
            foreach (var sample in group.Samples)
                samples.Add(sample);
        }
    }

    public NpgsqlParameter[] Entries() =>
    [
        Of(grains, NpgsqlDbType.Text), Of(versions, NpgsqlDbType.Bigint), Of(marks, NpgsqlDbType.Uuid), Of(times, NpgsqlDbType.TimestampTz),
        Of(bodies, NpgsqlDbType.Json), Of(wholes, NpgsqlDbType.Boolean), .. owed.Keys(), owed.Due(),
    ];

    public NpgsqlParameter[] Struck() => struck.Keys();

    public NpgsqlParameter[] Samples() => samples.All();

    internal static NpgsqlParameter Of<T>(List<T> column, NpgsqlDbType type) =>
        new NpgsqlParameter<List<T>> { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | type };

    private void Add(EntryDraft draft)
    {
        grains.Add(draft.Grain);
        versions.Add(draft.Version);
        marks.Add(draft.Mark);
        times.Add(draft.RecordedAt);
        bodies.Add(draft.Body);
        wholes.Add(draft.Whole);
        foreach (var debt in draft.Debts)
            owed.Add(draft.Grain, draft.Version, debt.Ordinal, debt.Due);
    }

    private void Clear()
    {
        grains.Clear();
        versions.Clear();
        marks.Clear();
        times.Clear();
        bodies.Clear();
        wholes.Clear();
        owed.Clear();
        struck.Clear();
        samples.Clear();
    }

    private sealed class DebtColumns
    {
        private readonly List<string> grains = [];
        private readonly List<long> versions = [];
        private readonly List<int> ordinals = [];
        private readonly List<DateTimeOffset> dues = [];

        public void Add(string grain, long version, int ordinal, DateTimeOffset due)
        {
            grains.Add(grain);
            versions.Add(version);
            ordinals.Add(ordinal);
            dues.Add(due.ToUniversalTime());
        }

        public NpgsqlParameter[] Keys() => [Of(grains, NpgsqlDbType.Text), Of(versions, NpgsqlDbType.Bigint), Of(ordinals, NpgsqlDbType.Integer)];

        public NpgsqlParameter Due() => Of(dues, NpgsqlDbType.TimestampTz);

        public void Clear()
        {
            grains.Clear();
            versions.Clear();
            ordinals.Clear();
            dues.Clear();
        }
    }

    private sealed class SampleColumns
    {
        private const int TextCount = 7;

        private readonly List<DateOnly> months = [];
        private readonly List<string> sessions = [];
        private readonly List<DateTimeOffset> taken = [];
        private readonly List<byte[]> digests = [];
        private readonly List<DateTimeOffset> received = [];
        private readonly List<bool> dated = [];
        private readonly List<int> places = [];
        private readonly List<string?>[] texts = [.. Enumerable.Range(0, TextCount).Select(static _ => new List<string?>())];

        public void Add(SampleRecord record)
        {
            months.Add(record.Month);
            sessions.Add(record.Session.Value);
            taken.Add(record.TakenAt.ToUniversalTime());
            digests.Add(Digest.Of(record.Sample));
            received.Add(record.ReceivedAt.ToUniversalTime());
            dated.Add(record.Sample.TakenAt is not null);
            places.Add(record.Place);
            var sample = record.Sample;
            ReadOnlySpan<string?> values = [sample.Measurand, sample.Value, sample.Unit, sample.Phase, sample.Context, sample.Location, sample.Format];
            for (var i = 0; i < values.Length; i++)
                texts[i].Add(values[i]);
        }

        public NpgsqlParameter[] All() =>
        [
            Of(months, NpgsqlDbType.Date), Of(sessions, NpgsqlDbType.Text), Of(taken, NpgsqlDbType.TimestampTz), Of(digests, NpgsqlDbType.Bytea),
            Of(received, NpgsqlDbType.TimestampTz), Of(dated, NpgsqlDbType.Boolean), .. texts.Select(static text => Of(text, NpgsqlDbType.Text)),
            Of(places, NpgsqlDbType.Integer),
        ];

        public void Clear()
        {
            months.Clear();
            sessions.Clear();
            taken.Clear();
            digests.Clear();
            received.Clear();
            dated.Clear();
            places.Clear();
            foreach (var text in texts)
                text.Clear();
        }
    }
}
