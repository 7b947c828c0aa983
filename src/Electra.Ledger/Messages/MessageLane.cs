using System.Threading.Channels;
using Electra.Ledger.Homes;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Messages;

/// <summary>The OCPP log's own way to the database: bounded, batched, and the first to give way.</summary>
internal sealed class MessageLane : BackgroundService, IMessageLog
{
    private const int AtOnce = 2_000;

    /// <summary>Nobody waits for the log: what comes within this time is written together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastWrites = TimeSpan.FromSeconds(2);

    private readonly IHome home;
    private readonly IMessageSink sink;
    private readonly LedgerGate gate;
    private readonly Telemetry telemetry;
    private readonly ILogger<MessageLane> logger;
    private readonly Channel<MessageRecord> lane;
    private readonly CancellationTokenSource closing = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly long most;
    private long dropped;
    private long held;

    public MessageLane(IHome home, IMessageSink sink, LedgerOptions options, LedgerGate gate, Telemetry telemetry, ILogger<MessageLane> logger)
    {
        this.home = home;
        this.sink = sink;
        this.gate = gate;
        this.telemetry = telemetry;
        this.logger = logger;
        most = options.MessageMegabytes * 1024L * 1024;
        lane = Channel.CreateBounded<MessageRecord>(new BoundedChannelOptions(options.MessageCapacity) { SingleReader = true });
        telemetry.Messages = () => lane.Reader.Count;
        telemetry.MessageBytes = () => Interlocked.Read(ref held);
    }

    public long Dropped => Interlocked.Read(ref dropped);

    public void Write(MessageRecord message)
    {
        var size = Size(message);
        if (Interlocked.Add(ref held, size) <= most && lane.Writer.TryWrite(message))
            return;
        Interlocked.Add(ref held, -size);
        Drop(1);
    }

    public ValueTask<IReadOnlyList<MessageRecord>> Find(MessageQuery query, CancellationToken cancellation = default) =>
        MessageSearch.Find(home, query, cancellation);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lane.Writer.TryComplete();
        await closing.CancelAsync();
        stopped.CancelAfter(LastWrites);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        closing.Dispose();
        stopped.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.Ready.WaitAsync(stoppingToken);
            var batch = new List<MessageRecord>();
            while (await lane.Reader.WaitToReadAsync(stopped.Token))
            {
                batch.Clear();
                if (lane.Reader.Count < AtOnce)
                    await Gather(stopped.Token);
                while (batch.Count < AtOnce && lane.Reader.TryRead(out var message))
                    batch.Add(message);
                var size = batch.Sum(Size);
                await Write(batch, stopped.Token);
                Interlocked.Add(ref held, -size);
                batch.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what is left was of the lowest rank.
        }
    }

    // Until the time is over, or the program stops: then what waits is written at once.
    private async ValueTask Gather(CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing.Token);
        await Task.Delay(Gathering, enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask Write(List<MessageRecord> batch, CancellationToken cancellation)
    {
        for (var said = false; ; said = true)
        {
            try
            {
                await sink.Write(batch, cancellation);
                return;
            }
            catch (Exception fault) when (home.BlamesData(fault))
            {
                logger.MessagesPoisoned(batch.Count, fault.Message);
                Drop(batch.Count);
                return;
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                if (!said)
                    logger.MessagesWait(fault.Message);
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    // Its text, two bytes a letter, and what stands around it.
    private static long Size(MessageRecord message) => message.Payload.Length * 2L + 256;

    private void Drop(int count)
    {
        Interlocked.Add(ref dropped, count);
        telemetry.Dropped(count);
    }
}
