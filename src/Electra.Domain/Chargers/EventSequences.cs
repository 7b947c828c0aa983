namespace Electra.Domain.Chargers;

/// <summary>
/// Which of its news of each transaction a charger has sent, by their numbers (seqNo): when its end is told, it is known whether some are missing.
/// Only remembered: of a transaction whose first news were not heard here, nothing is said. Numbers may begin anywhere, and begin anew with a boot (U2).
/// </summary>
public sealed class EventSequences
{
    // More than any charger has running and offline at once.
    private const int Remembered = 64;
    private const int Longest = 100_000;

    private readonly Dictionary<string, (int First, HashSet<int> Numbers)> known = [];

    /// <summary>These news have come; gives how many are missing before them, where they are the last and that is known.</summary>
    public int Heard(TransactionProgressed news)
    {
        if (news.Sequence is not { } number)
        {
            known.Remove(news.Transaction);
            return 0;
        }

        if (known.TryGetValue(news.Transaction, out var heard))
        {
            heard.Numbers.Add(number);
        }
        else if (news.Stage is TransactionStage.Started)
        {
            if (known.Count >= Remembered)
                known.Clear();
            known[news.Transaction] = heard = (number, [number]);
        }

        if (heard.Numbers is null)
            return 0;
        if (heard.Numbers.Count > Longest || number < heard.First)
        {
            // It counts anew: what it has sent cannot be told from what it has not.
            known.Remove(news.Transaction);
            return 0;
        }

        if (news.Stage is not TransactionStage.Ended)
            return 0;
        known.Remove(news.Transaction);
        return Math.Max(number - heard.First + 1 - heard.Numbers.Count(n => n <= number), 0);
    }
}
