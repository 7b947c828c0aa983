using System.Collections.Concurrent;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Grains.Tests;

/// <summary>A charger's socket, played by a test: it remembers what it was told and answers as it is scripted.</summary>
public sealed class ScriptedLink(IGrainFactory grains, ChargerId charger) : IChargerLink
{
    private readonly ConcurrentQueue<ChargerOrder> told = new();

    /// <summary>What the charger was told, in order.</summary>
    public IReadOnlyCollection<ChargerOrder> Told => told;

    /// <summary>Why the link was told to close; null: it was not.</summary>
    public string? Closed { get; private set; }

    /// <summary>How it answers; null: never.</summary>
    public Func<ChargerOrder, OrderOutcome?> Answer { get; set; } = order => order is ReadSettings ? Settings([]) : Says("Accepted");

    public async Task Send(Guid order, ChargerOrder what)
    {
        told.Enqueue(what);
        if (Answer(what) is { } outcome)
            await grains.Charger(charger).OrderEnded(order, outcome);
    }

    public Task Close(string why)
    {
        Closed = why;
        return Task.CompletedTask;
    }

    /// <summary>The charger answers with a status.</summary>
    public static OrderOutcome Says(string status) => new Answered("Any", "1", status, $$"""{"status":"{{status}}"}""", default, default);

    /// <summary>The charger tells its settings.</summary>
    public static OrderOutcome Settings(IReadOnlyList<Setting> settings) =>
        new Answered("GetConfiguration", "1", null, "{}", default, default, settings, []);
}
