using Electra.Domain.Chargers;

namespace Electra.Contracts;

/// <summary>Whoever can say what a company's VAT number is worth. As long as nobody else is asked, its form alone decides.</summary>
public interface IVatNumbers
{
    /// <summary>What it is worth. A driver waits for the answer at the charger.</summary>
    ValueTask<VatVerdict> Judge(string number, CancellationToken cancellation);
}
