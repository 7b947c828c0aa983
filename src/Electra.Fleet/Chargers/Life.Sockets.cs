namespace Electra.Fleet.Chargers;

/// <content>What becomes of a socket while the charger goes on.</content>
internal sealed partial class Life
{
    /// <summary>The socket is left open at this end and another one is opened, as if it had been forgotten.</summary>
    public void LeaveSocket()
    {
        pause.Hurry();
        board.Socket?.Leave();
    }

    /// <summary>The socket is gone, and the next one is opened at once.</summary>
    public void Reconnect()
    {
        pause.Hurry();
        board.Socket?.Abort();
    }
}
