using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A charger driven frame by frame, with nothing in common with the product's own code.</summary>
public sealed class RawCharger : IAsyncDisposable
{
    private readonly ClientWebSocket socket;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonArray>> waiting = new();
    private readonly ConcurrentQueue<JsonArray> calls = new();
    private readonly TaskCompletionSource<WebSocketCloseStatus?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim sending = new(1, 1);
    private int messages;

    private RawCharger(ClientWebSocket socket) => this.socket = socket;

    public string? Subprotocol => socket.SubProtocol;

    /// <summary>How it was closed; null: cut off.</summary>
    public Task<WebSocketCloseStatus?> Closed => closed.Task;

    /// <summary>What the central system asked of it.</summary>
    public IReadOnlyCollection<JsonArray> Calls => calls;

    /// <summary>Frames that answer nothing it asked.</summary>
    public ConcurrentQueue<JsonArray> Unasked { get; } = new();

    /// <summary>How it answers what is asked of it; null: never. By default all is accepted, and no setting is known.</summary>
    public Func<string, JsonNode, string?> Answers { get; set; } = (action, _) => action switch
    {
        "GetConfiguration" => "{\"configurationKey\":[]}",
        "GetLocalListVersion" => "{\"listVersion\":0}",
        _ => "{\"status\":\"Accepted\"}",
    };

    public static async Task<RawCharger> Connect(ElectraProgram program, string id, string? password = null, string? user = null, params string[] subprotocols)
    {
        var socket = new ClientWebSocket();
        foreach (var subprotocol in subprotocols.Length == 0 ? ["ocpp1.6"] : subprotocols)
        {
            if (subprotocol.Length > 0)
                socket.Options.AddSubProtocol(subprotocol);
        }

        if (password is not null)
            socket.Options.SetRequestHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user ?? id}:{password}")));
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new(program.Ocpp, Uri.EscapeDataString(id)), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (WebSocketException)
        {
            throw new HandshakeRefusedException((int)socket.HttpStatusCode);
        }

        var charger = new RawCharger(socket);
        _ = charger.Read();
        return charger;
    }

    /// <summary>Connects and boots.</summary>
    public static async Task<RawCharger> Booted(ElectraProgram program, string id, string? password = null)
    {
        var charger = await Connect(program, id, password);
        var answer = await charger.Result("BootNotification", """{"chargePointVendor":"alpitronic GmbH","chargePointModel":"HYC_300","firmwareVersion":"1.4.2","chargePointSerialNumber":"A-4711"}""");
        ((string?)answer["status"]).Should().Be("Accepted");
        return charger;
    }

    /// <summary>Calls and gives the whole answer frame.</summary>
    public async Task<JsonArray> Call(string action, string payload, string? messageId = null, TimeSpan? within = null)
    {
        var id = messageId ?? NextId();
        var source = waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send($"[2,{JsonSerializer.Serialize(id)},{JsonSerializer.Serialize(action)},{payload}]");
        return await source.Task.WaitAsync(within ?? TimeSpan.FromSeconds(20));
    }

    /// <summary>Calls and gives the result's payload.</summary>
    public async Task<JsonNode> Result(string action, string payload, string? messageId = null)
    {
        var frame = await Call(action, payload, messageId);
        ((int)frame[0]!).Should().Be(3, "{0} is answered {1}", action, frame.ToJsonString());
        return frame[2]!;
    }

    /// <summary>Calls and gives the error's code and description.</summary>
    public async Task<(string Code, string Description)> Error(string action, string payload)
    {
        var frame = await Call(action, payload);
        ((int)frame[0]!).Should().Be(4, "{0} is answered {1}", action, frame.ToJsonString());
        return ((string)frame[2]!, (string)frame[3]!);
    }

    public async Task Send(string text)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    public async Task SendBinary(byte[] bytes) => await socket.SendAsync(bytes, WebSocketMessageType.Binary, true, CancellationToken.None);

    public async Task SendFragmented(string text, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        await sending.WaitAsync();
        try
        {
            for (var at = 0; at < bytes.Length; at += size)
                await socket.SendAsync(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), WebSocketMessageType.Text, at + size >= bytes.Length, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    public Task Status(string status, int connector = 1, string extra = "") => Result(
        "StatusNotification", $$"""{"connectorId":{{connector}},"errorCode":"NoError","status":"{{status}}","timestamp":"{{Now()}}"{{extra}}}""");

    /// <summary>Starts a transaction and gives its id.</summary>
    public async Task<int> Start(string token, long meterWh, int connector = 1, string? at = null) => (int)(await Result(
        "StartTransaction", $$"""{"connectorId":{{connector}},"idTag":"{{token}}","meterStart":{{meterWh}},"timestamp":"{{at ?? Now()}}"}"""))["transactionId"]!;

    public Task<JsonNode> Stop(int transaction, long meterWh, string? at = null, string extra = "") => Result(
        "StopTransaction", $$"""{"transactionId":{{transaction}},"meterStop":{{meterWh}},"timestamp":"{{at ?? Now()}}","reason":"Local"{{extra}}}""");

    public Task<JsonNode> Meter(int transaction, long wh, int connector = 1, string? at = null) => Result(
        "MeterValues",
        $$$"""{"connectorId":{{{connector}}},"transactionId":{{{transaction}}},"meterValue":[{"timestamp":"{{{at ?? Now()}}}","sampledValue":[{"value":"{{{wh}}}","measurand":"Energy.Active.Import.Register","unit":"Wh"}]}]}""");

    public static string Now(TimeSpan ago = default) => (DateTimeOffset.UtcNow - ago).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>The line is cut.</summary>
    public void Cut() => socket.Abort();

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"m-{Interlocked.Increment(ref messages)}");

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                using var text = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    text.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                await Take(JsonNode.Parse(text.ToArray())!.AsArray());
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Cut off: told below.
        }

        closed.TrySetResult(socket.CloseStatus);
        foreach (var source in waiting.Values)
            source.TrySetException(new IOException("the socket has closed"));
    }

    private async Task Take(JsonArray frame)
    {
        var id = (string)frame[1]!;
        if ((int)frame[0]! != 2)
        {
            if (waiting.TryRemove(id, out var source))
                source.TrySetResult(frame);
            else
                Unasked.Enqueue(frame);
            return;
        }

        calls.Enqueue(frame);
        if (Answers((string)frame[2]!, frame[3]!) is { } answer)
            await Send(answer.StartsWith('[') ? answer.Replace("$id", id, StringComparison.Ordinal) : $"[3,{JsonSerializer.Serialize(id)},{answer}]");
    }
}

/// <summary>The handshake was answered with another status than 101.</summary>
public sealed class HandshakeRefusedException(int status) : Exception($"the handshake was answered {status}")
{
    public int Status { get; } = status;
}
