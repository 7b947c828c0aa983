namespace Electra.Fleet.Makes;

/// <summary>What a configuration key may be set to.</summary>
public enum KeyRule
{
    /// <summary>Nothing: it is read-only.</summary>
    Fixed,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number from 0.</summary>
    Whole,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A list of measurands that the make has.</summary>
    Measurands,

    /// <summary>0 alone.</summary>
    OnlyZero,

    /// <summary>A password, which is taken and never shown.</summary>
    Secret,
}

/// <summary>A configuration key in a maker's own spelling.</summary>
public sealed record MakerKey(string Name, string Value, KeyRule Rule);
