using System.Diagnostics;

namespace Electra.Ledger.Verification;

/// <summary>Looks whether a ledger holds what it promises. It reads, and writes nothing; entries pass one by one, whatever their number.</summary>
public static class LedgerVerification
{
    /// <summary>Looks at the ledger of these settings, as it is at this moment.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="serviceId">Orleans' name of the service, by which rows are kept.</param>
    /// <param name="cancellation">Ends the looking.</param>
    public static async ValueTask<VerificationReport> Of(LedgerOptions options, string serviceId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var since = Stopwatch.GetTimestamp();
        var findings = new Findings();
        using var scratch = new Scratch();
        await using var snapshot = await Snapshot.Open(options, cancellation);
        await new GrainsCheck(snapshot, scratch, new(snapshot, scratch, serviceId), findings).Run(cancellation);
        await new SamplesCheck(snapshot, scratch, findings).Run(cancellation);
        await new TailCheck(snapshot, scratch, findings).Run(cancellation);
        return findings.Report(snapshot.OnPostgres, Stopwatch.GetElapsedTime(since));
    }
}
