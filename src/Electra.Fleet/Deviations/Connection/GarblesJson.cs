using System.Text;

namespace Electra.Fleet.Deviations;

/// <summary>Sends text that is no JSON beside its calls: a value left out, a text cut off, a stray backslash, a NUL.</summary>
public sealed class GarblesJson() : Deviation("garbled-json", "C10", "Sends broken JSON beside its calls: values left out, cut off texts, stray backslashes, a NUL.")
{
    private static readonly ReadOnlyMemory<byte>[] Garbage =
    [
        Encoding.UTF8.GetBytes("""[2,"garbled-1","MeterValues",{"connectorId":1,"transactionId":,"meterValue":[]}]"""),
        Encoding.UTF8.GetBytes("""[3,"garbled-2",{"configurationKey":[]"""),
        Encoding.UTF8.GetBytes("""[2,"garbled-3","Authorize",{"idTag":"04A2B3C4D5\\\"}]"""),
        Encoding.UTF8.GetBytes("[2,\"garbled-4\",\"DataTransfer\",{\"vendorId\":\"a\0b\"}]"),
    ];

    private int next;

    /// <inheritdoc/>
    public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) =>
        text.Action is null ? [text] : [text.But(Garbage[next++ % Garbage.Length]), text];
}
