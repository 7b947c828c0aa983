using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>Variables whose value is a secret: it can only be written, and where a careless charger tells it all the same, it is not recorded.</summary>
public static class SecretVariables
{
    /// <summary>What was told of a variable, without its value where that is a secret.</summary>
    public static VariableTold Without(VariableTold told) => SecretFields.IsIn(told.Name.Variable)
        ? told with { Attributes = [.. told.Attributes.Select(a => a with { Value = null })] }
        : told;
}
