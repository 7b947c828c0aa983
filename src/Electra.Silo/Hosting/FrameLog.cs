using Electra.Contracts;
using Electra.Ledger.Messages;

namespace Electra.Silo.Hosting;

/// <summary>Leads the gateway's messages into the record's OCPP log.</summary>
internal sealed class FrameLog(IMessageLog messages) : IFrameLog
{
    /// <inheritdoc/>
    public void Write(FrameRecord frame) => messages.Write(new(
        0, frame.Charger, frame.At, frame.Direction, frame.Kind, frame.MessageId, frame.Action, frame.Payload, frame.ErrorCode, frame.Oddities));
}
