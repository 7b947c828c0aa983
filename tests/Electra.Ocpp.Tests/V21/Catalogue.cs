namespace Electra.Ocpp.Tests.V21;

/// <summary>The standard's own list of the messages that OCPP 2.1 has more than 2.0.1 (part 2, the functional blocks): 27, none of which goes both ways.</summary>
internal static class Catalogue
{
    public static readonly (string Letter, string Name, string[] FromCharger, string[] ToCharger)[] New =
    [
        ("C", "Authorization", ["NotifySettlement", "VatNumberValidation"], ["NotifyWebPaymentStarted"]),
        ("I", "Tariff and cost", [], ["ChangeTransactionTariff", "ClearTariffs", "GetTariffs", "SetDefaultTariff"]),
        ("K", "Smart charging", ["NotifyPriorityCharging", "PullDynamicScheduleUpdate"], ["UpdateDynamicSchedule", "UsePriorityCharging"]),
        ("M", "ISO 15118 certificate management", ["GetCertificateChainStatus"], []),
        ("N", "Diagnostics", ["ClosePeriodicEventStream", "NotifyPeriodicEventStream", "OpenPeriodicEventStream"],
            ["AdjustPeriodicEventStream", "GetPeriodicEventStream"]),
        ("Q", "Bidirectional power transfer", [], ["AFRRSignal", "NotifyAllowedEnergyTransfer"]),
        ("R", "DER control", ["NotifyDERAlarm", "NotifyDERStartStop", "ReportDERControl"], ["ClearDERControl", "GetDERControl", "SetDERControl"]),
        ("S", "Battery swapping", ["BatterySwap"], ["RequestBatterySwap"]),
    ];

    /// <summary>What is sent unconfirmed: no call.</summary>
    public static readonly string[] Sent = ["NotifyPeriodicEventStream"];

    public static IEnumerable<string> NewFromCharger => New.SelectMany(b => b.FromCharger).Except(Sent);

    public static IEnumerable<string> NewToCharger => New.SelectMany(b => b.ToCharger);

    public static IEnumerable<string> FromCharger => V201.Catalogue.FromCharger.Concat(NewFromCharger);

    public static IEnumerable<string> ToCharger => V201.Catalogue.ToCharger.Concat(NewToCharger);
}
