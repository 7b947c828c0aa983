using System.Globalization;
using Electra.Ledger.Following;
using Electra.Ledger.Reading;
using Electra.Ledger.Upkeep;
using Electra.Ledger.Views;

namespace Electra.Ledger.Verification;

/// <summary>Reads all entries once more in the order of their numbers: these are looked at, and the lists are folded along the way.</summary>
internal sealed class TailCheck(Snapshot snapshot, Scratch scratch, Findings findings)
{
    private const string All = "select number, grain, version, at, body from entries order by number, at";
    private const string Followers = "select name, position from followers order by name";

    private const int MostHoles = 5;

    private readonly Finding numbers = findings[Invariant.Numbers];
    private readonly List<string> someHoles = [];
    private long last;
    private long holes;

    public async ValueTask Run(CancellationToken cancellation)
    {
        var lists = await Lists(cancellation);
        await Read(lists, cancellation);
        findings.Tail = last;
        await Given(cancellation);
        await Positions(cancellation);
        if (lists is not null)
            await new ListsCheck(snapshot, scratch, findings, lists).Run(cancellation);
    }

    private async ValueTask<ListsFold?> Lists(CancellationToken cancellation)
    {
        FollowerRow? row = null;
        if (snapshot.HasViews)
        {
            await using var command = snapshot.Command(FollowerRow.Select, ("name", ViewsFollower.Called));
            row = await FollowerRow.Read(command, ViewsFollower.Called, cancellation);
        }

        if (row is not null && row.Current.Shape == ListsFold.Shape)
            return new(scratch, row);
        findings[Invariant.Lists].Note(row is null
            ? "nothing is folded yet"
            : $"the lists are of shape {row.Current.Shape}, this program makes shape {ListsFold.Shape}: not compared");
        return null;
    }

    private async ValueTask Read(ListsFold? lists, CancellationToken cancellation)
    {
        await using var command = snapshot.Command(All);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        try
        {
            while (await reader.ReadAsync(cancellation))
            {
                var entry = GrainsCheck.Read(reader);
                Count(entry);
                if (lists is not null)
                    await lists.Take(entry, cancellation);
            }

            if (lists is not null)
                await lists.End(cancellation);
        }
        catch (UnreadableEntryException unreadable)
        {
            findings[Invariant.Lists].Break($"they cannot be folded: {unreadable.Message}");
        }
    }

    private void Count(StoredEntry entry)
    {
        numbers.Checked++;
        findings.Entries++;
        if (entry.Number <= last)
            numbers.Break(string.Create(CultureInfo.InvariantCulture, $"number {entry.Number} stands twice (again at {entry.Grain}, version {entry.Version})"));
        else if (entry.Number > last + 1 && !(snapshot.OnPostgres || last > 0 || entry.Version == 1))
            numbers.Note("entries before the first number are archived");
        else if (entry.Number > last + 1)
            Hole(last + 1, entry.Number - 1);
        last = Math.Max(last, entry.Number);
    }

    private void Hole(long from, long to)
    {
        holes += to - from + 1;
        if (someHoles.Count < MostHoles)
            someHoles.Add(from == to ? string.Create(CultureInfo.InvariantCulture, $"{from}") : string.Create(CultureInfo.InvariantCulture, $"{from} to {to}"));
    }

    // A flush that PostgreSQL rolls back does not give its numbers back; SQLite takes them in the flush's own transaction.
    private async ValueTask Holes(CancellationToken cancellation)
    {
        var forgotten = await snapshot.Number($"select value from counters where name = '{OldAnswers.Forgotten}'", cancellation) ?? 0;
        if (snapshot.OnPostgres && holes > 0)
            numbers.Note("number of no entry: of a flush that was rolled back, of an answer that is forgotten, or archived", holes);
        else if (holes > forgotten)
            numbers.Break($"numbers are missing, {holes} of them, and {forgotten} entries were forgotten: {string.Join(", ", someHoles)}", holes - forgotten);
    }

    private async ValueTask Given(CancellationToken cancellation)
    {
        await Holes(cancellation);
        var given = await snapshot.Number(
            snapshot.OnPostgres ? "select last_value from entry_numbers" : "select seq from sqlite_sequence where name = 'entries'", cancellation) ?? 0;
        if (last > given)
            numbers.Break($"the next number to be given follows {given}, and there is {last} already");
        var counter = await snapshot.Number("select value from counters where name = 'transaction'", cancellation) ?? 0;
        using var highest = scratch.Ask("select id from transactions where id not glob '*[^0-9]*' and cast(id as integer) > @counter limit 1", ("counter", counter));
        if (highest.Read())
            findings[Invariant.Transactions].Break($"transaction {highest.GetString(0)} is above the counter, which stands at {counter}: it will be given again");
    }

    private async ValueTask Positions(CancellationToken cancellation)
    {
        if (!snapshot.HasViews)
            return;
        await using var command = snapshot.Command(Followers);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            findings[Invariant.Followers].Checked++;
            if (reader.GetInt64(1) > last)
                findings[Invariant.Followers].Break($"{reader.GetString(0)} has come to {reader.GetInt64(1)}, the last entry is {last}");
        }
    }
}
