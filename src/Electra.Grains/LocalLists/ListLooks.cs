namespace Electra.Grains.LocalLists;

/// <summary>The lists that are to be told to look, and those that are just being told: one that is slow to hear it holds no other, and is not told again
/// before it has.</summary>
/// <param name="look">Tells one; true: it has heard.</param>
/// <param name="patience">How long a round waits for those that it tells.</param>
/// <param name="atOnce">As many are told at the same time.</param>
internal sealed class ListLooks(Func<string, Task<bool>> look, TimeSpan patience, int atOnce, TimeProvider clock)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();
    private readonly Dictionary<string, Task<bool>> told = new(StringComparer.Ordinal);

    /// <summary>These are to be told, each once.</summary>
    public void Add(IEnumerable<string> chargers)
    {
        foreach (var charger in chargers.Where(known.Add))
            waiting.Enqueue(charger);
    }

    /// <summary>One round: tells those that wait, as many as there is room for.</summary>
    public async Task Tell(CancellationToken cancellation)
    {
        Settle();
        var round = Taken();
        foreach (var charger in round)
            told[charger] = look(charger);
        try
        {
            await Task.WhenAll(round.Select(charger => told[charger])).WaitAsync(patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // Who is slow is told in its own time, and takes up one of the places until it has heard.
        }

        Settle();
    }

    private List<string> Taken()
    {
        List<string> taken = [], later = [];
        while (taken.Count + told.Count < atOnce && waiting.TryDequeue(out var charger))
            (told.ContainsKey(charger) ? later : taken).Add(charger);
        later.ForEach(waiting.Enqueue);
        known.ExceptWith(taken);
        return taken;
    }

    private void Settle()
    {
        foreach (var (charger, telling) in told.Where(static one => one.Value.IsCompleted).ToList())
        {
            told.Remove(charger);
            if (telling is not { IsCompletedSuccessfully: true, Result: true })
                Add([charger]);
        }
    }
}
