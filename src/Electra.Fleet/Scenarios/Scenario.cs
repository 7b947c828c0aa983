using System.Text.Json;
using Electra.Fleet.Running;

namespace Electra.Fleet.Scenarios;

/// <summary>A network's day as a file tells it, read into what a fleet needs.</summary>
/// <param name="Options">Null: something is wrong with it.</param>
/// <param name="Errors">What is wrong with it, each with the path and the rule.</param>
public sealed record Scenario(string Name, FleetOptions? Options, IReadOnlyList<string> Errors)
{
    /// <summary>Where a fleet goes to that is told nothing else.</summary>
    public static Uri UsualUrl { get; } = new("ws://localhost:8080/ocpp");

    /// <summary>Reads a file.</summary>
    /// <param name="url">Goes before the file's own.</param>
    /// <param name="password">Of chargers that have none of their own.</param>
    public static Scenario Load(string file, Uri? url = null, string? password = null)
    {
        try
        {
            return Read(File.ReadAllText(file), DateTimeOffset.UtcNow, url, password);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Scenario(file, null, [$"{file} cannot be read: {fault.Message}"]);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="today">The day that it plays on, where it names none.</param>
    public static Scenario Read(string json, DateTimeOffset today, Uri? url = null, string? password = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var errors = new List<string>();
            var root = new ScenarioNode("", document.RootElement, errors);
            var name = root["name"].Text(80) ?? "a day";
            var options = ScenarioReader.Read(root, today, url, password);
            return new Scenario(name, errors.Count == 0 ? options : null, errors);
        }
        catch (JsonException wrong)
        {
            return new Scenario("", null, [$"the file must be JSON: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}."]);
        }
    }
}
