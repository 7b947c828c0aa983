using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>Orders that are answered at length: what comes of them is gathered by another grain, for it can be large and is seldom asked for.</summary>
public sealed partial class ChargerGrain
{
    /// <inheritdoc/>
    public async Task<OrderOutcome> Order(ChargerOrder order)
    {
        if (order is ReportAgain { What: var what } && KnownLoops.NoTrigger(State, what, Now) is { } why)
            return new Unsupported(why);
        var outcome = await orders.Send(socket, order);
        if (outcome is Answered { Willing: true } && LongAnswers.Expected(order) is { } expected)
            await Expect(expected);
        return outcome;
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
        await GrainFactory.Device(Id).Take(part);
        await Note(oddities);
        return Noted.Instance;
    }
}
