using Electra.Contracts;
using Electra.Domain.Chargers;

namespace Electra.Grains.Chargers;

/// <summary>Judges VAT numbers by the form that their country gives them, and asks nobody: no address is fetched from here.</summary>
internal sealed class VatNumberForms : IVatNumbers
{
    /// <inheritdoc/>
    public ValueTask<VatVerdict> Judge(string number, CancellationToken cancellation) => new(new VatVerdict(VatNumbers.IsWellFormed(number)));
}
