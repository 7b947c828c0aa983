namespace Electra.Ledger.Views;

/// <summary>How many public events are kept.</summary>
public sealed class ViewsOptions
{
    /// <summary>The newest so many.</summary>
    public long EventsKept { get; init; } = 1_000_000;

    /// <summary>And none older than so many days, but for the newest.</summary>
    public int EventDays { get; init; } = 30;

    /// <summary>Throws for the first setting that cannot be, by its name.</summary>
    public void Validate()
    {
        if (EventsKept < 1)
            throw new ArgumentException($"Views setting {nameof(EventsKept)} must be 1 or more.", nameof(EventsKept));
        if (EventDays < 1)
            throw new ArgumentException($"Views setting {nameof(EventDays)} must be 1 or more.", nameof(EventDays));
    }
}
