namespace Electra.Domain.Devices;

/// <summary>Which charging profiles are meant: the one of a number, else all that have what is named here (OCPP 1.6 §5.4, 2.0.1 K10).</summary>
/// <param name="Evse">0: those of the charger as a whole; null: wherever they are.</param>
[GenerateSerializer, Immutable, Alias("profile-filter")]
public sealed record ProfileFilter(int? Id = null, int? Evse = null, string? Purpose = null, int? StackLevel = null)
{
    // What others limit is not ours to clear (2.0.1 K10, K11).
    private const string External = "ChargingStationExternalConstraints";

    /// <summary>Whether this one is among them.</summary>
    public bool Means(ProfileHeld held)
    {
        ArgumentNullException.ThrowIfNull(held);
        var profile = held.Profile;
        return profile.Purpose != External
            && (Id is { } id ? profile.Id == id
                : (Evse is null || held.Evse == Evse) && (Purpose is null || profile.Purpose == Purpose) && (StackLevel is null || profile.StackLevel == StackLevel));
    }
}
