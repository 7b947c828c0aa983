using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

internal static partial class V21Reports
{
    // A vehicle of ISO 15118-20 tells its bounds in a place of their own, whichever current it takes (OCPP 2.1, V2XChargingParametersType).
    private static NeedsTold Needs(NotifyEVChargingNeedsRequest m, ref OddityList oddities)
    {
        var told = V201Reports.Needs(m, ref oddities) with { More = More(m.ChargingNeeds) };
        return m.ChargingNeeds.V2xChargingParameters is not { } bounds ? told : told with
        {
            EnergyWh = told.EnergyWh ?? V201Reports.Whole(bounds.EvTargetEnergyRequest),
            MinCurrentA = told.MinCurrentA ?? V201Reports.Whole(bounds.MinChargeCurrent),
            MaxCurrentA = told.MaxCurrentA ?? V201Reports.Whole(bounds.MaxChargeCurrent),
            MaxVoltageV = told.MaxVoltageV ?? V201Reports.Whole(bounds.MaxVoltage),
            MaxPowerW = told.MaxPowerW ?? V201Reports.Whole(MostW(bounds)),
        };
    }

    // Of all phases, but where the others are told apart.
    private static decimal? MostW(V2XChargingParametersType bounds) =>
        bounds.MaxChargePower is { } most ? most + (bounds.MaxChargePowerL2 ?? 0) + (bounds.MaxChargePowerL3 ?? 0) : null;

    // The energy that it offers, and for how much, stays in the OCPP log: nobody here buys any.
    private static string? More(ChargingNeedsType needs)
    {
        var more = needs with { AcChargingParameters = null, DcChargingParameters = null, DepartureTime = null, EvEnergyOffer = null };
        return more is { DerChargingParameters: null, V2xChargingParameters: null, AvailableEnergyTransfer: null, ControlMode: null, MobilityNeedsMode: null }
            ? null
            : JsonSerializer.Serialize(more, V201Json.Default.ChargingNeedsType);
    }
}
