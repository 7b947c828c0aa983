namespace Electra.Ledger.Tests.Verification;

/// <summary>What may be wrong with a ledger: what is done to a good one, which invariant that breaks, and what is said of it.</summary>
internal sealed class Damage(bool onPostgres)
{
    private const string Ended = "grain = 'session/s-ended'";
    private const string Asked = "grain = 'session/s-asked'";
    private const string Lyon = "grain = 'station/lyon-1'";

    private readonly TheoryData<string, string, string> all = [];

    public static TheoryData<string, string, string> OnPostgres => new Damage(true).All();

    public static TheoryData<string, string, string> OnSqlite => new Damage(false).All();

    private TheoryData<string, string, string> All()
    {
        Entries();
        Rows();
        Sessions();
        Samples();
        Debts();
        Lists();
        return all;
    }

    private void Entries()
    {
        Add("update heads set version = version + 1 where grain = 'charger/CP-1'", "heads", "charger/CP-1: its head stands at 3, its last entry is 2");
        Add($"delete from entries where {Ended} and version = 2", "heads", "session/s-ended: after version 1 comes 3");
        Add($"delete from entries where {Ended} and version = (select version from heads where {Ended})", "heads", "session/s-ended: its head stands at");
        Add($"delete from heads where {Ended}", "heads", "session/s-ended: an entry of version");
        Add("""update entries set body = '{"facts":[{"kind":"danced"}]}' where grain = 'token/04A2B3'""", "heads", "token/04A2B3: version 1 (number");
        Add($"update entries set number = number + 1000 where {Ended} and version = 1", "numbers", "session/s-ended: version 2 has number");
        if (onPostgres)
        {
            Add("select setval('entry_numbers', 1)", "numbers", "the next number to be given follows 1, and there is");
            Add($"update entries set number = 2 where {Asked}", "numbers", "number 2 stands twice");
            Add($"insert into entries select nextval('entry_numbers'), grain, version, mark, at, body from entries where {Asked}", "heads", "session/s-asked: after version 1 comes 1");
        }
        else
        {
            Add("update sqlite_sequence set seq = 1 where name = 'entries'", "numbers", "the next number to be given follows 1, and there is");
            Add("delete from entries where grain = 'token/04A2B3'", "numbers", "numbers are missing, 1 of them");
        }
    }

    private void Rows()
    {
        Add($"update heads set whole = 1 where {Lyon}", "checkpoints", "station/lyon-1: its head says that version 1 carries the whole state; the last that does is 2");
        Add(Body("\"state\":{\"id\":\"lyon-1\"", "\"state\":{\"id\":\"lyon-2\"", $"{Lyon} and version = 2"), "checkpoints", "station/lyon-1: version 2 carries another id");
        Add(Row("\"lastLink\":", "\"lastLink\":7", "charger"), "rows", "charger/CP-1: its row, of version 2, has another lastLink");
        Add(Row("\"version\":", "\"version\":1", "session"), "rows", "session/s-ended: its row is of version 1");
        Add("update OrleansStorage set GrainIdExtensionString = 'CP-9' where GrainTypeString = 'charger'", "rows", "a row of type charger, key CP-9");
    }

    private void Sessions()
    {
        Add($"delete from debts where {Asked}", "sessions", "session/s-asked: it waits for its transaction, and nothing is owed");
        Add($"delete from debts where {Ended};" + Body("\"kind\":\"session-ended\"", "\"kind\":\"vehicle-left\"", Ended), "sessions", "session/s-ended: it waits for its stop or its unplug");
        Add(Body("\"energyWh\":24000,\"meterStartWh\"", "\"energyWh\":1,\"meterStartWh\"", Ended), "sessions", "it ended with 1 Wh of transaction 1; closed were 24000 Wh of 1");
        Add(Body("\"kind\":\"vehicle-left\"", "\"kind\":\"session-failed\",\"why\":\"none\"", Ended), "sessions", "session/s-ended: it came to nothing, and yet it was closed");
        Add(Body("\"transaction\":\"2\"", "\"transaction\":\"1\"", "grain = 'session/s-running'"), "transactions", "its transaction 1 is that of session/");
        Add("update counters set value = 1", "transactions", "transaction 2 is above the counter, which stands at 1");
    }

    private void Samples()
    {
        Add("update samples set session = 's-nobody'", "samples", "session/s-nobody: there is no such session");
        Add("update samples set month = '2026-12-01'", "samples", "session/s-ended: they stand in the month 2026-12-01, it began in 2026-11-01");
        Add("update samples set received_at = '2026-11-24 07:00:00+00:00'", "samples", "session/s-ended: the first came at 2026-11-24T07:00:00");
        Add("update samples set taken_at = '2026-11-24 07:00:00+00:00'", "samples", "session/s-ended: those without a time stand at 2026-11-24T07:00:00");
    }

    private void Debts()
    {
        Add($"update debts set ordinal = 7 where {Asked}", "debts", "session/s-asked: nothing is owed by version 1 at place 7");
        Add($"update debts set grain = 'session/s-nobody' where {Asked}", "debts", "session/s-nobody: a debt of version 1, and the grain has no head");
    }

    private void Lists()
    {
        Add("update followers set position = position + 1000", "followers", "views has come to");
        Add("delete from view_cdrs_g1", "cdrs", "view_cdrs: s-ended is missing");
        Add("update view_cdrs_g1 set energy_wh = 1", "cdrs", "view_cdrs: s-ended has another energy_wh");
        Add("update view_cdrs_g1 set id = 's-running'", "cdrs", "view_cdrs: s-running is there, and no entry says so");
        Add("update view_sessions_g1 set state = 'ended' where id = 's-running'", "lists", "view_sessions: s-running has another state");
        Add("delete from view_connector_intervals_g1 where sequence = 1", "lists", "view_connector_intervals: CP-1/1/1/1 is missing");
        Add("update view_tokens_g1 set token = '04a2b3'", "lists", "view_tokens: 04A2B3 has another token");
        Add("delete from view_events_g1 where number = 3", "lists", "view_events: 3 is missing");
    }

    private void Add(string damage, string invariant, string said) => all.Add(damage, invariant, said);

    private string Body(string old, string text, string where)
    {
        var changed = $"replace(cast(body as text), '{old}', '{text}')";
        return $"update entries set body = {(onPostgres ? $"cast({changed} as json)" : changed)} where {where} and cast(body as text) like '%{old}%'";
    }

    private string Row(string old, string text, string type) => onPostgres
        ? $"update OrleansStorage set PayloadBinary = convert_to(replace(convert_from(PayloadBinary, 'UTF8'), '{old}', '{text}'), 'UTF8') where GrainTypeString = '{type}'"
        : $"update OrleansStorage set PayloadBinary = cast(replace(cast(PayloadBinary as text), '{old}', '{text}') as blob) where GrainTypeString = '{type}'";
}
