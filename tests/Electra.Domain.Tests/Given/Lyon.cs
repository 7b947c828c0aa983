using System.Globalization;

namespace Electra.Domain.Tests.Given;

/// <summary>One station, its charger, its drivers, and a morning.</summary>
public static class Lyon
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    public static readonly ChargerId Charger = new("LYON-1-A");
    public static readonly StationId Station = new("lyon-1");
    public static readonly Outlet Left = new(1);
    public static readonly TokenId Alice = new("04A2B3C4D5");
    public static readonly TokenId Bob = new("04FFEE1122");
    public static readonly DriverId Driver = new("alice");
    public static readonly VehicleId Car = new("alice-megane");
    public static readonly VehicleModelId Megane = new("renault-megane-ev60");
    public static readonly SessionId Asked = new("asked0000000000000000000000");
    public static readonly SessionId Born = new("born00000000000000000000000");
    public static readonly Place Place = new(Charger, Station, Left, 150_000);
    public static readonly TokenVerdict Good = new(TokenStanding.Accepted);
    public static readonly ChargerIdentity Hyc = new("Alpitronic", "HYC300", "A-1001", "1.4.2");
    public static readonly ChargerPolicy Policy = new(TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(60));

    public static readonly ChargerSettings Provisioned = new(
        Station, new("pbkdf2$salt$hash"), 1, Validation.Tolerant, new("Alpitronic", "HYC300"), BootVerdict.Accepted, [],
        [new(1, 150_000, [new(1, "IEC_62196_T2_COMBO", 150_000, 920, 500)])]);

    public static DateTimeOffset At(double minutes) => Morning.AddMinutes(minutes);

    public static OutletChanged Says(Condition condition, double? minutes = null, string? error = null, string? vendorError = null) =>
        new(Left, condition, error, VendorErrorCode: vendorError, At: minutes is { } m ? At(m) : null);

    public static ReportCondition Report(Condition condition, double? minutes = null, string? error = null, string? vendorError = null) =>
        new(Says(condition, minutes, error, vendorError), []);

    public static TransactionStarted Start(TokenId? token = null, long meter = 1000, DateTimeOffset? at = null) => new(Left, token ?? Alice, meter, at ?? At(1));

    public static BeginTransaction Begin(string number = "17", TokenId? token = null, long meter = 1000, DateTimeOffset? at = null) =>
        new(Charger, Start(token, meter, at), number);

    public static TransactionStopped Stop(long meter = 5200, DateTimeOffset? at = null, string reason = "EVDisconnected", params Sample[] samples) =>
        new("17", Alice, meter, at ?? At(31), reason, samples);

    public static OpenTransaction Open(
        SessionId? id = null, long meter = 1000, DateTimeOffset? at = null, TokenVerdict? verdict = null, bool sawPlug = true, long? maxPowerW = 150_000) =>
        new(id ?? Born, Place with { MaxPowerW = maxPowerW }, Start(Alice, meter, at), "17", verdict ?? Good, sawPlug, []);

    public static TransactionProgressed News(
        TransactionStage stage, string transaction = "tx", double minutes = 1, TokenId? token = null, ChargingState? state = null, bool offline = false,
        string? reason = null, int? number = null, params Sample[] samples) =>
        new(transaction, stage, null, At(minutes), null, offline, Left, token, null, state, reason, samples, number);

    /// <summary>A transaction of 2.x that charges, and has told neither a token nor its meter.</summary>
    public static OpenTransaction Nobodys() => new(
        Born, Place, new(Left, new(""), null, At(1), Named: new("tx", Nobody: true)), "tx", new(TokenStanding.Invalid), true, []);

    public static CloseTransaction Close(long meter = 5200, DateTimeOffset? at = null, params Sample[] samples) => new(Stop(meter, at, samples: samples), []);

    public static Sample Register(long wh, double minutes, string unit = "Wh") => Register(wh.ToString(CultureInfo.InvariantCulture), minutes, unit);

    public static Sample Register(string value, double? minutes, string unit = "Wh") =>
        new(minutes is { } m ? At(m) : null, "Energy.Active.Import.Register", value, unit, null, "Sample.Periodic", "Outlet");

    public static Sample Power(string value, double minutes, string unit = "W") => Register(value, minutes, unit) with { Measurand = "Power.Active.Import" };

    public static Sample Soc(string value, double minutes) => Register(value, minutes, "Percent") with { Measurand = "SoC" };
}
