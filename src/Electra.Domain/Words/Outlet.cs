using System.Globalization;

namespace Electra.Domain.Words;

/// <summary>One connector of one charging place. 1.6's connector n is EVSE n, connector 1, unless provisioned otherwise.</summary>
/// <param name="Evse">0: which one is not told; only where a charger of 2.x writes so (catalogue S1).</param>
/// <param name="Connector">0: which one is not told (2.x may name the charging place alone).</param>
[GenerateSerializer, Immutable, Alias("outlet")]
public readonly record struct Outlet(int Evse, int Connector = 1)
{
    /// <summary>Prints as <c>2.1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Evse}.{Connector}");
}
