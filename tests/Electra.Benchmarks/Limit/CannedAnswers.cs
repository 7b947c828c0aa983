using System.Buffers.Text;

namespace Electra.Benchmarks.Limit;

/// <summary>Answers that stand ready; only the message's id, and a transaction's number, differ.</summary>
internal static class CannedAnswers
{
    private static int transactions;

    /// <summary>Writes the answer of a call <c>[2,"id","Action",…]</c>; returns its length.</summary>
    public static int Write(ReadOnlySpan<byte> call, Span<byte> answer)
    {
        var rest = call[(call.IndexOf((byte)'"') + 1)..];
        var id = rest[..rest.IndexOf((byte)'"')];
        rest = rest[(id.Length + 1)..];
        rest = rest[(rest.IndexOf((byte)'"') + 1)..];
        var action = rest[..rest.IndexOf((byte)'"')];

        var at = Put("[3,\""u8, answer, 0);
        at = Put(id, answer, at);
        at = Put("\","u8, answer, at);
        at = Body(action, answer, at);
        return Put("]"u8, answer, at);
    }

    private static int Body(ReadOnlySpan<byte> action, Span<byte> answer, int at)
    {
        if (action.SequenceEqual("Heartbeat"u8))
            return Put("""{"currentTime":"2026-11-24T08:00:00.000Z"}"""u8, answer, at);
        if (action.SequenceEqual("TransactionEvent"u8))
            return Put("""{"idTokenInfo":{"status":"Accepted"}}"""u8, answer, at);
        if (action.SequenceEqual("StopTransaction"u8))
            return Put("""{"idTagInfo":{"status":"Accepted"}}"""u8, answer, at);
        if (action.SequenceEqual("BootNotification"u8))
            return Put("""{"status":"Accepted","currentTime":"2026-11-24T08:00:00.000Z","interval":300}"""u8, answer, at);
        if (!action.SequenceEqual("StartTransaction"u8))
            return Put("{}"u8, answer, at);
        at = Put("""{"transactionId":"""u8, answer, at);
        Utf8Formatter.TryFormat(Interlocked.Increment(ref transactions), answer[at..], out var digits);
        return Put(""","idTagInfo":{"status":"Accepted"}}"""u8, answer, at + digits);
    }

    private static int Put(ReadOnlySpan<byte> text, Span<byte> to, int at)
    {
        text.CopyTo(to[at..]);
        return at + text.Length;
    }
}
