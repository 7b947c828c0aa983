using CsCheck;

namespace Electra.Domain.Tests.Laws;

/// <summary>Anything a charger, a person or a clock can say, sensible and not.</summary>
public static class Any
{
    /// <summary>One of these.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static readonly Gen<DateTimeOffset?> Time = Gen.OneOf(
        Gen.Int[-40_000, 4_000].Select(m => (DateTimeOffset?)Lyon.At(m)),
        Of<DateTimeOffset?>(null, DateTimeOffset.UnixEpoch, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Lyon.At(1)));

    public static readonly Gen<long> Meter = Gen.OneOf(Gen.Long[0, 200_000], Of(-1L, 0L, 910_000L, int.MaxValue, long.MinValue, long.MaxValue));

    public static readonly Gen<TokenId> Token = Of(Lyon.Alice, Lyon.Bob, new TokenId("04a2b3c4d5"), new TokenId(""));

    public static readonly Gen<Condition> Condition = Gen.Enum<Condition>();

    public static readonly Gen<string> Transaction = Of("1", "2", "3", "0", "-1", "9223372036854775807", "");

    public static readonly Gen<SessionId> Session = Of(Lyon.Asked, Lyon.Born);

    public static readonly Gen<Oddity[]> Oddities = Of(Array.Empty<Oddity>(), [new Oddity("number-as-text", "connectorId")]);

    public static readonly Gen<Sample> Sample =
        from at in Time
        from measurand in Of("Energy.Active.Import.Register", "Energy.Active.Import.Register", "Energy.Active.Import.Interval", "Energy.Active.Export.Register", "Power.Active.Import", "SoC", "Voltage", "Request.Energy")
        from context in Of("Sample.Periodic", "Sample.Periodic", "Sample.Clock", "Transaction.Begin", "Transaction.End")
        from location in Of("Outlet", "Outlet", "Inlet")
        from value in Gen.OneOf(Gen.Long[0, 200_000].Select(v => $"{v}"), Of("0", "", " 12 ", "910000", "1e15", "NaN", "-5", "\0", "12,5", "1e400"))
        from unit in Of("Wh", "kWh", "W", "Percent", "")
        from phase in Of<string?>(null, null, null, "L1", "L2")
        select new Sample(at, measurand, value, unit, phase, context, location);

    public static readonly Gen<ChargingState> Flow = Gen.Enum<ChargingState>();

    private static readonly Gen<NamedStart?> Named =
        from transaction in Transaction
        from offline in Gen.Bool
        from nobody in Gen.Bool
        from flow in Flow
        from number in Of<int?>(null, 0, SessionNames.StartNumber(Lyon.Asked))
        select new NamedStart(transaction, offline, Free: false, nobody, flow, number);

    public static readonly Gen<TransactionStarted> Start =
        from token in Token
        from meter in Meter
        from at in Time
        from named in Gen.OneOf(Gen.Const((NamedStart?)null), Named)
        select new TransactionStarted(Lyon.Left, token, named is null ? meter : null, at, Named: named);

    public static readonly Gen<TransactionStopped> Stop =
        from transaction in Transaction
        from meter in Meter
        from at in Time
        from samples in Sample.Array[0, 3]
        select new TransactionStopped(transaction, null, meter, at, "Local", samples);

    public static readonly Gen<ConnectorInput> ConnectorInput = Gen.OneOf<ConnectorInput>(
        Gen.Select(Condition, Time, Oddities, (c, t, o) => (ConnectorInput)new ReportCondition(new(Lyon.Left, c, At: t), o)),
        Gen.Select(Start, Transaction, (s, t) => (ConnectorInput)new BeginTransaction(Lyon.Charger, s, t)),
        Gen.Select(Transaction, Gen.Bool, (t, left) => (ConnectorInput)new EndTransaction(t, left)),
        Gen.Select(Transaction, Time, Flow, (t, at, flow) => (ConnectorInput)new FormTransaction(new(t, at, null, State: flow))),
        Gen.Select(Transaction, Flow, Time, (t, flow, at) => (ConnectorInput)new MoveCharging(t, flow, at)),
        Gen.Select(Gen.Bool, Gen.Int[0, 100], (needs, soc) => (ConnectorInput)new HearVehicle(
            needs ? new(Needs: new(1, "DC", SocPercent: soc)) : new(Schedule: new(1, null, "{}")))),
        Gen.Select(Session, Token, (s, t) => (ConnectorInput)new ExpectStart(s, t)),
        Session.Select(s => (ConnectorInput)new Release(s)));

    public static readonly Gen<SessionInput> SessionInput = Gen.OneOf<SessionInput>(
        Gen.Const((SessionInput)new AskStart(Lyon.Born, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5))),
        Gen.Bool.Select(b => (SessionInput)new StartOrderEnded(b, "the charger answered")),
        Gen.Select(Start, Gen.Enum<TokenStanding>(), Gen.Bool, Of<long?>(null, 0, 150_000, long.MaxValue), (s, standing, plug, plate) =>
            (SessionInput)new OpenTransaction(Lyon.Born, Lyon.Place with { MaxPowerW = plate }, s, "17", new(standing), plug, [])),
        Gen.Select(Stop, Oddities, (s, o) => (SessionInput)new CloseTransaction(s, o)),
        Gen.Select(Sample.Array[0, 4], Oddities, (s, o) => (SessionInput)new ReadMeter(s, o)),
        Condition.Select(c => (SessionInput)new SeeCondition(c, null)),
        Gen.Const((SessionInput)new SeeUnplugged()),
        Gen.Const((SessionInput)new SeeSuperseded()),
        Flow.Select(f => (SessionInput)new SeeFlow(f)),
        Gen.Select(Token, Meter, Time, (t, m, at) => (SessionInput)new LearnStart(t, Lyon.Good with { Driver = t == Lyon.Bob ? new("bob") : null }, m, at)),
        Gen.Const((SessionInput)new NoteVehicle(new(1, "DC", EnergyWh: 40_000))),
        Gen.Bool.Select(live => (SessionInput)new Resume(Lyon.At(5), live)),
        Gen.Int[0, 40].Select(m => (SessionInput)new NoteDetail(new(Tariff: $"T-{m}"), Lyon.At(m), Last: m > 30)),
        Gen.Bool.Select(active => (SessionInput)new NotePriority(active)),
        Of<DriverId?>(null, Lyon.Driver, new DriverId("bob")).Select(driver => (SessionInput)new KnowVehicle(driver, Lyon.Car, Lyon.Megane)),
        Gen.Int[0, 3].Select(n => (SessionInput)new NoteSettlement(new($"psp-{n}", "Settled", n, null), [])),
        Gen.Const((SessionInput)new AskStop("key:ops")),
        Gen.Select(Gen.Bool, Of<TimeSpan?>(null, TimeSpan.FromHours(6)), (online, patience) => (SessionInput)new ListenForMeter(online, patience, TimeSpan.FromMinutes(3))),
        Of(SessionDecider.StartExpires, SessionDecider.UnplugExpires, "something-else").Select(w => (SessionInput)new Woken(w)));

    public static readonly Gen<ChargerInput> ChargerInput = Gen.OneOf<ChargerInput>(
        Gen.Select(Gen.Bool, Gen.Enum<BootVerdict>(), (k, v) => (ChargerInput)new Provision(Lyon.Charger, Lyon.Provisioned with { Admission = v }, k, "key:ops")),
        Gen.Const((ChargerInput)new Onboard(Lyon.Charger)),
        Oddities.Select(o => (ChargerInput)new Connect("ocpp1.6", "10.4.0.17:50412", "S1", o)),
        Gen.Long[0, 4].Select(l => (ChargerInput)new Disconnect(l, "closed")),
        Gen.Select(Report(), Oddities, (r, o) => (ChargerInput)new Hear(r, o, Lyon.Policy)),
        Token.Select(t => (ChargerInput)new HearToken(t, TokenStanding.Accepted, [])),
        Time.Select(t => (ChargerInput)new MeasureClock(t ?? Lyon.Morning)),
        Gen.Int[0, 3].Select(e => (ChargerInput)new MeetOutlet(new(e))),
        Stop.Select(s => (ChargerInput)new ParkStop(s, [])),
        Gen.Const((ChargerInput)new BeginConfiguration()),
        Gen.Const((ChargerInput)new NoteSettings([], [])),
        Gen.Select(Gen.Int[1, 6], Of("reserve-now", "cancel-reservation"), Of("Accepted", "Rejected", "Occupied"), (n, c, s) => (ChargerInput)new TakeOrder(
            new(c, $$$"""{"connectorId":0,"reservationId":{{{n}}},"idTag":"04A2","expiryDate":"2026-11-24T12:00:00Z"}"""), new Answered("Any", "1", s, "{}", default, default))),
        Gen.Const((ChargerInput)new NoteCommand("reset", "{}", "key:ops", "Accepted")));

    /// <summary>Minutes that pass between one thing and the next.</summary>
    public static readonly Gen<double> Pause = Gen.OneOf(Gen.Double[0, 5], Of(0.0, 60.0, 1441.0, 100_000.0));

    private static Gen<ChargerReport> Report() => Gen.OneOf<ChargerReport>(
        Of("1.4.2", "1.5.0", "1.1.805").Select(f => (ChargerReport)new Booted(Lyon.Hyc with { Firmware = f })),
        Gen.Const((ChargerReport)new Beat()),
        Gen.Select(Condition, Time, (c, t) => (ChargerReport)new OutletChanged(null, c, At: t)),
        Gen.Const((ChargerReport)new VendorMessage("fr.e-totem", null, null)),
        Gen.Const((ChargerReport)new JobProgressed("firmware", "Downloaded")),
        Of<ChargerReport>(
            new NeedsTold(1, "DC"), new VehicleScheduleTold(1, null, "{}"), new VehicleCertificateAsked("urn:iso:15118:2:2013:MsgDef", "Install", "AA=="),
            new CertificateQuestioned(new("SHA256", "a", "b", "1", "http://ocsp.example")), new ReservationEnded(4, "Expired"),
            new LimitTold(1, "EMS", null, []), new LimitLifted(1, "EMS"),
            new EventsSeen(new(null, 0, false), [new(new("Connector", "Problem", Lyon.Left), 7, Lyon.Morning, "Alerting", "HardWiredNotification", "true")])),
        Token.Select(t => (ChargerReport)new TokenShown(t)));
}
