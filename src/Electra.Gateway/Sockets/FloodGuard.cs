namespace Electra.Gateway.Sockets;

/// <summary>Reads a charger that sends without end no faster than it may send, and ends its line where it keeps on.</summary>
/// <param name="end">Closes the socket.</param>
internal sealed class FloodGuard(Line line, OddityTeller oddities, GatewayTools tools, Action end)
{
    private readonly FloodMeter meter = new(tools.Options.FramesPerSecond, tools.Time);
    private bool said;

    /// <summary>One more frame came; completes when the next one may be read.</summary>
    /// <param name="owed">A call, or the answer to one of ours; bad text has a measure of its own.</param>
    /// <param name="laneFilled">With it the charger has sent as many calls ahead as may be.</param>
    public ValueTask Met(bool owed, bool laneFilled)
    {
        var wait = meter.Met(owed, laneFilled);
        return wait > TimeSpan.Zero ? HoldBack(wait) : default;
    }

    // Not read, the line fills up and the charger has to wait: nothing of what it says is thrown away.
    private async ValueTask HoldBack(TimeSpan wait)
    {
        if (!said)
        {
            said = true;
            tools.Telemetry.Flooded("held");
            tools.Log.HeldBack(line.Charger.Value, tools.Options.FramesPerSecond);
            oddities.Met("message-flood");
        }

        if (!meter.Exceeded)
        {
            await Task.Delay(wait, tools.Time);
            return;
        }

        tools.Telemetry.Flooded("closed");
        tools.Log.Flooding(line.Charger.Value);
        end();
    }
}
