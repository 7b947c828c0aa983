using System.Globalization;
using Electra.Domain.Sessions;
using Electra.Ledger.Samples;
using Electra.Ledger.Views;

namespace Electra.Partners.Shapes;

/// <summary>A session as it is asked for from afar.</summary>
internal sealed record SessionAsk
{
    public required string ChargerId { get; init; }

    public required int EvseId { get; init; }

    public int? ConnectorId { get; init; }

    public string? Token { get; init; }

    public string? DriverId { get; init; }

    public PaidShape? Payment { get; init; }
}

/// <summary>A payment that stands in for a driver.</summary>
/// <param name="Kind"><c>web</c>.</param>
/// <param name="Reference">Its name at the one who took the money.</param>
internal sealed record PaidShape(string Kind, string Reference);

/// <summary>A session that begins.</summary>
internal sealed record StartingShape(string SessionId, string State);

/// <summary>A sum of money.</summary>
internal sealed record MoneyShape(string Amount, string Currency);

/// <summary>By what the signed values of a session's meter are checked.</summary>
internal sealed record SignatureShape(string EncodingMethod, string? SigningMethod, string? PublicKey);

/// <summary>A session as it is read.</summary>
internal sealed record SessionShape(
    string Id, string State, string StationId, string ChargerId, int EvseId, int ConnectorId, string? TransactionId, string WayIn, string? Token,
    string? DriverId, string? VehicleModelId, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? MeterStartWh, long? MeterLastWh, long? MeterStopWh,
    long EnergyWh, long? PowerW, int? Soc, long? LimitW, MoneyShape? Cost, string? StopReason, string? Failure, IReadOnlyList<string> Oddities, string? CdrId,
    string EnergyRule, string EnergyConfidence, string? ClosedBy, long? ExportedWh, string? FailureCause,
    DateTimeOffset? ResumedAt, bool? Priority, TermsShape? Terms, string? PaymentReference, IReadOnlyList<SettlementShape> Settlements,
    IReadOnlyList<SignatureShape> Signatures, string? ReservationId, NeedsShape? Needs, VehicleScheduleShape? VehicleSchedule,
    string? VehicleId)
{
    public static SessionShape Of(Session s)
    {
        var id = s.Id!.Value.Value;
        return new(
            id, Spelling.Of(s.State), s.Station.Value, s.Charger.Value, s.Outlet.Evse, s.Outlet.Connector, s.Transaction, Spelling.Of(s.WayIn), s.Token.Value,
            s.Driver?.Driver?.Value, s.Driver?.Model?.Value, s.StartedAt ?? s.BeganAt, s.EndedAt, s.MeterStartWh, s.Meter.LastWh, s.Closing?.MeterStopWh,
            s.EnergyWh, s.Closing is null ? s.Meter.PowerW : null, s.Meter.Soc, s.MaxPowerW, null, s.Closing?.Reason, s.Failure, s.Oddities,
            s.State is SessionState.Ended ? id : null, s.Energy.Rule, Spelling.Of(s.Energy.Confidence), s.Closing?.ClosedBy, s.Meter.ExportedWh, s.FailureCause,
            s.Resumed?.At, s.Priority, TermsShape.Of(s.Terms), s.PaymentReference, [.. s.Settlements.Select(SettlementShape.Of)],
            [.. s.Signatures.Select(g => new SignatureShape(g.Encoding, g.Method, g.PublicKey))],
            s.ReservationId?.ToString(CultureInfo.InvariantCulture), NeedsShape.Of(s.Needs), VehicleScheduleShape.Of(s.VehicleSchedule),
            s.Driver?.Vehicle?.Value);
    }
}

/// <summary>One value that a charger's meter gave.</summary>
internal sealed record ReadingShape(
    DateTimeOffset? TakenAt, DateTimeOffset ReceivedAt, string Measurand, string Value, string Unit, string? Phase, string Context, string Location, string? Format)
{
    public static ReadingShape Of(SampleRecord r) => new(
        r.Sample.TakenAt, r.ReceivedAt, r.Sample.Measurand, r.Sample.Value, r.Sample.Unit, r.Sample.Phase, r.Sample.Context, r.Sample.Location, r.Sample.Format);
}

/// <summary>A charge detail record.</summary>
internal sealed record CdrShape(
    string Id, string SessionId, string StationId, string ChargerId, int EvseId, int ConnectorId, string Token, string? TransactionId, DateTimeOffset StartedAt,
    DateTimeOffset EndedAt, long EnergyWh, long? MeterStartWh, long? MeterStopWh, MoneyShape? Cost, string StopReason, DateTimeOffset CreatedAt,
    string? EnergyRule, string? EnergyConfidence)
{
    public static CdrShape Of(CdrRow r) => new(
        r.Id, r.Session.Value, r.Station.Value, r.Charger.Value, r.Outlet.Evse, r.Outlet.Connector, r.Token.Value, r.Transaction, r.StartedAt,
        r.EndedAt, r.EnergyWh, r.MeterStartWh, r.MeterStopWh, null, r.StopReason, r.CreatedAt, r.EnergyRule, r.EnergyConfidence);
}
