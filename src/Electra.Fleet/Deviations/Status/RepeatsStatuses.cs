namespace Electra.Fleet.Deviations;

/// <summary>Tells each status three times, and never Charging.</summary>
public sealed class RepeatsStatuses() : Deviation("repeats-statuses", "S9", "Tells each status three times over, and Charging not at all.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) => said.Action != "StatusNotification" ? [said]
        : said.Status == "Charging" ? [] : [said, said.But(static _ => { }), said.But(static _ => { })];
}
