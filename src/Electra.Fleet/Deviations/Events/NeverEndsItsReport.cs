namespace Electra.Fleet.Deviations;

/// <summary>Says yes to a report of its device model, and leaves it there, or in the middle.</summary>
public sealed class NeverEndsItsReport() : Deviation("report-never-ends", "B10", "Accepts GetBaseReport, tells the first part, and never the others.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said.Action == "NotifyReport" && (int?)said.Payload["seqNo"] > 0 ? [] : [said];
}
