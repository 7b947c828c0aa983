using System.Buffers;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.Framing;

namespace Electra.Ocpp.Quirks;

/// <summary>A dialect as one make speaks it. It wraps another, which may be wrapped itself.</summary>
internal sealed class QuirkedDialect(IDialect inner, Quirk quirk, ChargerIdentity identity, QuirkUsed used) : IDialect
{
    public string Subprotocol => inner.Subprotocol;

    public bool Sends => inner.Sends;

    public bool HoldsBackBeforeBoot => inner.HoldsBackBeforeBoot;

    public IReadOnlyCollection<string> Commands => inner.Commands;

    public Reading ReadSend(string action, ReadOnlyMemory<byte> payload, Validation validation) => inner.ReadSend(action, payload, validation);

    public Reading Read(string action, ReadOnlyMemory<byte> payload, Validation validation)
    {
        var changed = quirk.Call?.Invoke(action, payload);
        var reading = inner.Read(action, changed ?? payload, validation);
        var meant = reading.Report is { } report ? quirk.Report?.Invoke(report, identity) : null;
        if (meant is not null)
            reading = reading with { Report = meant };
        if (changed is null && meant is null)
            return reading;
        used(quirk.Card.Name, withMessage: true);
        // It travels with the message, so that it is counted on the charger too.
        return reading with { Oddities = [.. reading.Oddities, new Oddity(quirk.Card.Name, action)] };
    }

    public string? ToBlame(BadFrame text) => inner.ToBlame(text);

    public void WriteAnswer(IBufferWriter<byte> to, string messageId, string action, ChargerAnswer answer) =>
        inner.WriteAnswer(to, messageId, action, quirk.Answer?.Invoke(answer) ?? answer);

    public void WriteError(IBufferWriter<byte> to, string messageId, ProtocolError error) => inner.WriteError(to, messageId, error);

    public WrittenOrder WriteOrder(ChargerOrder order)
    {
        if (quirk.Order?.Invoke(order, identity) is not { } changed)
            return inner.WriteOrder(order);
        used(quirk.Card.Name, withMessage: false);
        return inner.WriteOrder(changed);
    }

    public OrderOutcome ReadOutcome(
        ChargerOrder order, string action, string messageId, ReadOnlyMemory<byte> payload, DateTimeOffset sentAt, DateTimeOffset answeredAt)
    {
        var outcome = inner.ReadOutcome(order, action, messageId, payload, sentAt, answeredAt);
        if (quirk.Outcome?.Invoke(order, outcome) is not { } meant)
            return outcome;
        used(quirk.Card.Name, withMessage: false);
        return meant;
    }

    public string Spell(ProtocolBreach meaning) => inner.Spell(meaning);
}
