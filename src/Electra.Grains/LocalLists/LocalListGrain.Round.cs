using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.LocalLists;

namespace Electra.Grains.LocalLists;

/// <content>One round: from what the charger says it holds to what is wanted.</content>
public sealed partial class LocalListGrain
{
    /// <summary>One bringing of the charger's list to what is wanted.</summary>
    private sealed class ListRound(LocalListGrain grain, LocalListChoice? wanted, ListCapabilities can)
    {
        private ListMoment? at;
        private int? told;

        public async Task<TimeSpan?> Go(int steps)
        {
            while (steps-- > 0)
            {
                var charger = (await grain.GrainFactory.Charger(grain.Id).Show()).Charger;
                var (hindrance, wait) = ListHindrance.Of(charger, grain.Now);
                // What it told holds for the socket over which it told it: it may have restarted since.
                told = at?.Link == charger.Link?.Number ? told : null;
                at = new(grain.Now, charger.Link?.Number, charger.Identity?.Firmware, hindrance);
                var step = LocalListSync.Next(grain.State, wanted, told, can, at);
                var busy = step switch
                {
                    AskListVersion => await Ask(),
                    SendUpdate update => await Send(update),
                    _ => await Stand(step),
                };
                if (busy)
                    return AfterFailure;
                if (step is Rest or GiveUp)
                    return wait;
            }

            return AfterFailure;
        }

        private async Task<bool> Stand(ListStep step)
        {
            await grain.Turn(new Stand(step, wanted, at!));
            return false;
        }

        private async Task<bool> Ask()
        {
            var outcome = await grain.GrainFactory.Charger(grain.Id).Order(new ReadListVersion());
            if (outcome is Answered { ListVersion: { } version })
            {
                told = version;
                await grain.Turn(new HearVersion(version, wanted, at!));
                return false;
            }

            return await End(0, outcome is Answered ? new(ListOutcome.Failed, "its answer to GetLocalListVersion has no version") : ListEnd.Of(outcome));
        }

        // Recorded before it is sent: a version is used once, whatever becomes of us.
        private async Task<bool> Send(SendUpdate update)
        {
            await grain.Turn(new BeginUpdate(update, wanted, at!));
            var end = ListEnd.Of(await grain.GrainFactory.Charger(grain.Id).Order(new UpdateList(update.Version, update.Full, update.Changes)));
            if (end.Outcome is ListOutcome.Accepted && (await grain.GrainFactory.Charger(grain.Id).Show()).Charger.Link?.Number != at!.Link)
                end = new(ListOutcome.Doubtful, "its socket changed meanwhile");
            if (end.Outcome is ListOutcome.Accepted)
                told = update.Version;
            return await End(update.Version, end);
        }

        // True: it could not be sent now, which says nothing of the list.
        private async Task<bool> End(int version, ListEnd end)
        {
            if (end.Outcome is not ListOutcome.Accepted)
                told = null;
            Telemetry.ListSyncs.Add(1, new KeyValuePair<string, object?>("outcome", end.Word));
            if (end.Outcome is { } outcome)
                await grain.Turn(new EndUpdate(version, outcome, end.Why, wanted, at!));
            else
                await Stand(new GiveUp(end.Why!));
            return end.Outcome is null;
        }
    }
}
