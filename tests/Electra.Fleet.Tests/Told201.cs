using System.Text;
using System.Text.Json.Nodes;
using Electra.Domain.Chargers;
using Electra.Ocpp;

namespace Electra.Fleet.Tests;

/// <summary>What a charger of 2.0.1 or 2.1 has told its central system.</summary>
internal static class Told201
{
    /// <summary>Transaction events, in order.</summary>
    public static IReadOnlyList<JsonNode> Events(this World world) => [.. world.System.Of("TransactionEvent").Select(static text => JsonNode.Parse(text)!)];

    /// <summary>Statuses of an EVSE, in order.</summary>
    public static IReadOnlyList<string> Statuses(this World world, int evse) =>
    [
        .. world.System.Of("StatusNotification").Select(static text => JsonNode.Parse(text)!)
            .Where(status => (int)status["evseId"]! == evse).Select(static status => (string)status["connectorStatus"]!),
    ];

    /// <summary>Texts of one member of each event; nothing where it is absent.</summary>
    public static IReadOnlyList<string> Each(this IEnumerable<JsonNode> events, string member) =>
        [.. events.Select(one => one[member] ?? one["transactionInfo"]?[member]).OfType<JsonNode>().Select(static node => node.ToString())];

    /// <summary>Holds everything that it said to the letter of the schema, as our own dialect reads it.</summary>
    public static void SpeaksToTheLetter(this World world)
    {
        var dialect = Electra.Ocpp.Dialects.Of(world.Charger.Version.Subprotocol())!;
        foreach (var call in world.System.Calls)
            ToTheLetter(dialect.Read(call.Action, call.Payload, Validation.Strict), call.Action, call.Payload);
        foreach (var sent in world.System.Mentioned)
            ToTheLetter(dialect.ReadSend(sent.Action, sent.Payload, Validation.Strict), sent.Action, sent.Payload);
    }

    private static void ToTheLetter(Reading reading, string action, ReadOnlyMemory<byte> payload)
    {
        reading.Error.Should().BeNull($"{action} {Encoding.UTF8.GetString(payload.Span)}");
        reading.Oddities.Should().BeEmpty();
    }
}
