using System.Buffers;
using System.Text;
using Electra.Fleet.Deviations;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Chargers;

/// <summary>How a charger's answers to the central system's calls go out: at once, or later while others are heard.</summary>
internal sealed class Replies(Mouth mouth, TimeProvider wire, Func<CallFrame, Reaction> answer, CancellationToken gone)
{
    public Task To(CallFrame call)
    {
        var reaction = answer(call);
        if (reaction.After <= TimeSpan.Zero)
            return Send(call, reaction);
        _ = Later(call, reaction);
        return Task.CompletedTask;
    }

    private async Task Later(CallFrame call, Reaction reaction)
    {
        await Task.Delay(reaction.After, wire, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!gone.IsCancellationRequested)
            await Send(call, reaction);
    }

    private async Task Send(CallFrame call, Reaction reaction)
    {
        if (reaction.Text is { } text)
        {
            await mouth.Send(Encoding.UTF8.GetBytes(text));
        }
        else if (reaction.Answer is { } said)
        {
            var frame = new ArrayBufferWriter<byte>(256);
            if (said.ErrorCode is null)
                FrameWriter.WriteResult(frame, call.MessageId, said.Payload.Span);
            else
                FrameWriter.WriteError(frame, call.MessageId, said.ErrorCode, said.ErrorDescription);
            await mouth.Say(frame.WrittenMemory, action: null);
        }

        reaction.Answer?.Then?.Invoke();
        reaction.Then?.Invoke();
    }
}
