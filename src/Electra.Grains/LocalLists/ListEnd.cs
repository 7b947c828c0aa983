using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.LocalLists;

namespace Electra.Grains.LocalLists;

/// <summary>What the outcome of an order says of the list.</summary>
/// <param name="Outcome">Null: nothing; it was not sent, or the charger is gone and its next word will tell.</param>
/// <param name="Gone">Because the charger is gone.</param>
internal readonly record struct ListEnd(ListOutcome? Outcome, string? Why, bool Gone = false)
{
    /// <summary>As it is counted.</summary>
    public string Word => Outcome is { } outcome ? JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString()) : Gone ? "offline" : "busy";

    /// <summary>Reads an outcome.</summary>
    public static ListEnd Of(OrderOutcome outcome) => outcome switch
    {
        Answered { Status: "Accepted" } => new(ListOutcome.Accepted, null),
        Answered { Status: "Failed" } => new(ListOutcome.Failed, "it answered Failed"),
        Answered { Status: "VersionMismatch" } => new(ListOutcome.VersionMismatch, "it answered VersionMismatch"),
        Answered { Status: "NotSupported" } => new(ListOutcome.NotSupported, "it answered NotSupported"),
        Answered a => new(ListOutcome.Failed, $"it answered {a.Status}"),
        Errored { Code: "NotImplemented" or "NotSupported" } e => new(ListOutcome.NotSupported, $"it answered {e.Code}"),
        Errored e => new(ListOutcome.Failed, $"it answered {e.Code}: {e.Description}"),
        Unsupported u => new(ListOutcome.NotSupported, u.Why),
        TimedOut => new(ListOutcome.NoAnswer, "it did not answer"),
        Offline => new(null, "it went away", Gone: true),
        Busy => new(null, "too many orders wait for it"),
        _ => new(ListOutcome.Failed, "what we would send is not well formed"),
    };
}
