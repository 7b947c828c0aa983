using System.Collections.Concurrent;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Gateway.Orders;
using Electra.Gateway.Sockets;
using Electra.Ocpp;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Gateway.Tests;

/// <summary>A silo's sockets with a charger at each, and a clock that a test moves on.</summary>
internal sealed class Yard : IDisposable
{
    private readonly Telemetry telemetry = new();
    private readonly GatewayTools tools;
    private int count;

    public Yard(GatewayOptions? options = null)
    {
        tools = new(options ?? new(), Log, telemetry, Clock, null!, NullLoggerFactory.Instance);
        Book = new(tools);
        Ends = new(Record, tools);
        Departure = new(Book, tools);
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public SocketBook Book { get; }

    public Departure Departure { get; }

    public SocketEnds Ends { get; }

    public ScriptedRecord Record { get; } = new();

    /// <summary>The OCPP log.</summary>
    public KeptLog Log { get; } = new();

    public Berth[] Arrive(int many, bool deaf = false) => [.. Enumerable.Range(0, many).Select(_ => Arrive(deaf))];

    /// <param name="neverBooted">No boot of it was ever answered; else its last was accepted.</param>
    public Berth Arrive(bool deaf = false, string version = "ocpp1.6", Validation validation = Validation.Tolerant, bool neverBooted = false)
    {
        var (wire, grain) = (new ScriptedSocket(deaf), new ScriptedCharger());
        var line = new Line(new($"CP-{++count:000}"), Dialects.Of(version)!, validation, grain, "10.0.0.1:50000");
        // No connection is recorded here: neither the factory nor the silo is ever asked.
        var link = new ChargerLink(line, tools, null!, Ends);
        if (!neverBooted)
            link.Booted(BootVerdict.Accepted);
        var socket = new ChargerSocket(wire, line, link, new(new FeatureCollection()), tools);
        Book.Add(socket);
        _ = Serve(socket);
        return new(wire, grain, line, link, socket);
    }

    /// <summary>Lets time pass in small steps, as it does.</summary>
    public async Task Pass(TimeSpan time, Func<bool> until)
    {
        var end = Clock.GetUtcNow() + time;
        await Eventually.True(() =>
        {
            // A busy machine looks late: the clock goes on then, so that it looks again.
            Clock.Advance(TimeSpan.FromMilliseconds(Clock.GetUtcNow() < end ? 250 : 50));
            return until();
        }, $"it is so after {time}");
    }

    public void Dispose() => telemetry.Dispose();

    private async Task Serve(ChargerSocket socket)
    {
        await socket.Run();
        Book.Remove(socket);
    }

}

/// <summary>An OCPP log that a test reads.</summary>
internal sealed class KeptLog : IFrameLog
{
    private readonly ConcurrentQueue<FrameRecord> written = new();

    /// <summary>What was written, in order.</summary>
    public IReadOnlyCollection<FrameRecord> Written => written;

    public void Write(FrameRecord frame) => written.Enqueue(frame);
}

/// <summary>A database that answers or does not, as a test says.</summary>
internal sealed class ScriptedRecord : IRecordHealth
{
    public bool Reachable { get; set; } = true;

    public DateTimeOffset? SilentSince => null;
}

/// <summary>One charger's place: its end of the wire, its grain, and ours.</summary>
internal sealed record Berth(ScriptedSocket Wire, ScriptedCharger Grain, Line Line, ChargerLink Link, ChargerSocket Socket);
