using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;

namespace Electra.Ocpp.Schema;

/// <summary>Turns a payload that obeys its shape into the network's words; what it meets on the way goes into the list.</summary>
internal delegate ChargerReport Meaning<in T>(T payload, ref OddityList oddities);

/// <summary>One line of a route table: how a charger's call is read.</summary>
internal abstract class ReportRoute
{
    public abstract Shape Shape { get; }

    /// <summary>The payload's type.</summary>
    public abstract Type Payload { get; }

    /// <summary>The type of the report that it becomes.</summary>
    public abstract Type Report { get; }

    /// <summary>Reads a payload: a well-formed one straight into its type, an odd one by way of <see cref="Repairer"/>.</summary>
    public Reading Read(ReadOnlyMemory<byte> payload, Validation validation)
    {
        OddityList oddities = default;
        var violation = Inspector.First(payload.Span, Shape, blanksToo: validation == Validation.Tolerant);
        if (violation is not null && validation == Validation.Tolerant)
        {
            var repaired = Repairer.Repair(payload.Span, Shape);
            oddities.Add(repaired.Oddities);
            (payload, violation) = (repaired.Payload, repaired.Refusal);
        }

        return violation is not null ? new Reading(null, violation.Error, oddities.Met) : Translate(payload.Span, ref oddities);
    }

    /// <summary>The same where another version builds the payload otherwise.</summary>
    public abstract ReportRoute Revised(Func<Shape, Shape> otherwise);

    protected abstract Reading Translate(ReadOnlySpan<byte> payload, ref OddityList oddities);
}

/// <inheritdoc/>
internal sealed class ReportRoute<T>(JsonTypeInfo<T> type, Shape shape, Meaning<T> meaning) : ReportRoute
{
    public override Shape Shape => shape;

    public override Type Payload => typeof(T);

    public override Type Report => meaning.Method.ReturnType;

    public override ReportRoute Revised(Func<Shape, Shape> otherwise) => new ReportRoute<T>(type, otherwise(shape), meaning);

    protected override Reading Translate(ReadOnlySpan<byte> payload, ref OddityList oddities)
    {
        try
        {
            var report = meaning(JsonSerializer.Deserialize(payload, type)!, ref oddities);
            return new Reading(report, null, oddities.Met);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or OverflowException)
        {
            var error = new ProtocolError(ProtocolBreach.Formation, $"The payload cannot be read as {shape.Name}");
            return new Reading(null, error, oddities.Met);
        }
    }
}
