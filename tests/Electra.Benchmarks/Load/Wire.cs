using System.Buffers.Text;
using System.Text;

namespace Electra.Benchmarks.Load;

/// <summary>What a lean charger makes of the bytes that it reads.</summary>
internal static class Wire
{
    /// <summary>Whether it is a call of the central system.</summary>
    public static bool IsOrder(ReadOnlySpan<byte> frame) => frame is [_, (byte)'2', ..];

    /// <summary>Its configuration is accepted; nothing else is known.</summary>
    public static byte[] AnswerTo(ReadOnlySpan<byte> order)
    {
        var parts = Encoding.UTF8.GetString(order).Split('"');
        return Encoding.UTF8.GetBytes(parts[3] switch
        {
            "GetConfiguration" => $$"""[3,"{{parts[1]}}",{"configurationKey":[]}]""",
            "ChangeConfiguration" => $$"""[3,"{{parts[1]}}",{"status":"Accepted"}]""",
            // What a charger of 2.0.1 is asked for at its boot it has nothing of.
            _ => $$"""[4,"{{parts[1]}}","NotImplemented","",{}]""",
        });
    }

    /// <summary>Throws unless it is the result of this call. Where an answer has a status, it is that of a token or a boot: a load whose
    /// transactions were refused would measure refusals.</summary>
    public static void Check(string charger, ReadOnlySpan<byte> answer, Template call)
    {
        var willing = answer.IndexOf("\"status\""u8) < 0 || answer.IndexOf("\"status\":\"Accepted\""u8) >= 0;
        if (!answer.StartsWith("[3,\""u8) || !answer[4..].StartsWith(call.MessageId) || !willing)
            throw new InvalidOperationException($"{charger}: {Encoding.UTF8.GetString(call.Bytes.Span)} was answered {Encoding.UTF8.GetString(answer)}");
    }

    /// <summary>The number that a StartTransaction was given.</summary>
    public static int TransactionIn(ReadOnlySpan<byte> answer)
    {
        var label = "\"transactionId\":"u8;
        return answer.IndexOf(label) is >= 0 and var at && Utf8Parser.TryParse(answer[(at + label.Length)..], out int number, out _) && number > 0
            ? number
            : throw new InvalidOperationException($"no transaction id in {Encoding.UTF8.GetString(answer)}");
    }
}
