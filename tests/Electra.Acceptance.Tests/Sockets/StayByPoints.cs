using static Electra.Acceptance.Tests.Sockets.Station201;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>
/// One stay as a station of 2.x tells it whose transactions begin and end at points of its own (TxStartPoint, TxStopPoint; E01, E06): what happens is
/// the same for all; what of it is told in the transaction, and what before or after it, is not.
/// </summary>
public sealed class StayByPoints(Station201 station, string start, string stop, string token)
{
    public const string Transaction = "tx-points";
    public const long BeganAtWh = 1_000;
    public const long EndedAtWh = 6_000;

    private readonly HashSet<string> met = [];
    private bool begun;
    private bool reachable;
    private bool shown;
    private long register = BeganAtWh;

    /// <summary>TxStartStopPointEnumType.</summary>
    public static IReadOnlyList<string> Points => ["ParkingBayOccupancy", "EVConnected", "Authorized", "DataSigned", "PowerPathClosed", "EnergyTransfer"];

    /// <summary>Its transaction has ended.</summary>
    public bool Over { get; private set; }

    public Task Arrive() => Tell("ParkingBayOccupancy", true, "EVDetected");

    public async Task Plug()
    {
        await station.Status("Occupied");
        await Tell("EVConnected", true, "CablePluggedIn", "EVConnected");
    }

    /// <summary>The driver shows the card; gives what the station was answered.</summary>
    public async Task<string?> Show()
    {
        var answer = await station.Result("Authorize", "{" + Token(token)[1..] + "}");
        shown = true;
        await Tell("Authorized", true, "Authorized");
        return (string?)answer["idTokenInfo"]!["status"];
    }

    public async Task Charge()
    {
        await Tell("DataSigned", true, "SignedDataReceived", signed: true);
        await Tell("EnergyTransfer", true, "ChargingStateChanged", "Charging");
        register = 4_000;
        await station.Event("Updated", Transaction, "MeterValuePeriodic", State("Charging"), Meter(register));
    }

    /// <summary>The vehicle has enough, the driver ends it by the card, or pulls the plug where that alone is looked at, and drives off.</summary>
    public async Task End()
    {
        register = EndedAtWh;
        await Tell("EnergyTransfer", false, "ChargingStateChanged", "SuspendedEV", "StoppedByEV");
        if (stop != "PowerPathClosed")
        {
            shown = true;
            await Tell("Authorized", false, "StopAuthorized", "EVConnected", "Local");
            await Tell("DataSigned", false, "SignedDataReceived", "EVConnected", "Local", signed: true);
        }

        await Tell("EVConnected", false, "EVCommunicationLost", "Idle", "EVDisconnected");
        await station.Status("Available");
        await Tell("ParkingBayOccupancy", false, "EVDeparted", "Idle", "EVDisconnected");
    }

    // Power may flow when a vehicle is there and somebody may charge it: the relay has no part in it (TxStartStopPointEnumType).
    private bool IsMet(string point) => point == "PowerPathClosed" ? met.Contains("EVConnected") && met.Contains("Authorized") : met.Contains(point);

    private async Task Tell(string point, bool holds, string trigger, string? state = null, string? reason = null, bool signed = false)
    {
        if (holds)
            met.Add(point);
        else
            met.Remove(point);
        if (Over || !(begun || IsMet(start)))
            return;
        reachable |= IsMet(stop);
        Over = begun && reachable && !IsMet(stop);
        var (stage, context) = !begun ? ("Started", "Transaction.Begin") : Over ? ("Ended", "Transaction.End") : ("Updated", "Trigger");
        var meter = signed ? Signed(register, context) : stage == "Updated" ? "" : Meter(register, context);
        // A station knows its bay, and with a plug the place; a card alone says nothing of where.
        var place = met.Contains("ParkingBayOccupancy") && start == "ParkingBayOccupancy" || met.Contains("EVConnected") ? Evse() : "";
        await station.Event(
            stage, Transaction, trigger, (state is null ? "" : State(state)) + (Over ? $",\"stoppedReason\":\"{reason}\"" : ""), (shown ? Token(token) : "") + place + meter);
        (begun, shown) = (true, false);
    }

    private static string Signed(long wh, string context)
    {
        const string By = """ "signedMeterValue":{"signedMeterData":"T0NNRnx7fXx7fQ==","signingMethod":"ECDSA-secp256r1-SHA256","encodingMethod":"OCMF","publicKey":"MFkwEwYH"} """;
        return Meter(wh, context).Replace("\"unitOfMeasure\"", By + ",\"unitOfMeasure\"", StringComparison.Ordinal);
    }
}
