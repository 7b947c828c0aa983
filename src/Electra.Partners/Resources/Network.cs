using Electra.Contracts;
using Electra.Domain.Words;
using Electra.Ledger.Messages;
using Electra.Ledger.Samples;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Requests;

namespace Electra.Partners.Resources;

/// <summary>What every resource reads from and writes to: one thing by id is asked of its grain, lists of the ledger.</summary>
internal sealed record Network(
    IGrainFactory Grains, IViews Views, IMessageLog Messages, ISampleReader Samples, KeyCache Keys, PartnersOptions Options, TimeProvider Clock, IQuirkBook Quirks)
{
    // As many grains as are asked at once for one page.
    private const int AtOnce = 32;

    /// <summary>What an oddity or a quirk is, in a sentence; null: it is one that this program no longer knows.</summary>
    public string? Meaning(string oddity) =>
        OddityCatalogue.Find(oddity)?.Meaning ?? Quirks.All.FirstOrDefault(card => card.Name == oddity)?.Description;

    /// <summary>A charger that is there and that the caller may see; else the request ends.</summary>
    public async Task<ChargerNow> Charger(Caller caller, string id)
    {
        var now = await Grains.Charger(new ChargerId(Asked.GetId("charger", id))).Show();
        if (now.Charger.Id is null)
            throw Asked.Nothing("charger", id);
        caller.DemandStation(now.Charger.Settings.Station);
        return now;
    }

    /// <summary>Asks for each of a page's things, a few at a time, and leaves out those that are no more.</summary>
    public static async Task<IReadOnlyList<TOut>> Each<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, Task<TOut?>> ask) where TOut : class
    {
        List<TOut> found = [];
        foreach (var chunk in items.Chunk(AtOnce))
            found.AddRange((await Task.WhenAll(chunk.Select(ask))).OfType<TOut>());
        return found;
    }
}
