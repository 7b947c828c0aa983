using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>One charger that sends mutated frames and holds account of what it is answered.</summary>
public sealed class FuzzedCharger(ElectraProgram program, string id, string version, int seed) : IDisposable
{
    private const int Ahead = 48;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MutatedFrames frames = new(version, seed);
    private readonly MadAnswers replies = new(version, ~seed);
    private readonly IReadOnlySet<string> codes = ErrorCodes.Of(version);
    private readonly ConcurrentDictionary<string, int> owed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim answered = new(0);
    private readonly SemaphoreSlim sending = new(1, 1);
    private ClientWebSocket socket = new();
    private Task reading = Task.CompletedTask;
    private int outstanding;
    private int vague;
    private int nameless;

    /// <summary>Answers that came, by their kind: 3, 4 and 5.</summary>
    public ConcurrentDictionary<int, int> Answers { get; } = new();

    /// <summary>What went wrong: an answer to nothing, a broken answer, an answer that never came.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>Frames that broke the line as RFC 6455 §8.1 wants it.</summary>
    public int Cut { get; private set; }

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
        answered.Dispose();
    }

    /// <summary>Sends so many frames.</summary>
    public async Task Send(int count)
    {
        if (socket.State == WebSocketState.None)
            await Connect();
        while (count-- > 0)
        {
            var frame = frames.Next();
            if (!Utf8.IsValid(frame))
            {
                await BreakOff(frame);
                continue;
            }

            if (Oracle.AnswerDue(frame, out var unclear) is { } due)
            {
                owed.AddOrUpdate(due, 1, (_, n) => n + 1);
                Interlocked.Increment(ref outstanding);
            }
            else if (frames.Calls.Subprotocol != "ocpp1.6")
            {
                // 2.x may have a word for it, without a name or by its own.
                Interlocked.Increment(ref nameless);
            }

            vague += unclear ? 1 : 0;
            await Write(frame);
            while (Volatile.Read(ref outstanding) >= Ahead)
                await Answer("while sending ahead");
        }

        await Settle();
    }

    /// <summary>Says goodbye.</summary>
    public async Task Leave()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private async Task Connect()
    {
        socket = new();
        socket.Options.AddSubProtocol(frames.Calls.Subprotocol);
        await socket.ConnectAsync(new(program.Ocpp, id), CancellationToken.None);
        reading = Read(socket);
    }

    // Text that is no UTF-8 must end a WebSocket: nothing may be under way, so that nothing is lost.
    private async Task BreakOff(byte[] frame)
    {
        await Settle();
        Cut++;
        await Write(frame);
        await reading.WaitAsync(Patience);
        if (socket.CloseStatus is not (WebSocketCloseStatus.InvalidPayloadData or null))
            Wrong.Enqueue($"text that is no UTF-8 was answered by {socket.CloseStatus}");
        socket.Dispose();
        await Connect();
    }

    private async Task Write(byte[] frame)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Settle()
    {
        while (Volatile.Read(ref outstanding) > 0)
            await Answer("at the end");
    }

    private async Task Answer(string when)
    {
        if (await answered.WaitAsync(Patience))
            return;
        throw new TimeoutException($"{id} (seed {seed}) has {outstanding} unanswered calls {when}: {string.Join(", ", owed.Take(10))}; socket {socket.State} {socket.CloseStatus}");
    }

    private async Task Read(ClientWebSocket from)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    if (length == buffer.Length)
                        Array.Resize(ref buffer, buffer.Length * 2);
                    part = await from.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                await Take(buffer[..length]);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Cut off: whoever waits finds it out.
        }
    }

    private async Task Take(byte[] text)
    {
        var (kind, answerId, unclear) = Head(text);
        if (kind == 2)
        {
            await Write(Encoding.UTF8.GetBytes(replies.To(JsonNode.Parse(text)!.AsArray())));
            return;
        }

        Answers.AddOrUpdate(kind, 1, (_, n) => n + 1);
        if (kind == 5)
        {
            // What it answered madly was not understood: only 2.1 has a word for it.
            if (frames.Calls.Subprotocol != "ocpp2.1")
                Wrong.Enqueue($"contradicted in a version that knows no such frame: {Shown(text)}");
            return;
        }

        if (unclear)
        {
            if (Interlocked.Decrement(ref vague) < 0)
                Wrong.Enqueue($"answered, though not asked: {Shown(text)}");
            return;
        }

        if (kind == 4 && IsOfNoCall(answerId, text))
        {
            if (Interlocked.Decrement(ref nameless) < 0)
                Wrong.Enqueue($"blamed, though it was not at fault: {Shown(text)}");
            return;
        }

        var left = owed.AddOrUpdate(answerId!, -1, (_, n) => n - 1);
        if (left <= 0)
            owed.TryRemove(new(answerId!, left));
        if (left < 0)
        {
            Wrong.Enqueue($"answered, though not asked: {Shown(text)}");
            return;
        }

        Interlocked.Decrement(ref outstanding);
        answered.Release();
    }

    // What 2.x says to a text that was no call: without its name, or by the name that it would have.
    private static bool IsOfNoCall(string? answerId, byte[] text)
    {
        using var whole = JsonDocument.Parse(text);
        var (code, why) = (whole.RootElement[2].GetString(), whole.RootElement[3].GetString()!);
        return code is "MessageTypeNotSupported" || (code is "RpcFrameworkError" && (answerId == "-1" || why.Contains("does not begin with message type", StringComparison.Ordinal)));
    }

    private (int Kind, string? Id, bool Unclear) Head(byte[] text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            reader.Read();
            var kind = reader.GetInt32();
            reader.Read();
            var answerId = Oracle.Id(ref reader, out var unclear);
            using var whole = JsonDocument.Parse(text);
            var frame = whole.RootElement;
            if (frame.GetArrayLength() != (kind == 3 ? 3 : kind is 4 or 5 ? 5 : 4))
                Wrong.Enqueue($"no frame of OCPP: {Shown(text)}");
            if (kind is 4 or 5 && !codes.Contains(frame[2].GetString()!))
                Wrong.Enqueue($"no error code of OCPP {version}: {Shown(text)}");
            if (kind is 4 or 5 && frame[2].GetString() == "InternalError")
                Wrong.Enqueue($"a fault of its own: {Shown(text)}");
            if (kind == 3 && frame[2].TryGetProperty("transactionId", out var transaction) && transaction.ValueKind is JsonValueKind.Number)
                frames.Calls.Know(transaction.GetInt32());
            return (kind, answerId, unclear);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            Wrong.Enqueue($"{fault.Message}: {Shown(text)}");
            return (0, "", true);
        }
    }

    private static string Shown(byte[] text) => Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, 300)));
}
