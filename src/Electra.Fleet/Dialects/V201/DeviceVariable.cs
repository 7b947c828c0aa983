using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>One variable of a charger's device model (OCPP 2.0.1 part 1 §4): what it is called, and what is behind it.</summary>
/// <param name="Evse">Null: of the charger.</param>
/// <param name="Read">What it shows.</param>
internal sealed record DeviceVariable(string Component, int? Evse, int? Connector, string Name, string? Instance, Func<string> Read)
{
    /// <summary>The setting behind it; null: it can only be looked at.</summary>
    public string? Key { get; init; }

    /// <summary>Takes a value for something that is no setting, and says with which status; null: there is a setting, or nothing.</summary>
    public Func<string, string>? Write { get; init; }

    /// <summary>ReadOnly, ReadWrite or WriteOnly.</summary>
    public string Mutability { get; init; } = "ReadOnly";

    public string DataType { get; init; } = "string";

    public string? Unit { get; init; }

    public decimal? Most { get; init; }

    public string? Values { get; init; }

    public bool Writable => Mutability != "ReadOnly";

    public bool Readable => Mutability != "WriteOnly";

    public ComponentType ComponentNamed => new(Component, Evse is { } evse ? new EVSEType(evse, Connector) : null);

    public VariableType VariableNamed => new(Name, Instance);

    public bool IsOf(ComponentType asked) =>
        Component.Equals(asked.Name, StringComparison.OrdinalIgnoreCase) && Evse == asked.Evse?.Id && Connector == asked.Evse?.ConnectorId && asked.Instance is null;

    public bool Is(VariableType asked) =>
        Name.Equals(asked.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(Instance, asked.Instance, StringComparison.OrdinalIgnoreCase);

    /// <summary>As NotifyReport tells it.</summary>
    public ReportDataType Reported() => new(
        ComponentNamed,
        VariableNamed,
        [new VariableAttributeType(Mutability: Mutability, Persistent: true, Type: "Actual", Value: Readable ? Read() : null)],
        new VariableCharacteristicsType(DataType, SupportsMonitoring: Readable, Most, MinLimit: null, Unit, Values));
}
