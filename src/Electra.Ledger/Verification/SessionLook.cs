using System.Globalization;
using Electra.Domain;
using Electra.Domain.Sessions;

namespace Electra.Ledger.Verification;

/// <summary>A session: settled, or open and owed what will settle it. What is learned of it is kept aside for its samples and transactions.</summary>
internal sealed class SessionLook(GrainCase grain) : GrainLook<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(grain, "session")
{
    private const string Know = "insert into known_sessions (id, month, began, started) values (@id, @month, @began, @started) on conflict do nothing";
    private const string Attach = "insert into transactions (id, session) values (@id, @session) on conflict do nothing";

    private readonly HashSet<string> wakes = [];
    private int attached;
    private bool followed;
    private int closed;
    private int ended;

    // What samples have taught is not of entries: they stand in a table of their own.
    protected override Session OfEntries(Session state) => state with { Meter = new() };

    protected override void Met(SessionFact fact)
    {
        switch (fact)
        {
            case TransactionAttached f:
                attached++;
                followed |= f.Flow is not null;
                break;
            case FlowSeen:
                followed = true;
                break;
            case TransactionWasClosed:
                closed++;
                break;
            case SessionEnded f:
                ended++;
                if (State.Closing is not { } closing || closing.EnergyWh != f.EnergyWh || f.Transaction != State.Transaction)
                    Broken(Invariant.Sessions, $"it ended with {f.EnergyWh} Wh of transaction {f.Transaction}; closed were {State.Closing?.EnergyWh} Wh of {State.Transaction}");
                break;
        }
    }

    protected override void Owed(Effect effect)
    {
        if (effect is Wake wake)
            wakes.Add(wake.Why);
    }

    public override void End()
    {
        base.End();
        Grain.Findings[Invariant.Sessions].Checked++;
        Remember();
        if (!Whole)
            return;
        Once("its transaction began", attached);
        Once("its transaction was closed", closed);
        Once("it ended", ended);
        Judge();
    }

    private void Once(string what, int times)
    {
        if (times > 1)
            Broken(Invariant.Sessions, $"{what} {times} times");
    }

    private void Judge()
    {
        switch (State)
        {
            case { Id: null }:
                Broken(Invariant.Sessions, $"nothing says what it is");
                break;
            case { State: SessionState.Ended } when ended == 0 || State.Closing is null || State.Transaction is null:
                Broken(Invariant.Sessions, $"it has ended, and has no final energy of a transaction");
                break;
            case { State: SessionState.Failed } when ended > 0 || State.EndedAt is null || State.Closing is not null:
                Broken(Invariant.Sessions, $"it came to nothing, and yet it was closed or has no end");
                break;
            case { State: SessionState.Starting or SessionState.Preparing } when !wakes.Contains(SessionDecider.StartExpires):
                Broken(Invariant.Sessions, $"it waits for its transaction, and nothing is owed that would end the wait");
                break;
            case { State: SessionState.Finishing } when !wakes.Contains(SessionDecider.UnplugExpires):
                Broken(Invariant.Sessions, $"it waits for its stop or its unplug, and nothing is owed that would end the wait");
                break;
        }
    }

    private void Remember()
    {
        Grain.Scratch.Do(Know, ("id", Grain.Key), ("month", State.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("began", State.BeganAt), ("started", State.StartedAt));
        if (State.Transaction is not { } transaction)
            return;
        Grain.Findings[Invariant.Transactions].Checked++;
        var id = IsOurs(transaction) ? transaction : $"{State.Charger.Key}/{transaction}";
        if (Grain.Scratch.Do(Attach, ("id", id), ("session", Grain.Key)) == 1)
            return;
        using var other = Grain.Scratch.Ask("select session from transactions where id = @id", ("id", id));
        other.Read();
        Broken(Invariant.Transactions, $"its transaction {transaction} is that of session/{other.GetString(0)} too");
    }

    // We number those of 1.6, once in the whole network. In 2.x a charger names its own, which nobody else's have to differ from (E01); it may count
    // them too, and is known by what it tells of the energy, which 1.6 has no words for.
    private bool IsOurs(string transaction) =>
        !followed && State is { Flow: null, Flowed: false }
        && int.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
