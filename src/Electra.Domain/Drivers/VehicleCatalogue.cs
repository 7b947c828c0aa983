using System.Collections.Frozen;
using Electra.Domain.Drivers.Catalogue;
using Electra.Domain.Stations.Power;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>The models that the program knows by itself: common in France and Western Europe from 2019 to 2026, each as it was sold.</summary>
/// <remarks>Lists hold them as rows: whoever changes which there are raises the shape of the tables (<c>ViewsFollower.Shape</c>).</remarks>
public static class VehicleCatalogue
{
    internal static readonly string[] Chademo = ["IEC_62196_T2", "CHADEMO"];
    internal static readonly string[] CcsOnly = ["IEC_62196_T2_COMBO"];

    private static readonly string[] Ccs = ["IEC_62196_T2", "IEC_62196_T2_COMBO"];
    private static readonly FrozenDictionary<VehicleModelId, KnownModel> ById;

    static VehicleCatalogue()
    {
        All = [.. SouthernModels.All.Concat(GermanModels.All).Concat(NorthernModels.All).Concat(OverseasModels.All).OrderBy(m => m.Id.Value, StringComparer.Ordinal)];
        ById = All.ToFrozenDictionary(m => m.Id);
    }

    /// <summary>All of them, in order of their ids.</summary>
    public static IReadOnlyList<KnownModel> All { get; }

    /// <summary>What the catalogue has of this model; null: it has none of that name.</summary>
    public static VehicleModelSettings? Find(VehicleModelId id) => ById.GetValueOrDefault(id)?.Settings;

    /// <summary>A model as the catalogue writes it.</summary>
    /// <param name="wh">Usable, Wh.</param>
    /// <param name="nominal">The battery's voltage half full, V.</param>
    /// <param name="dc">Direct current, W.</param>
    /// <param name="ac">Alternating current, W.</param>
    /// <param name="volts">Its class.</param>
    /// <param name="at400V">What it takes where a charger ends at 500 V, W; null: not known.</param>
    /// <param name="curve">Percent and kilowatts.</param>
    internal static KnownModel Of(
        string id, string maker, string model, int from, int to, long wh, double? nominal, long dc, (double Soc, double Kilowatts)[] curve, long? ac = 11_000,
        int volts = 400, long? at400V = null, string[]? plugs = null) => new(
            new(id),
            new(maker, model, from, to, new(plugs ?? Ccs, dc, ac, wh, nominal, volts, at400V, [.. curve.Select(static p => new CurvePoint(p.Soc, p.Kilowatts * 1000))])),
            ModelSource.Catalogue);
}
