using System.Text.Json.Nodes;
using CsCheck;

namespace Electra.Ocpp.Tests.V201;

/// <summary>The golden payloads with parts of them taken away, doubled, and put in the place of others.</summary>
public sealed class Mutated_payloads
{
    private const int Frames = 10_000;

    private static readonly string[] Strange =
    [
        "null", "true", "0", "-1", "1.5", "4294967296", "1e400", "\"\"", "\" \"", "\"2026-11-24\"", "{}", "[]", "[null]", "{\"a\":{\"b\":[1]}}", "\"\\ud83d\\ude97\"",
        "\"" + new string('x', 3000) + "\"",
    ];

    private static readonly string[] Messages = [.. Golden.Messages];

    private static readonly Gen<string> AnyMessage = Gen.Int[0, Messages.Length - 1].Select(i => Messages[i]);

    private static readonly Gen<(string Message, (int At, int What, int With)[] Changes)> Changed = Gen.Select(
        AnyMessage,
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 4], Gen.Int[0, Strange.Length - 1]).Array[1, 4]);

    [Fact]
    public void Become_a_report_or_an_error_and_never_an_exception() => Changed.Sample(
        changed =>
        {
            var bytes = Mutate(changed.Message, changed.Changes);
            var action = changed.Message[..changed.Message.LastIndexOf("Re", StringComparison.Ordinal)];
            return changed.Message.EndsWith("Request", StringComparison.Ordinal)
                ? IsOneOrTheOther(action, bytes, Validation.Tolerant) && IsOneOrTheOther(action, bytes, Validation.Strict) && IsSentOrRefused(action, bytes)
                : Wire.V201.ReadOutcome(new ReadListVersion(), action, "1", bytes, Wire.Morning, Wire.Morning) is Answered or Errored;
        },
        iter: Frames);

    [Fact]
    public void Of_single_bytes_never_throw_either() => Gen.Select(
        AnyMessage, Gen.Select(Gen.Int[0, 2000], Gen.Byte).Array[1, 4]).Sample(
        (message, changes) =>
        {
            var bytes = Golden.Bytes(message);
            foreach (var (at, value) in changes)
                bytes[at % bytes.Length] = value;
            var action = message[..message.LastIndexOf("Re", StringComparison.Ordinal)];
            return IsOneOrTheOther(action, bytes, Validation.Tolerant) && IsOneOrTheOther(action, bytes, Validation.Strict);
        });

    private static bool IsOneOrTheOther(string action, byte[] payload, Validation validation)
    {
        var reading = Wire.V201.Read(action, payload, validation);
        return (reading.Report is null) != (reading.Error is null)
            && reading.Oddities.All(o => OddityCatalogue.Find(o.Name) is not null)
            && (validation == Validation.Tolerant || reading.Error is not null || reading.Oddities.All(o => IsOfMeaning(o.Name)));
    }

    // What a strict reader lets through is to the letter; only what it means may still be odd.
    private static bool IsOfMeaning(string oddity) =>
        oddity is "empty-token" or "padded-token" or "spaced-token" or "degenerate-address" or "number-out-of-range";

    private static bool IsSentOrRefused(string action, byte[] payload)
    {
        if (!V201Commands.ByAction.TryGetValue(action, out var route))
            return true;
        var written = Wire.V201.WriteOrder(new Verbatim(route.Command, Encoding.UTF8.GetString(payload)));
        return written.Refusal is Malformed { Errors.Count: > 0 } || (written.Refusal is null && Schema.Inspector.First(written.Payload.Span, route.Request) is null);
    }

    private static byte[] Mutate(string message, (int At, int What, int With)[] changes)
    {
        var root = Golden.Node(message).DeepClone();
        foreach (var (at, what, with) in changes)
        {
            var places = Places(root).ToList();
            if (places.Count == 0)
                break;
            Change(places[at % places.Count], what, Strange[with]);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(m => ((JsonNode, string?, int)[])[(o, m.Key, -1), .. m.Value is null ? [] : Places(m.Value)]),
        JsonArray a => Enumerable.Range(0, a.Count).SelectMany(i => ((JsonNode, string?, int)[])[(a, null, i), .. a[i] is null ? [] : Places(a[i]!)]),
        _ => [],
    };

    private static void Change((JsonNode Parent, string? Name, int Index) place, int what, string strange)
    {
        switch (place.Parent)
        {
            case JsonObject o when what == 0:
                o.Remove(place.Name!);
                break;
            case JsonObject o when what == 1:
                o["x" + place.Name] = JsonNode.Parse(strange);
                break;
            case JsonObject o when what == 2:
                var value = o[place.Name!]?.DeepClone();
                o.Remove(place.Name!);
                o[place.Name!.ToUpperInvariant()] = value;
                break;
            case JsonObject o:
                o[place.Name!] = JsonNode.Parse(strange);
                break;
            case JsonArray a when what == 0:
                a.RemoveAt(place.Index);
                break;
            case JsonArray a when what == 1:
                a.Add(a[place.Index]?.DeepClone());
                break;
            case JsonArray a:
                a[place.Index] = JsonNode.Parse(strange);
                break;
        }
    }
}
