namespace Electra.Domain.Stations.Promises;

/// <summary>What a place was told last, as far as it may have arrived.</summary>
internal static class Said
{
    /// <summary>Its limit, W; where it was told none, what it does without.</summary>
    public static long W(PromiseWork work, int i)
    {
        var evse = work.Promise(i);
        var told = evse.ToldW(PromisePurpose.Transaction);
        return work.Purpose(i) is PromisePurpose.Transaction && (evse.HeldW ?? told) is not null ? Math.Max(evse.HeldW ?? 0, told ?? 0) : DefaultW(work, i);
    }

    /// <summary>Its default, W; where it may have lost it, all that its hardware gives.</summary>
    public static long DefaultW(PromiseWork work, int i)
    {
        var evse = work.Promise(i);
        return work.Doubted(evse) ? work.Model.MaxW(i) : Math.Max(evse.DefaultW ?? 0, evse.ToldW(PromisePurpose.Default) ?? 0);
    }

    /// <summary>It is not certain that what was told is there: it is told again.</summary>
    public static bool IsOpen(PromiseWork work, int i, PromisePurpose purpose)
    {
        var evse = work.Promise(i);
        return evse.ToldW(purpose) is not null
            || (purpose is PromisePurpose.Transaction ? evse.RetellFrom is not null : work.Doubted(evse) || evse.RetellDefaultFrom is not null);
    }
}
