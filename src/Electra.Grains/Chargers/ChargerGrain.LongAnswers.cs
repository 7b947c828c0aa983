using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>Orders that are answered at length: what comes of them is gathered by another grain, for it can be large and is seldom asked for.</summary>
public sealed partial class ChargerGrain
{
    private bool mayHoldForAWhile = true;

    /// <inheritdoc/>
    public async Task<OrderOutcome> Order(ChargerOrder order)
    {
        if (order is ReportAgain { What: var what } && KnownLoops.NoTrigger(State, what, Now) is { } why)
            return new Unsupported(why);
        if (NetworkSlots.AreTouchedBy(order) && State.Link is { Protocol: var version } && !WantedSettings.AllAtOnce(version) && await Forbidden(order) is { } forbidden)
            return forbidden;
        var outcome = await orders.Send(socket, order);
        if (outcome is Answered { Willing: true } && LongAnswers.Expected(order) is { } expected)
            await Expect(expected);
        if (outcome is Answered answered && SetOrders.Noted(order, answered) is { } results)
            await Keep(results);
        if (order is Verbatim verbatim)
            await Heed(verbatim, outcome);
        return outcome;
    }

    // Asked each time: which slot it uses changes by itself, when the first leads nowhere (B10).
    private async Task<OrderOutcome?> Forbidden(ChargerOrder order) => await orders.Send(socket, NetworkSlots.Question) switch
    {
        Answered told => NetworkSlots.Of(told.Settings ?? []).Forbid(order, State.Settings.SecurityProfile ?? 0),
        Errored or Unsupported => NetworkSlots.Of([]).Forbid(order, State.Settings.SecurityProfile ?? 0),
        var silence => silence,
    };

    // What was held for a transaction alone is gone with it. Most chargers hold nothing so: that is asked once, and again after it may have changed. Where it
    // cannot be noted, the charger's next long answer says it.
    private async Task Forget(string transaction)
    {
        if (!mayHoldForAWhile)
            return;
        try
        {
            var keeper = GrainFactory.Device(Id);
            var device = await keeper.Show();
            mayHoldForAWhile = HeldForAWhile.IsBound(device);
            if (!mayHoldForAWhile)
                return;
            List<int> idle = [];
            foreach (var evse in HeldForAWhile.Unnamed(device).Where(e => State.Knows(new(e))))
            {
                if ((await GrainFactory.Connector(Id, new(evse)).Show()).Transaction is null)
                    idle.Add(evse);
            }

            await keeper.Note(new NoteTransactionOver(transaction, idle));
        }
        catch (Exception failure)
        {
            Tools.Log.ResultsNotKept(Id.Value, nameof(NoteTransactionOver), failure.Message);
        }
    }

    // The charger has answered: the answer is told whether or not it could be kept.
    private async Task Keep(DeviceInput results)
    {
        mayHoldForAWhile |= results is NoteProfile or NoteMessage;
        try
        {
            await GrainFactory.Device(Id).Note(results);
        }
        catch (Exception failure)
        {
            Tools.Log.ResultsNotKept(Id.Value, results.GetType().Name, failure.Message);
        }
    }

    // The charger has accepted: to answer anything but that would be a lie. Its first part begins the gathering all the same.
    private async Task Expect(ExpectAnswer expected)
    {
        try
        {
            await GrainFactory.Device(Id).Expect(expected);
        }
        catch (Exception failure)
        {
            Tools.Log.LongAnswerUnexpected(Id.Value, expected.Kind, failure.Message);
        }
    }

    private async Task<ChargerAnswer> Gathered(ChargerReport part, IReadOnlyList<Oddity> oddities)
    {
        mayHoldForAWhile |= part is ProfilesTold or MessagesTold;
        await GrainFactory.Device(Id).Take(part);
        if (part is VariablesTold)
            await Turn(new Hear(part, oddities, Policy));
        else
            await Note(oddities);
        return Noted.Instance;
    }
}
