namespace Electra.Gateway.Sockets;

/// <summary>Tells the charger's grain now and then that the charger was heard: not for each frame.</summary>
internal sealed class SeenTeller(Line line, long link, GatewayTools tools)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private long told;

    public void Heard(long at, RoundTrip roundTrip)
    {
        if (told != 0 && tools.Time.GetElapsedTime(told, at) < Every)
            return;
        told = at;
        _ = Tell(roundTrip.Milliseconds());
    }

    private async Task Tell(int? milliseconds)
    {
        try
        {
            await line.Grain.Seen(link, tools.Time.GetUtcNow(), milliseconds);
        }
        catch (Exception)
        {
            // A courtesy: the next one is ten seconds away.
        }
    }
}
