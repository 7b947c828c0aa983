using System.Collections.Concurrent;
using Electra.Fleet.Chargers;
using Electra.Ocpp.V21;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Fleet.Dialects.V21;

/// <summary>The tariff that each charging place holds for whoever brings none of his own (OCPP 2.1 I07 to I10). It is told, not reckoned with.</summary>
internal sealed class Tariffs(Board board)
{
    private readonly ConcurrentDictionary<int, TariffType> held = new();

    private static V21Json Json => V21Json.Default;

    /// <summary>The tariff of a charging place; null: it has none.</summary>
    public string? Of(int evse) => held.GetValueOrDefault(evse)?.TariffId;

    public CommandAnswer Set(SetDefaultTariffRequest request)
    {
        var meant = Meant(request.EvseId);
        foreach (var evse in meant)
            held[evse] = request.Tariff;
        return Wording.Status(meant.Count > 0 ? "Accepted" : "Rejected");
    }

    public CommandAnswer Told(GetTariffsRequest request)
    {
        TariffAssignmentType[] told =
        [
            .. held.Where(one => Meant(request.EvseId).Contains(one.Key)).GroupBy(static one => one.Value.TariffId).Select(static group =>
                new TariffAssignmentType(group.Key, "DefaultTariff", group.First().Value.ValidFrom, [.. group.Select(static one => one.Key).Order()])),
        ];
        return Wording.Answer(
            told.Length == 0 ? new GetTariffsResponse("NoTariff") : new GetTariffsResponse("Accepted", TariffAssignments: told), Json.GetTariffsResponse);
    }

    /// <summary>Those that are named, or all; of one charging place, or of each.</summary>
    public CommandAnswer Clear(ClearTariffsRequest request)
    {
        var meant = Meant(request.EvseId ?? 0);
        IReadOnlyList<string> named = request.TariffIds is { Count: > 0 } given ? given
            : [.. held.Where(one => meant.Contains(one.Key)).Select(static one => one.Value.TariffId).Distinct()];
        var results = named.Select(tariff =>
        {
            var gone = held.Where(one => meant.Contains(one.Key) && one.Value.TariffId == tariff).ToList();
            gone.ForEach(one => held.TryRemove(one));
            return new ClearTariffsResultType(gone.Count > 0 ? "Accepted" : "NoTariff", TariffId: tariff);
        }).ToList();
        return Wording.Answer(
            new ClearTariffsResponse(results.Count > 0 ? results : [new ClearTariffsResultType("NoTariff")]), Json.ClearTariffsResponse);
    }

    private IReadOnlyList<int> Meant(int evse) => evse == 0 ? [.. board.Outlets.Select(static outlet => outlet.Number)] : board.Outlet(evse) is null ? [] : [evse];
}
