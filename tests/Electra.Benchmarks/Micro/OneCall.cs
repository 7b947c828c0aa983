using System.Buffers;
using BenchmarkDotNet.Attributes;
using Electra.Benchmarks.Load;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Ocpp;
using Electra.Ocpp.Framing;

namespace Electra.Benchmarks.Micro;

/// <summary>A call's way through the border: its frame read, its payload understood, its answer written.</summary>
public class OneCall
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly IDialect dialect = Dialects.Of("ocpp1.6")!;
    private readonly IDialect newer = Dialects.Of("ocpp2.0.1")!;
    private readonly ReadOnlyMemory<byte> updated = Template201.Meters().With(3, Now.UtcDateTime, 0, 1_000_200).Of(Guid.Empty, 3).Bytes;
    private readonly ReadOnlyMemory<byte> started = Template201.Start("04A2B3C4D5").With(4, Now.UtcDateTime, 0, 1_000_000).Of(Guid.Empty, 0).Bytes;
    private readonly ReadOnlyMemory<byte> occupied = Template201.Status("Occupied").With(2, Now.UtcDateTime).Bytes;
    private readonly ArrayBufferWriter<byte> answer = new(1024);
    private readonly ReadOnlyMemory<byte> heartbeat = Template.Heartbeat().With(1).Bytes;
    private readonly ReadOnlyMemory<byte> status = Template.Status("Charging").With(2, Now.UtcDateTime).Bytes;
    private readonly ReadOnlyMemory<byte> meters = Template.Meters().With(3, Now.UtcDateTime, 17, 1_000_200).Bytes;
    private readonly ReadOnlyMemory<byte> start = Template.Start("04A2B3C4D5").With(4, Now.UtcDateTime, 0, 1_000_000).Bytes;
    private readonly ChargerAnswer time = new TheTime(Now);
    private readonly ChargerAnswer opened = new TransactionOpened("17", new(TokenStanding.Accepted));

    /// <summary>No payload.</summary>
    [Benchmark(Baseline = true)]
    public int Heartbeat() => Pass(heartbeat, time);

    /// <summary>Four fields.</summary>
    [Benchmark]
    public int StatusNotification() => Pass(status, Noted.Instance);

    /// <summary>One reading of five measurands.</summary>
    [Benchmark]
    public int MeterValues() => Pass(meters, Noted.Instance);

    /// <summary>An answer with a number and a verdict.</summary>
    [Benchmark]
    public int StartTransaction() => Pass(start, opened);

    /// <summary>No payload, in 2.0.1.</summary>
    [Benchmark]
    public int Heartbeat201() => Pass(heartbeat, time, newer);

    /// <summary>Four fields, in 2.0.1.</summary>
    [Benchmark]
    public int StatusNotification201() => Pass(occupied, Noted.Instance, newer);

    /// <summary>The event with the same reading.</summary>
    [Benchmark]
    public int TransactionUpdated() => Pass(updated, new TransactionFollowed(null), newer);

    /// <summary>The event that begins a transaction, answered with a verdict.</summary>
    [Benchmark]
    public int TransactionStarted() => Pass(started, new TransactionFollowed(new(TokenStanding.Accepted)), newer);

    private int Pass(ReadOnlyMemory<byte> text, ChargerAnswer say) => Pass(text, say, dialect);

    private int Pass(ReadOnlyMemory<byte> text, ChargerAnswer say, IDialect dialect)
    {
        var call = (CallFrame)FrameReader.Read(text);
        if (dialect.Read(call.Action, call.Payload, Validation.Tolerant).Report is null)
            throw new InvalidOperationException(call.Action + " was not understood");
        answer.ResetWrittenCount();
        dialect.WriteAnswer(answer, call.MessageId, call.Action, say);
        return answer.WrittenCount;
    }
}
