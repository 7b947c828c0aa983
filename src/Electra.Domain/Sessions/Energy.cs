namespace Electra.Domain.Sessions;

/// <summary>An energy, with the rule that counted it.</summary>
/// <param name="Rule">One of the names of <see cref="SessionEnergy"/>.</param>
[GenerateSerializer, Immutable, Alias("energy")]
public readonly record struct Energy(long Wh, string Rule, EnergyConfidence Confidence)
{
    /// <summary>None is known.</summary>
    public static readonly Energy None = new(0, SessionEnergy.Nothing, EnergyConfidence.None);
}

/// <summary>How far an energy is to be trusted.</summary>
public enum EnergyConfidence
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>The meter's own bounds, and no sample speaks against them.</summary>
    Measured,

    /// <summary>The meter's own readings, though not its bounds as they were told.</summary>
    Corrected,

    /// <summary>Not what a meter counted, or a count that its own samples speak against.</summary>
    Estimated,
}
