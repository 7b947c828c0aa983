namespace Electra.Ledger.Messages;

/// <summary>Writes many messages at once.</summary>
internal interface IMessageSink
{
    ValueTask Write(IReadOnlyList<MessageRecord> messages, CancellationToken cancellation);
}
