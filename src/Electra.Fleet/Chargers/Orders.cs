namespace Electra.Fleet.Chargers;

/// <summary>What a charger does when the central system asks, whichever version it asks in. The board's gate is held.</summary>
internal sealed class Orders(Board board)
{
    /// <returns>Whether it waits for the end of a transaction (OCPP 1.6 §5.2).</returns>
    public static bool ChangeAvailability(IReadOnlyList<Outlet> meant, bool operative)
    {
        var later = false;
        foreach (var outlet in meant)
        {
            if (!operative && outlet.Busy)
                later = outlet.InoperativeLater = true;
            else
                outlet.SetOperative(operative);
        }

        return later;
    }

    /// <param name="connector">Null: whichever suits.</param>
    /// <returns>Whether a charge may begin there.</returns>
    public bool Start(int? connector, Admitted who)
    {
        var outlet = connector is { } number
            ? board.Outlet(number)
            : board.Outlets.FirstOrDefault(static o => o is { Vehicle: not null, Status: "Preparing" })
                ?? board.Outlets.FirstOrDefault(static o => o.Status == "Available");
        if (outlet is null || outlet.Busy || !outlet.Operative || !board.Reservations.Let(outlet, who.Token, who.Parent))
            return false;
        board.Begin(async () =>
        {
            // The answer goes out first, as it does on the real thing.
            await Task.Yield();
            if (board.Configuration.Truth("AuthorizeRemoteTxRequests") && !(await board.Authorise(who.Token, who.Kind)).Accepted)
                return;
            lock (board.Gate)
                outlet.Admit(who with { Remote = true });
        });
        return true;
    }

    /// <returns>Whether there was such a transaction.</returns>
    public bool Stop(string transactionId)
    {
        if (board.Outlets.FirstOrDefault(o => o.TransactionId == transactionId) is not { } outlet)
            return false;
        outlet.Stop(StopCause.Remote, token: null);
        return true;
    }
}
