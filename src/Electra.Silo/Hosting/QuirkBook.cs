using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Ocpp.Quirks;

namespace Electra.Silo.Hosting;

/// <summary>Puts together what is known of makes: quirks of their dialects, tokens of their terminals, and what they are not sent.</summary>
internal sealed class QuirkBook : IQuirkBook
{
    /// <inheritdoc/>
    public IReadOnlyList<QuirkCard> All { get; } = [.. KnownQuirks.All.Select(q => q.Card), .. KnownTerminals.Cards, .. KnownLoops.Cards];
}
