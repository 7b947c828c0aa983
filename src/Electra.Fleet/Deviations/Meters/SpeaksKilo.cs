using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells kilo where others tell the unit itself.</summary>
public sealed class SpeaksKilo() : Deviation("kilo-units", "T9", "Sends energy in kWh and power in kW.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        foreach (var sample in said.Payload.Samples().Where(static one => one.Unit() is "Wh" or "W"))
        {
            var unit = "k" + sample.Unit();
            sample.SayValue(sample.Value() / 1000);
            sample.SayUnit(unit);
        }

        return [said];
    }
}

/// <summary>Tells kilo and does not say so.</summary>
public sealed class SaysUnitForKilo() : Deviation("kilo-as-unit", "T9", "Sends energy in kWh and says that it is Wh.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        said.Payload.EachRegister(static wh => wh / 1000);
        return [said];
    }
}

/// <summary>Writes its values with blanks around them.</summary>
public sealed class PadsValues() : Deviation("padded-values", "T9", "Sends every value with blanks around it.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        foreach (var sample in said.Payload.Samples())
            sample["value"] = JsonValue.Create($" {(string)sample["value"]!} ");
        return [said];
    }
}
