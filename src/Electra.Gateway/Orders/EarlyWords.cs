using System.Collections.Immutable;
using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Gateway.Orders;

/// <summary>
/// What a charger may say before its boot is accepted: its boot, and what it was asked for (OCPP 2.0.1 B01.FR.10, B02.FR.09, B03.FR.07).
/// What it tells of a transaction is always taken: one that is refused may give it up, and with it what was charged.
/// </summary>
internal sealed class EarlyWords
{
    private const string Transaction = "TransactionEvent";

    // What a charger sends because it was asked by a call of ours.
    private static readonly ImmutableDictionary<string, string> Consequences = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("GetBaseReport", "NotifyReport"),
        KeyValuePair.Create("GetReport", "NotifyReport"),
        KeyValuePair.Create("GetMonitoringReport", "NotifyMonitoringReport"),
        KeyValuePair.Create("GetChargingProfiles", "ReportChargingProfiles"),
        KeyValuePair.Create("GetDisplayMessages", "NotifyDisplayMessages"),
        KeyValuePair.Create("CustomerInformation", "NotifyCustomerInformation"),
        KeyValuePair.Create("GetLog", "LogStatusNotification"),
        KeyValuePair.Create("UpdateFirmware", "FirmwareStatusNotification"),
        KeyValuePair.Create("PublishFirmware", "PublishFirmwareStatusNotification"),
        KeyValuePair.Create("DataTransfer", "DataTransfer"),
    ]);

    private volatile Standing standing = new(null, []);

    /// <summary>What its last boot was answered; null: it never booted here.</summary>
    public void Booted(BootVerdict? last) => standing = new(last, last is BootVerdict.Pending ? standing.Asked : []);

    /// <summary>A call of ours leaves: what follows from it may be said.</summary>
    public void Asked(string action, ReadOnlyMemory<byte> payload)
    {
        var now = standing;
        if (now.Verdict is not BootVerdict.Accepted && (action == "TriggerMessage" ? Triggered(payload) : Consequences.GetValueOrDefault(action)) is { } consequence)
            // Where its boot is answered meanwhile, that counts.
            Interlocked.CompareExchange(ref standing, now with { Asked = now.Asked.Add(consequence) }, now);
    }

    /// <summary>Why this may not be said yet; null: it may be.</summary>
    public string? Refusal(string action)
    {
        var (verdict, asked) = standing;
        if (verdict is BootVerdict.Accepted || action is "BootNotification" or Transaction || asked.Contains(action))
            return null;
        return verdict switch
        {
            BootVerdict.Pending => $"{action} was not asked for, and the boot is still pending (B02.FR.09)",
            BootVerdict.Rejected => $"{action} may not be sent: the boot was rejected (B03.FR.07)",
            _ => $"{action} may not be sent before a boot is accepted (B01.FR.10)",
        };
    }

    private static string? Triggered(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.GetProperty("requestedMessage").GetString() switch
        {
            "SignChargingStationCertificate" or "SignV2GCertificate" or "SignV2G20Certificate" or "SignCombinedCertificate" => "SignCertificate",
            var message => message,
        };
    }

    private sealed record Standing(BootVerdict? Verdict, ImmutableHashSet<string> Asked);
}
