using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Electra.Ocpp.Schema;

/// <summary>Where in a payload the reader is; costs nothing until it is printed.</summary>
internal struct FieldPath
{
    /// <summary>
    /// No shape nests deeper: a cost within a tariff's entry within a schedule of a profile (2.0.1), an entry of a list counting twice.
    /// </summary>
    public const int Deepest = 16;

    private Steps steps;
    private int depth;

    public void Enter(string name, int index = -1) => steps[depth++] = new Step(name, index);

    public void Leave() => depth--;

    /// <summary>As people write it: <c>meterValue[0].sampledValue[2].value</c>.</summary>
    public readonly string Print(string? last = null)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            if (steps[i].Index < 0)
                text.Append(i == 0 ? "" : ".").Append(steps[i].Name);
            else
                text.Append('[').Append(steps[i].Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return last is null ? text.ToString() : text.Append(depth == 0 ? "" : ".").Append(last).ToString();
    }

    private readonly record struct Step(string Name, int Index);

    [InlineArray(Deepest)]
    private struct Steps
    {
        private Step first;
    }
}
