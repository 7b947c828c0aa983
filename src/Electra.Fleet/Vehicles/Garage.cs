namespace Electra.Fleet.Vehicles;

/// <summary>All models of car that come to charge.</summary>
public static class Garage
{
    private static readonly int Shares;

    static Garage()
    {
        Models = [.. SouthernModels.All, .. NorthernModels.All, .. OverseasModels.All];
        Shares = Models.Sum(static model => model.Share);
    }

    /// <summary>Every one.</summary>
    public static IReadOnlyList<VehicleModel> Models { get; }

    /// <summary>A model by its id.</summary>
    public static VehicleModel Model(string id) =>
        Models.FirstOrDefault(model => model.Id == id) ?? throw new ArgumentException($"No such model: {id}.", nameof(id));

    /// <summary>A model by chance, the common ones more often.</summary>
    public static VehicleModel Any(Random chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        var drawn = chance.Next(Shares);
        foreach (var model in Models)
        {
            if ((drawn -= model.Share) < 0)
                return model;
        }

        return Models[^1];
    }
}
