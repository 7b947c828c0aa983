namespace Electra.Domain.Stations.Promises;

/// <summary>When something comes due by time alone.</summary>
internal static class Waiting
{
    public static DateTimeOffset? Due(PromiseWork work)
    {
        DateTimeOffset? due = null;
        for (var i = 0; i < work.Model.Count; i++)
        {
            foreach (var at in Times(work, i))
            {
                if (at > work.Now && !(at >= due))
                    due = at;
            }
        }

        return due;
    }

    private static IEnumerable<DateTimeOffset?> Times(PromiseWork work, int i)
    {
        var (evse, policy, memory) = (work.Promise(i), work.Policy, work.Memory(i));
        yield return evse.DoubtFrom;
        yield return evse.Trouble?.RetryAt;
        yield return evse.DefaultTrouble?.RetryAt;
        yield return evse.OrderedAt + policy.ChangeEvery;
        yield return evse.DefaultAt + policy.DefaultEvery;
        yield return evse.BrokenAt + policy.Settles;
        yield return evse.StoppedAt + policy.StopEvery;
        yield return memory.DrawnAt + policy.MeterFresh;
        foreach (var fall in evse.Falls)
            yield return fall.Until;
        foreach (var told in evse.Told)
        {
            if (told.Number == evse.InFlight)
                yield return told.At + policy.AckPatience;
        }
    }
}
