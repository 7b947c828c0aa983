using System.Collections.Concurrent;
using Electra.Fleet;
using Electra.Fleet.Chargers;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>A charger without a car has nothing to say, and its silence would tell nothing: somebody shows it a token.</summary>
internal static class Questions
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>Goes round every second until cancelled; one question at a time for each charger.</summary>
    public static async Task AskTheQuiet(this Confirmed confirmed, IReadOnlyList<SimulatedCharger> chargers, string token, CancellationToken over)
    {
        var asked = new ConcurrentDictionary<string, bool>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                foreach (var charger in chargers.Where(c => c.Connected && confirmed.Silence(c.Id) > Quiet && asked.TryAdd(c.Id, true)))
                    _ = Show(charger, token, asked);
            }
        }
        catch (OperationCanceledException)
        {
            // What had to be known is known.
        }
    }

    private static async Task Show(SimulatedCharger charger, string token, ConcurrentDictionary<string, bool> asked)
    {
        await charger.Call("Authorize", charger.Version is OcppVersion.V16
            ? $$"""{"idTag":"{{token}}"}""" : $$$"""{"idToken":{"idToken":"{{{token}}}","type":"ISO14443"}}""");
        asked.TryRemove(charger.Id, out _);
    }
}
