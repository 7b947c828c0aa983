namespace Electra.Fleet.Chargers;

/// <content>A restart that waits until nobody charges.</content>
internal sealed partial class Board
{
    private string? idleRestart;

    /// <summary>Restarts as soon as no transaction runs.</summary>
    /// <returns>Whether it must wait for one.</returns>
    public bool RestartWhenIdle(string reason)
    {
        idleRestart = reason;
        return Outlets.Any(static outlet => outlet.Busy);
    }

    /// <summary>A transaction is over: what waited for all to be over may begin.</summary>
    public void LookIdle()
    {
        if (idleRestart is not { } reason || Outlets.Any(static outlet => outlet.Busy))
            return;
        idleRestart = null;
        Restart(false, reason);
    }
}
