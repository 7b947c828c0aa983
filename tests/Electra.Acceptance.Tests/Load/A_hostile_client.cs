using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Load;

/// <summary>What a hostile client does to twenty honest chargers: nothing is the aim, and the figures are printed.</summary>
public sealed class A_hostile_client(ITestOutputHelper output)
{
    private const int Wanted = 20_000;
    private const int Honest = 20;

    // The program keeps 2,000; those that it has closed would only use up the machine's files.
    private const int Held = 3_000;

    // Half a TLS handshake, half a request line, half a request, a handshake without its end; and one that says nothing at all.
    private static readonly byte[][] Halves =
    [
        [],
        [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03],
        "GET /oc"u8.ToArray(),
        "GET /ocpp/HONEST-01 HTTP/1.1\r\nHost: electra.example\r\n"u8.ToArray(),
        "GET /ocpp/HONEST-02 HTTP/1.1\r\nHost: electra.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"u8.ToArray(),
    ];

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    [Fact]
    [Trait("run", "nightly")]
    public async Task With_twenty_thousand_half_handshakes_does_not_disturb_chargers()
    {
        Nightly.Only();
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home);
        await using var honest = await Begin(program);
        var before = await Measure(honest, "before");

        var held = new ConcurrentQueue<Socket>();
        var attack = HalfOpen(program, held);
        var during = await Measure(honest, "half-handshakes");
        var opened = await attack;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"half-handshakes: {opened} of {Wanted} opened ({(opened < Wanted ? "the machine allows no more" : "all")}), {held.Count} held; open files of the program now {Files(program)}, resident {ResidentMiB(program)} MiB"));

        // A new charger comes in while they are held.
        await program.Api.Charger("LATE-1", "lyon-1");
        await using (var late = await RawCharger.Booted(program, "LATE-1"))
            await late.Status("Available");
        Files(program).Should().BeLessThan(5_000, "those that say nothing give way to each other");
        foreach (var socket in held)
            socket.Dispose();
        await Measure(honest, "after");

        honest.Failed.Should().BeEmpty();
        (before.Calls, during.Calls).Should().Match<(int Before, int During)>(c => c.During > c.Before / 2, "calls go on");
    }

    [Fact]
    [Trait("run", "nightly")]
    public async Task With_a_megabyte_of_nested_JSON_a_second_does_not_disturb_chargers()
    {
        Nightly.Only();
        await using var home = Home.Sqlite();
        await using var program = await ElectraProgram.Start(home);
        await using var honest = await Begin(program);
        await program.Api.Charger("HOSTILE-1", "lyon-1");
        var before = await Measure(honest, "before");

        using var enough = new CancellationTokenSource(Look);
        var attack = Nest(program, enough.Token);
        var during = await Measure(honest, "nested JSON");
        var (bytes, closed) = await attack;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"nested JSON: {bytes / 1e6:F1} MB sent in {Look.TotalSeconds:F0} s, closed {closed} times; resident {ResidentMiB(program)} MiB"));
        await Measure(honest, "after");

        honest.Failed.Should().BeEmpty();
        bytes.Should().BeGreaterThan(10_000_000, "the attack took place");
        (before.Calls, during.Calls).Should().Match<(int Before, int During)>(c => c.During > c.Before / 2, "calls go on");
    }

    private static async Task<HonestChargers> Begin(ElectraProgram program)
    {
        await program.Api.Station("lyon-1");
        var honest = await HonestChargers.Start(program, Honest);
        // The runtime compiles what is hot first.
        await Eventually.True(() => honest.Answered >= Honest * 40, "each has been answered often", TimeSpan.FromSeconds(60));
        return honest;
    }

    private async Task<(int Calls, double P50Ms, double P99Ms, double MaxMs)> Measure(HonestChargers honest, string when)
    {
        honest.Take();
        await Spell.Of(Look);
        var found = honest.Take();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{when}: {found.Calls} calls, p50 {found.P50Ms:F1} ms, p99 {found.P99Ms:F1} ms, longest {found.MaxMs:F1} ms"));
        return found;
    }

    private static async Task<int> HalfOpen(ElectraProgram program, ConcurrentQueue<Socket> held)
    {
        var opened = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Wanted), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (n, _) =>
        {
            Socket? socket = null;
            try
            {
                socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, program.Port);
                if (Halves[n % Halves.Length] is { Length: > 0 } half)
                    await socket.SendAsync(half);
                held.Enqueue(socket);
                Interlocked.Increment(ref opened);
                if (held.Count > Held && held.TryDequeue(out var oldest))
                    oldest.Dispose();
            }
            catch (SocketException)
            {
                socket?.Dispose();
            }
        });
        return opened;
    }

    // Four frames of a quarter of a megabyte a second, and a new socket whenever the old one is closed.
    private static async Task<(long Bytes, int Closed)> Nest(ElectraProgram program, CancellationToken enough)
    {
        var deep = Encoding.UTF8.GetBytes("[2,\"deep\",\"DataTransfer\",{\"vendorId\":\"x\",\"data\":" + new string('[', 260_000));
        var (bytes, closed) = (0L, 0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (!enough.IsCancellationRequested)
        {
            using var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol("ocpp1.6");
            try
            {
                await socket.ConnectAsync(new(program.Ocpp, "HOSTILE-1"), enough);
                _ = Drain(socket);
                while (await timer.WaitForNextTickAsync(enough))
                {
                    await socket.SendAsync(deep, WebSocketMessageType.Text, true, CancellationToken.None);
                    bytes += deep.Length;
                }
            }
            catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                closed++;
            }
        }

        return (bytes, closed - 1);
    }

    private static async Task Drain(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }

            socket.Abort();
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It is closed.
        }
    }

    private static int Files(ElectraProgram program) => Directory.GetFiles($"/proc/{program.Pid}/fd").Length;

    private static long ResidentMiB(ElectraProgram program)
    {
        using var process = Process.GetProcessById(program.Pid);
        return process.WorkingSet64 / 1024 / 1024;
    }
}
