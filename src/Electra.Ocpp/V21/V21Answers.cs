using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

/// <summary>What a charger is answered in OCPP 2.1: as in 2.0.1, but for one line for each call that is new.</summary>
internal static class V21Answers
{
    private static readonly V21Json Json = V21Json.Default;

    public static void Write(IBufferWriter<byte> to, string id, string action, ChargerAnswer answer)
    {
        var line = new Line(to, id);
        switch (action, answer)
        {
            case ("GetCertificateChainStatus", ChainAnswered(var standings)):
                line.Say(new GetCertificateChainStatusResponse([.. standings.Select(Standing)]), Json.GetCertificateChainStatusResponse);
                break;
            case ("NotifySettlement", SettlementAnswered(var url, var receipt)):
                line.Say(new NotifySettlementResponse(url, receipt), Json.NotifySettlementResponse);
                break;
            case ("OpenPeriodicEventStream", StreamAnswered(var accepted)):
                line.Say(new OpenPeriodicEventStreamResponse(accepted ? "Accepted" : "Rejected"), Json.OpenPeriodicEventStreamResponse);
                break;
            case ("PullDynamicScheduleUpdate", LimitAnswered(var update)):
                line.Say(Limit(update), Json.PullDynamicScheduleUpdateResponse);
                break;
            case ("VatNumberValidation", VatNumberJudged judged):
                line.Say(VatNumber(judged), Json.VatNumberValidationResponse);
                break;
            case (_, Noted) when V21Reports.OnlyNoted.Contains(action):
                FrameWriter.WriteResult(to, id, "{}"u8);
                break;
            default:
                V201Answers.Write(to, id, action, answer);
                break;
        }
    }

    private static CertificateStatusType Standing(ChainStanding standing)
    {
        var asked = standing.Question;
        var certificate = new CertificateHashDataType(asked.HashAlgorithm, asked.IssuerKeyHash, asked.IssuerNameHash, asked.SerialNumber);
        return new CertificateStatusType(certificate, asked.Source, standing.Status, standing.Until);
    }

    // The profile may be one that another system set (K29).
    private static PullDynamicScheduleUpdateResponse Limit(string? update) => update is null
        ? new PullDynamicScheduleUpdateResponse("Rejected")
        : new PullDynamicScheduleUpdateResponse("Accepted", JsonSerializer.Deserialize(update, Json.ChargingScheduleUpdateType));

    private static VatNumberValidationResponse VatNumber(VatNumberJudged judged) => new(
        judged.Number,
        judged.Valid ? "Accepted" : "Rejected",
        judged.Company is { } c ? new AddressType(c.Name, c.Street, c.City, c.Country, c.Beside, c.PostalCode) : null,
        EvseId: judged.Evse);

    private readonly ref struct Line(IBufferWriter<byte> to, string id)
    {
        public void Say<T>(T payload, JsonTypeInfo<T> type) => FrameWriter.WriteResult(to, id, payload, type);
    }
}
