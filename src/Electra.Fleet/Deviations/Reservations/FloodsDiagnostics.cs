namespace Electra.Fleet.Deviations;

/// <summary>Says again and again how far its diagnostics are.</summary>
public sealed class FloodsDiagnostics() : Deviation("diagnostics-flood", "R4", "Sends each status of its diagnostics thirty times.")
{
    private const int Times = 30;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said.Action is "DiagnosticsStatusNotification" or "LogStatusNotification" ? [said, .. Enumerable.Range(1, Times - 1).Select(_ => said.But(static _ => { }))] : [said];
}
