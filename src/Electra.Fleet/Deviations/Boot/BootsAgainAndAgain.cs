using Electra.Fleet.Chargers;

namespace Electra.Fleet.Deviations;

/// <summary>Sends BootNotification again and again over the socket that is open.</summary>
/// <param name="every">How often.</param>
public sealed class BootsAgainAndAgain(TimeSpan every) : Deviation("boots-again-and-again", "B4", "Sends BootNotification every ten seconds.")
{
    /// <summary>Every ten seconds.</summary>
    public BootsAgainAndAgain() : this(TimeSpan.FromSeconds(10)) { }

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment == Moment.Introduced)
            charger.Begin(() => Repeat(charger));
        return Task.CompletedTask;
    }

    private async Task Repeat(IDeviant charger)
    {
        CallOutcome outcome;
        do
        {
            await Task.Delay(every, charger.Wire);
            outcome = await charger.CallBoot();
        }
        while (outcome is not CallOutcome.Cut);
    }
}
