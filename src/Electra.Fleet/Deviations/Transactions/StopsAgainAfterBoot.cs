using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Says its last stop once more when it has restarted, for it kept it and not that it was answered.</summary>
public sealed class StopsAgainAfterBoot() : Deviation("stop-again-after-boot", "T3", "Sends its last StopTransaction again when it has restarted.")
{
    private string action = "";
    private string? last;
    private bool restarted;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Ends)
            (action, last) = (said.Action, said.Payload.ToJsonString());
        return [said];
    }

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        restarted |= occasion.Moment == Moment.Rebooting;
        if (occasion.Moment == Moment.Introduced && restarted && last is not null)
        {
            restarted = false;
            charger.Owe(action, JsonNode.Parse(last)!.AsObject());
        }

        return Task.CompletedTask;
    }
}
