using System.Globalization;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.LocalLists;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>Puts a charger's read shape together from its own grain and those of its connectors.</summary>
internal static class ChargerReader
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // What a person wants to know first of a place with several cables: is somebody on it, else can one be used, else why not.
    private static readonly Phase[] MostSignificantFirst =
    [
        Phase.Charging, Phase.SuspendedEv, Phase.SuspendedEvse, Phase.Finishing, Phase.Occupied, Phase.Preparing, Phase.Reserved,
        Phase.Available, Phase.Faulted, Phase.Unavailable, Phase.Unknown,
    ];

    public static async Task<ChargerShape> Read(Network net, ChargerNow now)
    {
        var charger = now.Charger;
        var id = charger.Id!.Value;
        var outlets = charger.Outlets().ToList();
        var connectors = await Task.WhenAll(outlets.Select(o => net.Grains.Connector(id, o).Show()));
        var at = net.Clock.GetUtcNow();
        var places = outlets.Zip(connectors).GroupBy(p => p.First.Evse).Select(g => Evse(net, charger, g.Key, [.. g], at));
        return Whole(net, now, id, [.. places], List(await net.Grains.LocalList(id).Show()), at);
    }

    public static string PublicId(PartnersOptions options, ChargerId charger, int evse)
    {
        var name = string.Concat(charger.Key.Where(char.IsAsciiLetterOrDigit));
        return string.Create(CultureInfo.InvariantCulture, $"{options.CountryCode}*{options.PartyId}*E{name}*{evse}");
    }

    public static Phase Significant(IEnumerable<Phase> phases) => MostSignificantFirst.First(phases.Append(Phase.Unknown).Contains);

    /// <summary>How often it came back within a day: its very first connection is none.</summary>
    public static int Reconnects(Charger charger, DateTimeOffset now)
    {
        var recent = charger.Connects.Count(at => now - at < Day);
        return recent > 0 && recent == charger.LastLink ? recent - 1 : recent;
    }

    private static EvseShape Evse(Network net, Charger charger, int number, IReadOnlyList<(Outlet Outlet, Connector Now)> connectors, DateTimeOffset at)
    {
        var evse = charger.Settings.Evses.FirstOrDefault(e => e.EvseId == number);
        return new(
            number, evse?.MaxPowerW, PublicId(net.Options, charger.Id!.Value, number),
            Spelling.Of(Significant(connectors.Select(c => c.Now.Phase))),
            [.. connectors.Select(c => Plug(evse?.Connectors.FirstOrDefault(p => p.ConnectorId == c.Outlet.Connector), c.Outlet.Connector, c.Now))],
            WaitedFor(charger, number, [.. connectors.Select(c => c.Now)], at));
    }

    /// <summary>Until when somebody who pays on the web is waited for; null: nobody, for the time is over or a session has begun since.</summary>
    public static DateTimeOffset? WaitedFor(Charger charger, int evse, IReadOnlyList<Connector> connectors, DateTimeOffset at) =>
        connectors.Any(c => c.Session is not null || c.Expected is not null) ? null
        : charger.WebPayments.Where(p => p.Evse == evse || p.Evse == 0).Where(p => p.Until > at).Select(p => (DateTimeOffset?)p.Until).Max();

    private static PlugShape Plug(Plug? plug, int number, Connector now) => new(
        number, plug?.Standard, plug?.MaxPowerW, plug?.MaxVoltage, plug?.MaxAmperage,
        Spelling.Of(now.Phase), now.ErrorCode, now.VendorErrorCode, now.Since, now.Session?.Value);

    // Where no list of ours is wanted, what we know of the charger's is nobody's business: an operator may have sent it another one.
    private static LocalListShape List(LocalListNow now) => now.Shown.State is ListState.Off
        ? new(Spelling.Of(ListState.Off), null, null, 0, 0, now.LastSyncAt, null)
        : new(Spelling.Of(now.Shown.State), now.Version, now.Entries, now.Shown.Wanted, now.Shown.LeftOut, now.LastSyncAt, now.Shown.Why);

    private static ChargerShape Whole(Network net, ChargerNow now, ChargerId id, IReadOnlyList<EvseShape> evses, LocalListShape list, DateTimeOffset at)
    {
        var (charger, settings, identity) = (now.Charger, now.Charger.Settings, now.Charger.Identity);
        return new()
        {
            Id = id.Value,
            StationId = settings.Station.Value,
            HasPassword = settings.Password is not null,
            SecurityProfile = settings.SecurityProfile,
            Validation = settings.Validation is { } validation ? Spelling.Of(validation) : null,
            Admission = Spelling.Of(settings.Admission),
            Expected = settings.Expected is { } expected ? new(expected.Vendor, expected.Model) : null,
            Cabinets = [.. settings.Cabinets.Select(c => new CabinetShape(c.CabinetId, c.MaxPowerW, c.EvseIds))],
            Online = charger.Link is not null,
            Protocol = charger.Link?.Protocol,
            ConnectedSince = charger.Link?.Since,
            LastSeen = now.LastSeen,
            BootStatus = charger.Boot?.ToString(),
            BootedAt = charger.BootedAt,
            Vendor = identity?.Vendor,
            Model = identity?.Model,
            SerialNumber = identity?.SerialNumber ?? identity?.ChargeBoxSerialNumber,
            Firmware = identity?.Firmware,
            ClockOffsetMs = charger.ClockOffsetMs,
            Link = new(Reconnects(charger, at), now.PingMs),
            Status = charger.Whole is { } whole ? Spelling.Of(whole) : null,
            ErrorCode = charger.WholeError,
            Evses = evses,
            Settings = [.. DriftNow.Of(charger, now.Policy).Select(d => new DriftShape(d.Key, d.Wanted, d.Actual, d.Result))],
            Oddities = [.. charger.Oddities.Select(o => new OddityShape(o.Name, o.Times, o.First, o.Last, o.Detail, net.Meaning(o.Name)))],
            Quirks = identity is null ? [] : [.. net.Quirks.All.Where(q => q.Make.Fits(identity)).Select(q => q.Name).Distinct(StringComparer.Ordinal)],
            AdHoc = settings.AdHoc is { } terminal ? new(terminal.Tokens, terminal.PriceCents) : null,
            Payments = [.. charger.Payments.Select(p => new PaymentShape(
                p.Report.Provider, Spelling.Of(p.Report.Step), p.Accepted, p.Report.AmountCents, p.Report.Currency, p.Report.Reference, p.Report.Token?.Value,
                p.Report.Transaction, p.At))],
            Settlements = [.. charger.Settlements.Select(SettlementShape.Of)],
            Tariffs = [.. charger.Tariffs.Select(t => new HeldTariffShape(t.Id, t.Kind, t.Evses, t.ValidFrom))],
            DynamicLimits = [.. charger.WantedLimits.Select(w => new DynamicLimitShape(w.Profile, JsonText.Element(w.Update), w.Since))],
            Limits = [.. charger.Limits.Select(l => OutsideLimitShape.Of(l, at))],
            Reservations = HeldReservationShape.Of(charger.Reservations, at),
            MeterKeys = [.. charger.MeterKeys.Select(k => new MeterKeyShape(k.Outlet?.Evse, k.Serial, k.PublicKey))],
            History = [.. charger.History.Select(h =>
                new PastShape(h.Since, h.Identity.Vendor, h.Identity.Model, h.Identity.SerialNumber ?? h.Identity.ChargeBoxSerialNumber, h.Identity.Firmware))],
            LocalList = list,
            Jobs = [.. charger.Jobs.Select(j => new JobShape(j.Job, j.Status, j.RequestId, j.At, j.Places))],
            CertificateRequest = charger.CertificateRequest is { } asked ? new(asked.At, asked.Csr) : null,
        };
    }
}
