using System.Text;
using System.Text.Json.Nodes;
using Electra.Fleet.Chargers;

namespace Electra.Fleet.Deviations;

/// <summary>What comes back when the central system calls.</summary>
public sealed record Reaction
{
    /// <summary>Nothing comes back.</summary>
    public static Reaction None { get; } = new();

    /// <summary>A result or an error.</summary>
    public CommandAnswer? Answer { get; init; }

    /// <summary>Text that goes instead of an answer, as it is.</summary>
    public string? Text { get; init; }

    /// <summary>How long it takes, by the clock of the wire; other calls are heard meanwhile.</summary>
    public TimeSpan After { get; init; }

    /// <summary>What is done once it has gone out.</summary>
    public Action? Then { get; init; }

    /// <summary>A result, from its JSON.</summary>
    public static Reaction Result(string json) => new() { Answer = new CommandAnswer(Encoding.UTF8.GetBytes(json)) };

    /// <summary>A result with this status.</summary>
    public static Reaction Status(string status) => new() { Answer = Wording.Status(status) };

    /// <summary>An error.</summary>
    public static Reaction Error(string code, string description = "") => new() { Answer = Wording.Error(code, description) };

    /// <summary>The same with its result changed; an error, or nothing, stays what it is.</summary>
    public Reaction But(Action<JsonObject> change)
    {
        if (Answer is not { ErrorCode: null } result || JsonNode.Parse(result.Payload.Span) is not JsonObject payload)
            return this;
        change(payload);
        return this with { Answer = result with { Payload = Encoding.UTF8.GetBytes(payload.ToJsonString()) } };
    }
}
