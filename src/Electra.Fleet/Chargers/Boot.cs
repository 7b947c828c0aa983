using System.Globalization;
using Electra.Fleet.Dialects;

namespace Electra.Fleet.Chargers;

/// <summary>BootNotification, again and again until the central system takes the charger in.</summary>
internal sealed class Boot(Board board)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    /// <summary>Whether this answer to a boot takes the charger in.</summary>
    public bool TakesIn(CallOutcome outcome) => Told(outcome) is { Status: "Accepted" };

    /// <param name="reason">Why it boots.</param>
    /// <returns>Whether it was taken in; otherwise the socket is gone.</returns>
    public async Task<bool> Over(Link link, string reason)
    {
        while (true)
        {
            var request = board.Dialect.Boot(reason);
            var outcome = await board.Outbox.Say(link, request.Action, request.Payload);
            board.Outbox.Note(request.Action, outcome);
            if (outcome is CallOutcome.Cut or CallOutcome.Unsaid)
                return outcome is CallOutcome.Unsaid;
            var told = Told(outcome);
            if (told is not null)
                board.Journal.Booted(board.Seed.Id, told.Status);
            if (told is { Status: "Accepted" })
            {
                board.SetClock();
                board.BootReason = null;
                if (told.Interval > 0)
                    board.Configuration.Put("HeartbeatInterval", told.Interval.ToString(CultureInfo.InvariantCulture));
                return true;
            }

            // Pending and Rejected: again after the interval that was given (OCPP 1.6 §4.2).
            var wait = told is { Interval: > 0 } ? TimeSpan.FromSeconds(told.Interval) : Retry;
            await Task.Delay(wait, board.Surroundings.Time, link.Gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (link.Gone.IsCancellationRequested)
                return false;
        }
    }

    private BootAnswer? Told(CallOutcome outcome) => outcome is CallOutcome.Result result ? board.Dialect.ReadBoot(result.Payload) : null;
}
