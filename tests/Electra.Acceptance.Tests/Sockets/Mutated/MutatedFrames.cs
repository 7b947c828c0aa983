using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>Realistic frames, and what becomes of them on a bad day: the same for the same seed.</summary>
public sealed class MutatedFrames(string version, int seed)
{
    private const int Largest = 250_000;

    private readonly Random random = new(seed);
    private readonly List<string> ids = [];
    private int count;

    public RealisticCalls Calls { get; } = RealisticCalls.Of(version, new Random(seed ^ 0x5EED));

    public byte[] Next()
    {
        var (action, payload) = Calls.Next();
        var frame = random.Next(100) switch
        {
            < 12 => Encoding.UTF8.GetBytes(Frame(action, payload)),
            < 50 => Encoding.UTF8.GetBytes(Frame(action, InPayload(payload))),
            < 68 => Encoding.UTF8.GetBytes(Elements(action, payload)),
            < 72 => Encoding.UTF8.GetBytes(Answer(payload)),
            < 97 => Bytes(Encoding.UTF8.GetBytes(Frame(action, random.Next(3) == 0 ? InPayload(payload) : payload))),
            _ => Bytes(Bytes(Encoding.UTF8.GetBytes(Elements(action, InPayload(payload))))),
        };
        return frame.Length <= Largest ? frame : frame[..Largest];
    }

    /// <summary>A payload of which one to three members are wrong.</summary>
    public string Mutated(string payload) => InPayload(payload);

    private string Frame(string action, string payload) => $"[{Calls.TypeOf(action)},{JsonSerializer.Serialize(Id())},{JsonSerializer.Serialize(action)},{payload}]";

    // Mostly fresh, sometimes one that was used before.
    private string Id()
    {
        if (ids.Count > 50 && random.Next(40) == 0)
            return ids[random.Next(ids.Count)];
        var id = string.Create(CultureInfo.InvariantCulture, $"{seed}-{++count}");
        if (ids.Count > 200)
            ids.RemoveRange(0, 100);
        ids.Add(id);
        return id;
    }

    /// <summary>The frame's own elements, wrong: missing, doubled, swapped, of another type.</summary>
    private string Elements(string action, string payload)
    {
        List<string> parts = [Calls.TypeOf(action), JsonSerializer.Serialize(Id()), JsonSerializer.Serialize(action), payload];
        var at = random.Next(parts.Count);
        switch (random.Next(8))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Insert(at, parts[random.Next(parts.Count)]);
                break;
            case 2:
                (parts[at], parts[random.Next(parts.Count)]) = (parts[random.Next(parts.Count)], parts[at]);
                break;
            case 3:
                parts[1] = Calls.One("17", "\"\"", "null", "1e3", "\"" + new string('i', 300) + "\"", "\"" + new string('j', 100) + "\"", "[\"a\"]", "true", "\"a\\u0000b-" + count++ + "\"", "\"\\ud800\"", "\"\\u00e9 🚗" + count++ + "\"");
                break;
            case 4:
                parts[0] = Calls.One("3", "4", "5", "6", "-2", "2.0", "\"2\"", "2147483648", "null");
                break;
            case 5:
                parts.Add(Weird());
                break;
            default:
                parts[at == 1 ? 3 : at] = Weird();
                break;
        }

        return $"{Spaces()}[{string.Join(Spaces() + "," + Spaces(), parts)}]{Spaces()}";
    }

    /// <summary>Answers to questions that nobody asked, or that somebody did.</summary>
    private string Answer(string payload) => random.Next(4) switch
    {
        0 => $"[3,{JsonSerializer.Serialize(Id())},{InPayload(payload)}]",
        1 => $"[4,{JsonSerializer.Serialize(Id())},\"InternalError\",\"\",{Weird()}]",
        2 => $"[3,\"{random.Next(1, 4)}-{random.Next(1, 20)}\",{payload}]",
        _ => $"[4,\"{random.Next(1, 4)}-{random.Next(1, 20)}\"]",
    };

    /// <summary>One to three members of the payload, wherever they are: gone, doubled, renamed, or of another value.</summary>
    private string InPayload(string payload)
    {
        var root = JsonNode.Parse(payload)!.AsObject();
        List<string> raw = [];
        for (var times = random.Next(1, 4); times > 0; times--)
            Mutate(root, raw);
        var text = new StringBuilder(root.ToJsonString());
        for (var i = raw.Count - 1; i >= 0; i--)
            text.Replace($"\"@@{i}@@\"", raw[i]);
        return text.ToString();
    }

    private void Mutate(JsonObject root, List<string> raw)
    {
        var here = Walk(root);
        if (here is JsonArray list)
        {
            if (random.Next(2) == 0)
                list.Clear();
            else
                list.Add(Raw(raw, Weird()));
            return;
        }

        var members = here.AsObject();
        if (members.Count == 0 || random.Next(6) == 0)
        {
            members["x" + random.Next(1000)] = Raw(raw, Weird());
            return;
        }

        var name = members.ElementAt(random.Next(members.Count)).Key;
        switch (random.Next(5))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                var moved = members[name]?.DeepClone();
                members.Remove(name);
                members[random.Next(2) == 0 ? name.ToUpperInvariant() : " " + name] = moved;
                break;
            case 2:
                // Twice the same name, which an object cannot hold: as text, behind a value.
                members[name] = Raw(raw, $"{members[name]?.ToJsonString() ?? "null"},\"{name}\":{Weird()}");
                break;
            default:
                members[name] = Raw(raw, Weird());
                break;
        }
    }

    private JsonNode Walk(JsonNode node)
    {
        while (random.Next(3) != 0)
        {
            var below = (node is JsonObject o ? o.Select(m => m.Value) : node.AsArray()).Where(n => n is JsonObject or JsonArray).ToList();
            if (below.Count == 0)
                break;
            node = below[random.Next(below.Count)]!;
        }

        return node;
    }

    private static JsonValue Raw(List<string> raw, string text)
    {
        raw.Add(text);
        return JsonValue.Create($"@@{raw.Count - 1}@@");
    }

    private string Weird() => random.Next(500) switch
    {
        0 => "\"" + new string('A', random.Next(1_000, 200_000)) + "\"",
        1 => new string('[', random.Next(2, 20_000)),
        2 => string.Concat(Enumerable.Repeat("{\"a\":", 900)) + "1" + new string('}', 900),
        3 => "[" + string.Join(',', Enumerable.Repeat("""{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"1"}]}""", random.Next(10, 1_000))) + "]",
        4 => new string('9', random.Next(20, 5_000)),
        < 40 => string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64(long.MinValue, long.MaxValue)}"),
        < 80 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(int.MinValue, int.MaxValue)}"),
        _ => Calls.One(
            "null", "true", "false", "-1", "0", "1", "1.5", "1e400", "-1e-400", "2147483648", "9223372036854775807", "9223372036854775808", "1E+2",
            "\"\"", "\" \"", "\"17\"", "\"1.0\"", "\"NaN\"", "\"true\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "\"🚗\"", "\"\\\\\"", "\"\\/\"",
            "\"2026-11-24T08:00:00\"", "\"2026-11-24T08:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999-14:00\"", "\"2026-02-30T08:00:00Z\"", "\"yesterday\"",
            "{}", "[]", "[[]]", "[{}]", "[null]", "{\"a\":{}}", "\"Accepted\"", "\"available\"", "\"04a2b3c4d5\"", "\"' or 1=1 --\"", "\"{0}\"", "\"%s%n\""),
    };

    private string Spaces() => random.Next(4) == 0 ? Calls.One(" ", "\t", "\r\n", "   ") : "";

    /// <summary>Flipped, cut, doubled or shuffled bytes; UTF-8 mostly survives, since what does not ends the socket.</summary>
    private byte[] Bytes(byte[] frame)
    {
        if (frame.Length < 4)
            return frame;
        var at = random.Next(frame.Length);
        var length = Math.Min(random.Next(1, 40), frame.Length - at);
        switch (random.Next(100))
        {
            case < 40:
                for (var flips = random.Next(1, 9); flips > 0; flips--)
                    frame[random.Next(frame.Length)] = (byte)random.Next(0x20, 0x7F);
                return frame;
            case < 55:
                return frame[..at];
            case < 70:
                return [.. frame[..at], .. frame[(at + length)..]];
            case < 85:
                return [.. frame[..at], .. frame[at..(at + length)], .. frame[at..]];
            case < 95:
                frame[at] = (byte)Calls.One('{', '}', '[', ']', '"', ',', ':', '\\', '0', '-', '\0', '\u001F');
                return frame;
            case < 98:
                return [.. frame[at..], .. frame[..at]];
            default:
                frame[at] ^= (byte)(1 << random.Next(8));
                return frame;
        }
    }
}
