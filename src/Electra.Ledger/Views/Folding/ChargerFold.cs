using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a charger's facts are in the lists, the events and the audit.</summary>
internal static class ChargerFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, string key, ChargerFact fact)
    {
        switch (fact)
        {
            case ChargerProvisioned f:
                Provisioned(scope, entry, f);
                break;
            case ChargerConnected f:
                Write(scope, key, view => view with { Link = f.Link, Silo = f.Silo });
                scope.Emit(entry, "charger.connected", scope.SceneOf(key), JsonSerializer.Serialize(new(f.Link, f.Protocol), EventJson.Default.Connected));
                break;
            case ChargerDisconnected f:
                Write(scope, key, view => view.Link == f.Link ? view with { Link = null, Silo = null } : view);
                scope.Emit(entry, "charger.disconnected", scope.SceneOf(key), JsonSerializer.Serialize(new(f.Link, f.Why), EventJson.Default.Disconnected));
                break;
            case ChargerBooted f:
                scope.Emit(entry, "charger.booted", scope.SceneOf(key), JsonSerializer.Serialize(Boot(f), EventJson.Default.Booted));
                OddityFold.Booted(scope, key, f.Identity);
                break;
            case ChargerOddity f:
                scope.Emit(entry, "oddity", scope.SceneOf(key), EventData.Of(f.Oddity));
                OddityFold.OfCharger(scope, entry, key, f);
                break;
            case CardPaymentReported f:
                scope.Emit(entry, "charger.card-payment", scope.SceneOf(key, f.Report.Outlet), JsonSerializer.Serialize(EventData.Payment(f), EventJson.Default.CardPayment));
                break;
            case SettlementKept f:
                scope.Emit(entry, "payment.settlement", scope.SceneOf(key), JsonSerializer.Serialize(EventData.Settled(f.Settlement), EventJson.Default.Settlement));
                break;
            case ReservationHeld f:
                scope.Emit(entry, "charger.reservation", scope.SceneOf(key), JsonSerializer.Serialize(EventData.Of(f.Reservation), EventJson.Default.Reservation));
                break;
            case ReservationGone { Told: true } f:
                scope.Emit(entry, "charger.reservation", scope.SceneOf(key), JsonSerializer.Serialize(new(f.ReservationId, Kebab.Of(f.Status)), EventJson.Default.Reservation));
                break;
            case CommandGiven f:
                // Not the payload: it may set a password.
                scope.Audit(entry, f.By, "charger.command", scope.SceneOf(key).Charger!, scope.SceneOf(key).Station,
                    JsonSerializer.Serialize(new(f.Command, f.Outcome), EventJson.Default.Command));
                break;
            case EventsNoted { Told: true } f:
                foreach (var seen in f.Events)
                    scope.Emit(entry, "charger.monitor-event", scope.SceneOf(key, seen.Name.Outlet), JsonSerializer.Serialize(EventData.Of(seen), EventJson.Default.Seen));
                break;
            case VendorSpoke f:
                scope.Emit(entry, "charger.vendor-message", scope.SceneOf(key), JsonSerializer.Serialize(new(f.VendorId, f.MessageId, f.Data), EventJson.Default.Vendor));
                break;
            case SecurityEventNoted f:
                Security(scope, entry, key, f);
                break;
            case CertificateRequested:
                scope.Audit(entry, null, "charger.certificate-requested", scope.SceneOf(key).Charger!, scope.SceneOf(key).Station);
                break;
            case WholeReported or ClockMeasured or TokenWasShown or StopParked or JobReported
                or ConfigurationBegun or SettingsNoted or OutletDiscovered or MeterKeysNoted or EventsNoted or LimitNoted or ReservationGone
                or WebPaymentBegun or TariffsHeld or LimitsWanted or TransactionUnplaced or TransactionPlaced or PaymentTaken or SettingsHeard:
                // Asked of the charger itself.
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }

    private static void Provisioned(FoldScope scope, StoredEntry entry, ChargerProvisioned fact)
    {
        var charger = new ChargerView(fact.Id.Key, fact.Id.Value, fact.Settings.Station.Value);
        scope.Chargers.TryAdd(charger.Key, charger);
        Write(scope, charger.Key, view => view with { Id = charger.Id, Station = charger.Station });
        scope.Audit(entry, fact.By, "charger.provisioned", charger.Id, charger.Station);
    }

    private static void Write(FoldScope scope, string key, Func<ChargerView, ChargerView> change)
    {
        if (!scope.Chargers.TryGetValue(key, out var view))
            return;
        scope.Chargers[key] = view = change(view);
        scope.Tables.ChargerRows.Row(view.Key).Text(view.Key).Text(view.Id).Text(view.Station).Whole(view.Link).Text(view.Silo);
    }

    // Each is audit; people are alarmed by those that OCPP calls critical.
    private static void Security(FoldScope scope, StoredEntry entry, string key, SecurityEventNoted fact)
    {
        var (scene, data) = (scope.SceneOf(key), JsonSerializer.Serialize(new(fact.Type, fact.ChargerTime, fact.TechInfo), EventJson.Default.Security));
        scope.Audit(entry, null, "charger.security-event", scene.Charger!, scene.Station, data);
        if (SecurityEvents.IsCritical(fact.Type))
            scope.Emit(entry, "alarm.security", scene, data);
    }

    private static EventData.Booted Boot(ChargerBooted fact) => new(
        fact.Identity.Vendor, fact.Identity.Model, fact.Identity.SerialNumber ?? fact.Identity.ChargeBoxSerialNumber, fact.Identity.Firmware,
        fact.Reason, fact.Verdict.ToString());
}
