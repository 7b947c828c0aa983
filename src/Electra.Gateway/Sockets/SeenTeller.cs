namespace Electra.Gateway.Sockets;

/// <summary>Tells the charger's grain now and then that the charger was heard: not for each frame. A grain that has lost this line
/// (it was activated anew) says so, and the line is closed: the charger comes again, and is reached again.</summary>
internal sealed class SeenTeller(Line line, long link, OddityTeller oddities, GatewayTools tools, Action lost)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private long told;

    public void Heard(long at, RoundTrip roundTrip)
    {
        if (told != 0 && tools.Time.GetElapsedTime(told, at) < Every)
            return;
        told = at;
        oddities.Remind();
        _ = Tell(roundTrip.Milliseconds());
    }

    private async Task Tell(int? milliseconds)
    {
        try
        {
            if (!await line.Grain.Seen(link, tools.Time.GetUtcNow(), milliseconds))
                lost();
        }
        catch (Exception)
        {
            // A courtesy: the next one is ten seconds away.
        }
    }
}
