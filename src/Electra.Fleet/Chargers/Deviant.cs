using System.Text.Json.Nodes;
using Electra.Fleet.Deviations;
using Electra.Fleet.Dialects;
using Electra.Fleet.Faults;
using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <summary>A charger, as one of its deviations has it in hand: what it does with it is counted.</summary>
internal sealed class Deviant(Board board, Deviation deviation) : IDeviant
{
    public string Id => board.Seed.Id;

    public Make Make => board.Make;

    public IReadOnlyList<Outlet> Outlets => board.Outlets;

    public bool Accepted => board.Link is not null || board.Socket is { TakenIn: true };

    public DateTimeOffset Now => board.Now;

    public TimeProvider Time => board.Surroundings.Time;

    public TimeProvider Wire => board.Surroundings.Wire;

    public Random Chance => board.Surroundings.Chance;

    public string Setting(string key) => board.Configuration.Text(key);

    public async Task<CallOutcome> Call(string action, JsonObject payload)
    {
        if (board.Socket is not { } link)
            return new CallOutcome.Cut();
        Acted();
        var outcome = await board.Outbox.Timed(link, Link.NewId(), action, Wording.Bytes(payload));
        board.Outbox.Note(action, outcome);
        return outcome;
    }

    public Task<CallOutcome> CallBoot()
    {
        var boot = board.Dialect.Boot("Unknown");
        return Call(boot.Action, Wording.Object(boot.Payload));
    }

    public void Tell(string action, JsonObject payload)
    {
        Acted();
        board.Outbox.Tell(action, Wording.Bytes(payload));
    }

    public void TellStatus(int connector, string status)
    {
        Acted();
        board.TellStatus(connector, status);
    }

    public void Owe(string action, JsonObject payload)
    {
        Acted();
        var bytes = Wording.Bytes(payload);
        board.Outbox.Add(() => new Call(action, bytes), static _ => { });
    }

    public Task<bool> Send(string text)
    {
        Acted();
        return board.Socket is { } link ? link.Send(System.Text.Encoding.UTF8.GetBytes(text)) : Task.FromResult(false);
    }

    public void DropSocket()
    {
        Acted();
        board.Socket?.Abort();
    }

    public Task CloseSocket(string why)
    {
        Acted();
        return board.Socket?.Close(why) ?? Task.CompletedTask;
    }

    public void Reboot(bool hard)
    {
        Acted();
        board.Restart(hard, "LocalReset");
    }

    public void ForgetReservations()
    {
        Acted();
        lock (board.Gate)
            board.Reservations.Forget();
    }

    public void Begin(Func<Task> work) => board.Begin(work);

    public void Acted()
    {
        if (deviation is Affliction)
            board.Journal.Struck(Id, deviation.Name);
        else
            board.Journal.Deviated(Id, deviation.Name);
    }

    /// <summary>What a hook gave; it acted where that is not what it was given.</summary>
    public T Compare<T>(T before, T after, Func<T, T, bool> same)
    {
        if (!same(before, after))
            Acted();
        return after;
    }
}
