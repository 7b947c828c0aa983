using System.Collections.Frozen;
using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Sessions;

namespace Electra.Ledger.Views.Folding;

/// <summary>The words of states as partners read them: <c>suspended-ev</c>.</summary>
internal static class Kebab
{
    private static readonly FrozenDictionary<Phase, string> Phases = Words<Phase>();
    private static readonly FrozenDictionary<SessionState, string> States = Words<SessionState>();
    private static readonly FrozenDictionary<WayIn, string> Ways = Words<WayIn>();
    private static readonly FrozenDictionary<PaymentStep, string> Steps = Words<PaymentStep>();
    private static readonly FrozenDictionary<EnergyConfidence, string> Confidences = Words<EnergyConfidence>();

    public static string Word(this EnergyConfidence confidence) => Confidences[confidence];

    public static string Word(this Phase phase) => Phases[phase];

    public static string Word(this SessionState state) => States[state];

    public static string Word(this WayIn way) => Ways[way];

    public static string Word(this PaymentStep step) => Steps[step];

    /// <summary>A word of OCPP's as partners read it.</summary>
    public static string Of(string word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word);

    private static FrozenDictionary<T, string> Words<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Of(value.ToString()));
}
