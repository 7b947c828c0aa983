using Electra.Contracts;
using Electra.Domain.Chargers;

namespace Electra.Gateway.Calls;

/// <summary>Learns what others know of the certificates in a report before its charger's grain is asked: the grain waits for nobody outside.</summary>
internal static class Research
{
    // The port keeps to seconds by itself. A vehicle waits five for its answer (ISO 15118-2, PaymentDetails).
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The report with what was learnt; as it is where there was nobody to ask, or nothing to learn.</summary>
    public static async ValueTask<ChargerReport> Of(ChargerReport report, GatewayTools tools)
    {
        if (tools.Certificates is not { } authority || !ContractRules.IsForResearch(report))
            return report;
        try
        {
            return new Researched(report, await Learn(report, authority).WaitAsync(Patience, tools.Time));
        }
        catch (Exception fault)
        {
            tools.Log.NothingLearnt(report.GetType().Name, fault.Message);
            return report;
        }
    }

    private static async Task<CertificateFinding> Learn(ChargerReport report, ICertificateAuthority authority) => report switch
    {
        TokenShown shown => await authority.Research(shown.Detail!),
        VehicleCertificateAsked asked => await authority.Install(asked),
        ChainQuestioned asked => await authority.Ask(asked),
        _ => await authority.Ask(((CertificateQuestioned)report).Question),
    };
}
