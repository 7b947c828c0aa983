using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Gateway.Admission;

/// <summary>What the door says to a charger.</summary>
/// <param name="Status">The HTTP status of a refusal; 0: let in.</param>
/// <param name="Why">For the log: the charger itself is told no more than the status.</param>
internal sealed record Verdict(int Status, string Why, ChargerId Charger, Validation Validation)
{
    public bool LetIn => Status == 0;
}
