using Electra.Domain.Chargers;

namespace Electra.Partners.Bodies;

/// <summary>A charger as it is put; the password is not hashed yet.</summary>
/// <param name="Password">Null: it stays as it was.</param>
internal sealed record ChargerBody(ChargerSettings Settings, string? Password)
{
    private const int LeastPassword = 8;
    private const int MostPassword = 64;
    private const int MostEvses = 100;
    private const int MostPlugs = 20;

    private static readonly string[] Admissions = ["accepted", "pending", "rejected"];
    private static readonly string[] Validations = ["tolerant", "strict"];

    /// <summary>Reads it; meaningless where the body has errors.</summary>
    public static ChargerBody Read(BodyReader body)
    {
        var station = body.Id("stationId", required: true);
        var password = ReadPassword(body);
        var evses = Evses(body);
        var settings = new ChargerSettings(
            new(station ?? ""),
            null,
            (int?)body.Whole("securityProfile", 0, 3),
            body.Word("validation", Validations) switch { "tolerant" => Validation.Tolerant, "strict" => Validation.Strict, _ => null },
            Expected(body),
            body.Word("admission", Admissions) switch { "pending" => BootVerdict.Pending, "rejected" => BootVerdict.Rejected, _ => BootVerdict.Accepted },
            Cabinets(body, evses),
            evses,
            AdHocBody.Read(body));
        body.Done();
        return new(settings, password);
    }

    private static string? ReadPassword(BodyReader body)
    {
        if (body.Text("password") is not { } password)
            return null;
        if (password.Length is < LeastPassword or > MostPassword || !Rules.IsPrintable(password))
            body.Wrong("password", $"must have {LeastPassword} to {MostPassword} printable ASCII characters");
        return password;
    }

    private static ExpectedMake? Expected(BodyReader body)
    {
        if (body.Object("expected") is not { } expected)
            return null;
        var read = new ExpectedMake(expected.Text("vendor"), expected.Text("model"));
        expected.Done();
        return read;
    }

    private static List<Evse> Evses(BodyReader body)
    {
        List<Evse> evses = [];
        foreach (var item in body.Objects("evses", required: true, least: 1, most: MostEvses) ?? [])
        {
            var id = (int)(item.Whole("evseId", 1, int.MaxValue, required: true) ?? 0);
            if (id > 0 && evses.Any(e => e.EvseId == id))
                item.Wrong("evseId", "is there twice");
            evses.Add(new(id, item.Whole("maxPowerW", 1, Rules.MostPowerW, required: true) ?? 0, Plugs(item)));
            item.Done();
        }

        return evses;
    }

    private static List<Plug> Plugs(BodyReader evse)
    {
        List<Plug> plugs = [];
        foreach (var item in evse.Objects("connectors", required: true, least: 1, most: MostPlugs) ?? [])
        {
            var id = (int)(item.Whole("connectorId", 1, int.MaxValue, required: true) ?? 0);
            if (id > 0 && plugs.Any(p => p.ConnectorId == id))
                item.Wrong("connectorId", "is there twice");
            plugs.Add(new(
                id,
                Standard(item) ?? "",
                item.Whole("maxPowerW", 1, Rules.MostPowerW),
                (int?)item.Whole("maxVoltage", 1, 10_000),
                (int?)item.Whole("maxAmperage", 1, 10_000)));
            item.Done();
        }

        return plugs;
    }

    private static string? Standard(BodyReader plug)
    {
        if (plug.Text("standard", required: true) is not { } standard)
            return null;
        if (!ConnectorTypes.All.Contains(standard))
            plug.Wrong("standard", "must be an OCPI ConnectorType, as in IEC_62196_T2_COMBO");
        return standard;
    }

    private static List<Cabinet> Cabinets(BodyReader body, List<Evse> evses)
    {
        List<Cabinet> cabinets = [];
        foreach (var item in body.Objects("cabinets", most: MostEvses) ?? [])
        {
            var id = item.Id("cabinetId", required: true) ?? "";
            if (id.Length > 0 && cabinets.Any(c => c.CabinetId == id))
                item.Wrong("cabinetId", "is there twice");
            var behind = item.Numbers("evseIds");
            if (behind is not null && behind.Any(n => evses.All(e => e.EvseId != n)))
                item.Wrong("evseIds", "names an EVSE that is not among evses");
            cabinets.Add(new(id, item.Whole("maxPowerW", 1, Rules.MostPowerW, required: true) ?? 0, behind));
            item.Done();
        }

        return cabinets;
    }
}
