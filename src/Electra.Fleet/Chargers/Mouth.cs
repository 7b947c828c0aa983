using System.Net.WebSockets;
using Electra.Fleet.Deviations;

namespace Electra.Fleet.Chargers;

/// <summary>Where texts leave a socket, one after the other, in the shape that deviations give them.</summary>
#pragma warning disable CA1001 // Nobody asks the semaphore for a wait handle: there is nothing to dispose of.
internal sealed class Mouth(
    WebSocket socket, TimeProvider wire, Func<ReadOnlyMemory<byte>, string?, IReadOnlyList<Outgoing>> leaving, CancellationToken gone)
{
    private readonly SemaphoreSlim sending = new(1, 1);
    private long frozenUntil;

    /// <summary>Sends a text as this charger does.</summary>
    /// <param name="action">Of a call; null: an answer.</param>
    /// <returns>As how many messages it went; below nothing: there was no socket for it.</returns>
    public async Task<int> Say(ReadOnlyMemory<byte> utf8, string? action)
    {
        var texts = leaving(utf8, action);
        return await Send(texts) ? texts.Count : -1;
    }

    /// <summary>Sends a text as it is.</summary>
    public Task<bool> Send(ReadOnlyMemory<byte> utf8, bool binary = false) => Send([new Outgoing(utf8, null) { Binary = binary }]);

    /// <summary>Lets nothing leave for so long.</summary>
    public void Freeze(TimeSpan span) => Volatile.Write(ref frozenUntil, (wire.GetUtcNow() + span).Ticks);

    /// <summary>Completes when it is frozen no more.</summary>
    public async Task Thaw()
    {
        while (Volatile.Read(ref frozenUntil) - wire.GetUtcNow().Ticks is > 0 and var left)
            await Task.Delay(TimeSpan.FromTicks(left), wire, gone);
    }

    private async Task<bool> Send(IReadOnlyList<Outgoing> texts)
    {
        try
        {
            await sending.WaitAsync(gone);
            try
            {
                foreach (var text in texts)
                {
                    await Thaw();
                    await Write(text);
                }

                return true;
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception fault) when (Link.IsLoss(fault))
        {
            return false;
        }
    }

    private async Task Write(Outgoing text)
    {
        if (text.After > TimeSpan.Zero)
            await Task.Delay(text.After, wire, gone);
        var type = text.Binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        var piece = Math.Max(1, (text.Utf8.Length + text.Pieces - 1) / Math.Max(1, text.Pieces));
        var rest = text.Utf8;
        while (rest.Length > piece)
        {
            await socket.SendAsync(rest[..piece], type, endOfMessage: false, gone);
            rest = rest[piece..];
        }

        await socket.SendAsync(rest, type, endOfMessage: true, gone);
    }
}
