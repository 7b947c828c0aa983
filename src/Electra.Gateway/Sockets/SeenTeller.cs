namespace Electra.Gateway.Sockets;

/// <summary>Tells the charger's grain now and then that the charger was heard: not for each frame. A grain that has lost this line
/// (it was activated anew) says so, and the line is closed: the charger comes again, and is reached again. A charger that says nothing for long
/// is told of as well: its grain must neither be put away as idle nor be lost without anybody's notice.</summary>
internal sealed class SeenTeller(Line line, long link, OddityTeller oddities, GatewayTools tools, Action lost)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(30);

    private long told;

    public void Heard(long at, RoundTrip roundTrip)
    {
        var last = Volatile.Read(ref told);
        if (last != 0 && tools.Time.GetElapsedTime(last, at) < Every)
            return;
        Volatile.Write(ref told, at);
        oddities.Remind();
        _ = Tell(tools.Time.GetUtcNow(), roundTrip.Milliseconds());
    }

    /// <summary>Nothing need have been heard: tells of it where that is long ago.</summary>
    /// <param name="heard">When something was, last.</param>
    public void Quiet(long heard, RoundTrip roundTrip)
    {
        var last = Volatile.Read(ref told);
        var now = tools.Time.GetTimestamp();
        if (tools.Time.GetElapsedTime(last == 0 ? heard : last, now) < AtLeastEvery)
            return;
        Volatile.Write(ref told, now);
        _ = Tell(tools.Time.GetUtcNow() - tools.Time.GetElapsedTime(heard, now), roundTrip.Milliseconds());
    }

    private async Task Tell(DateTimeOffset at, int? milliseconds)
    {
        try
        {
            if (!await line.Grain.Seen(link, at, milliseconds))
                lost();
        }
        catch (Exception)
        {
            // A courtesy: the next one is ten seconds away.
        }
    }
}
