using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Electra.Ocpp.Framing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Electra.Fleet.Tests;

/// <summary>A small central system with canned answers, which a test can make silent, unwilling or absent.</summary>
internal sealed class CentralSystem : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<CallFrame> calls = new();
    private readonly ConcurrentQueue<SendFrame> mentioned = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Frame>> asked = new();
    private int transactions = 100;
    private int open;
    private volatile WebSocket? socket;

    private CentralSystem(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.First().Replace("http", "ws", StringComparison.Ordinal) + "/ocpp");

    public IReadOnlyCollection<CallFrame> Calls => calls;

    /// <summary>What it was sent unconfirmed.</summary>
    public IReadOnlyCollection<SendFrame> Mentioned => mentioned;

    public IReadOnlyList<string> Actions => [.. calls.Select(static call => call.Action)];

    public string? Authorization { get; private set; }

    public string? Path { get; private set; }

    /// <summary>Sockets that are open.</summary>
    public int Sockets => Volatile.Read(ref open);

    public IReadOnlyList<string> Subprotocols { get; private set; } = [];

    /// <summary>What it speaks; the first that a charger offers of these is chosen.</summary>
    public IReadOnlyList<string> Speaks { get; set; } = ["ocpp1.6", "ocpp2.0.1", "ocpp2.1"];

    /// <summary>HTTP status of new handshakes; 101: let in.</summary>
    public int Door { get; set; } = 101;

    /// <summary>Actions that are read and not answered.</summary>
    public ConcurrentDictionary<string, byte> Silent { get; } = new();

    /// <summary>What tokens are answered with.</summary>
    public string TokenStatus { get; set; } = "Accepted";

    public string? Parent { get; set; }

    /// <summary>What DataTransfer is answered with.</summary>
    public string? Data { get; set; }

    public string StreamStatus { get; set; } = "Accepted";

    public string BootStatus { get; set; } = "Accepted";

    public static async Task<CentralSystem> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var system = new CentralSystem(app);
        app.UseWebSockets();
        app.Run(system.Admit);
        await app.StartAsync();
        return system;
    }

    /// <summary>Payloads of one action, in order.</summary>
    public IReadOnlyList<string> Of(string action) =>
        [.. calls.Where(call => call.Action == action).Select(static call => Encoding.UTF8.GetString(call.Payload.Span))];

    /// <summary>Calls the charger, and gives its answer.</summary>
    public async Task<Frame> Ask(string action, string payload)
    {
        var id = Guid.NewGuid().ToString("N");
        var answer = asked[id] = new TaskCompletionSource<Frame>(TaskCreationOptions.RunContinuationsAsynchronously);
        var frame = new ArrayBufferWriter<byte>();
        FrameWriter.WriteCall(frame, id, action, Encoding.UTF8.GetBytes(payload));
        await socket!.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, true, CancellationToken.None);
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>Sends the charger a text as it is.</summary>
    public async Task Say(string text) =>
        await socket!.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The answer's payload as text.</summary>
    public async Task<string> AskFor(string action, string payload) =>
        await Ask(action, payload) is ResultFrame result ? Encoding.UTF8.GetString(result.Payload.Span) : throw new InvalidOperationException("an error");

    public void Drop() => socket?.Abort();

    public async ValueTask DisposeAsync()
    {
        socket?.Abort();
        await app.DisposeAsync();
    }

    private async Task Admit(HttpContext context)
    {
        if (Door != 101)
        {
            context.Response.StatusCode = Door;
            return;
        }

        Authorization = context.Request.Headers.Authorization;
        Path = context.Request.Path;
        Subprotocols = [.. context.WebSockets.WebSocketRequestedProtocols];
        using var opened = await context.WebSockets.AcceptWebSocketAsync(Subprotocols.FirstOrDefault(Speaks.Contains));
        socket = opened;
        Interlocked.Increment(ref open);
        var buffer = new byte[65536];
        try
        {
            var length = 0;
            while (await opened.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None) is { MessageType: WebSocketMessageType.Text } got)
            {
                length += got.Count;
                if (!got.EndOfMessage)
                    continue;
                await Take(opened, buffer.AsSpan(0, length).ToArray());
                length = 0;
            }

            await opened.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The charger's cable was pulled: a test does that.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task Take(WebSocket from, byte[] text)
    {
        switch (FrameReader.Read(text, sends: from.SubProtocol == "ocpp2.1"))
        {
            case CallFrame call:
                calls.Enqueue(call);
                if (Silent.ContainsKey(call.Action))
                    return;
                var frame = new ArrayBufferWriter<byte>();
                FrameWriter.WriteResult(frame, call.MessageId, Encoding.UTF8.GetBytes(Answer(call, from.SubProtocol)));
                await from.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, true, CancellationToken.None);
                break;
            case SendFrame sent:
                mentioned.Enqueue(sent);
                break;
            case ResultFrame result when asked.TryRemove(result.MessageId, out var waiting):
                waiting.TrySetResult(result);
                break;
            case ErrorFrame error when asked.TryRemove(error.MessageId, out var waiting):
                waiting.TrySetResult(error);
                break;
        }
    }

    private string Answer(CallFrame call, string? version) => call.Action switch
    {
        "BootNotification" => $$"""{"status":"{{BootStatus}}","currentTime":"2026-11-24T08:00:00Z","interval":300}""",
        "Authorize" when version != "ocpp1.6" =>
            $$$"""{"idTokenInfo":{"status":"{{{TokenStatus}}}"{{{(Parent is null ? "" : $",\"groupIdToken\":{{\"idToken\":\"{Parent}\",\"type\":\"Central\"}}")}}}}}""",
        "TransactionEvent" when call.Payload.Span.IndexOf("\"idToken\""u8) >= 0 => $$$"""{"idTokenInfo":{"status":"{{{TokenStatus}}}"}}""",
        "Authorize" => $$$"""{"idTagInfo":{"status":"{{{TokenStatus}}}"{{{(Parent is null ? "" : $",\"parentIdTag\":\"{Parent}\"")}}}}}""",
        "StartTransaction" => $$$"""{"transactionId":{{{Interlocked.Increment(ref transactions)}}},"idTagInfo":{"status":"{{{TokenStatus}}}"}}""",
        "OpenPeriodicEventStream" => $$"""{"status":"{{StreamStatus}}"}""",
        "Heartbeat" => """{"currentTime":"2026-11-24T08:00:00Z"}""",
        "DataTransfer" => new JsonObject { ["status"] = "Accepted", ["data"] = Data }.ToJsonString(),
        _ => "{}",
    };
}
