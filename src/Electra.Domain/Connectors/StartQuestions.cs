using System.Globalization;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What makes two starts the same one (OCPP-J 1.6 §4.1.1, catalogue T2).</summary>
public static class StartQuestions
{
    /// <summary>The start that this one repeats; null: none. A charger whose clock does not run asks every new start in the same words
    /// (S8): such a question is a repeated one only while the transaction that it opened still runs.</summary>
    public static KnownStart? Known(Connector state, BeginTransaction input)
    {
        var question = Of(input);
        var known = state.Starts.FirstOrDefault(s => s.Question == question);
        return known is null || Clocks.Runs(input.Report.At) || known.Transaction == state.Transaction ? known : null;
    }

    /// <summary>Token, charger's time, meter: never the message's id (C12).</summary>
    public static string Of(BeginTransaction input) => string.Create(
        CultureInfo.InvariantCulture, $"{input.Report.Token.Key}|{input.Report.At?.UtcTicks ?? 0}|{input.Report.MeterStartWh}");
}
