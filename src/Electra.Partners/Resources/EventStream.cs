using Electra.Partners.Access;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>Follows the events for one reader, for as long as it stays and its key is good.</summary>
internal sealed class EventStream(Network net, Caller caller, IReadOnlyList<string>? prefixes, string? stationId)
{
    private const int AtOnce = 200;

    private DateTimeOffset written = net.Clock.GetUtcNow();
    private DateTimeOffset admitted = net.Clock.GetUtcNow();

    public async Task Run(Stream wire, long after, CancellationToken cancellation)
    {
        while (await IsAdmitted())
        {
            // Taken first: up to here everything is visible, so that what does not concern this reader is not asked for again.
            var (oldest, newest) = await net.Views.EventRange(cancellation);
            if (after < oldest - 1)
            {
                await Write(wire, EventText.Gap(oldest), cancellation);
                after = oldest - 1;
            }

            var rows = await net.Views.Events(after, AtOnce, prefixes, stationId, cancellation);
            foreach (var row in rows.Where(r => caller.Sees(r.Station)))
                await Write(wire, EventText.Of(row), cancellation);
            if (net.Clock.GetUtcNow() - written >= net.Options.StreamPulse)
                await Write(wire, EventText.Pulse, cancellation);
            await Taken(wire.FlushAsync(cancellation), cancellation);

            var last = rows.Count > 0 ? rows[^1].Number : after;
            after = rows.Count < AtOnce ? Math.Max(last, newest) : last;
            if (rows.Count < AtOnce)
                await net.Views.EventsChanged(after, cancellation);
        }
    }

    private async Task Write(Stream wire, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await Taken(wire.WriteAsync(bytes, cancellation).AsTask(), cancellation);
        written = net.Clock.GetUtcNow();
    }

    // What the reader does not take waits in the server's buffer, which is small: a stream holds a page of events and no more.
    private async Task Taken(Task writing, CancellationToken cancellation)
    {
        if (writing.IsCompletedSuccessfully)
            return;
        try
        {
            await writing.WaitAsync(net.Options.StreamPatience, net.Clock, cancellation);
        }
        catch (TimeoutException)
        {
            throw new SlowReaderException();
        }
    }

    // A key that is revoked ends what it opened.
    private async ValueTask<bool> IsAdmitted()
    {
        var now = net.Clock.GetUtcNow();
        if (now - admitted < net.Options.StreamPulse)
            return true;
        admitted = now;
        return await net.Keys.Knows(caller);
    }
}

/// <summary>A reader takes nothing: what is written to it is held by nobody else.</summary>
internal sealed class SlowReaderException() : Exception("the reader takes nothing");
