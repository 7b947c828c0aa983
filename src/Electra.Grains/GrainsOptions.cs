namespace Electra.Grains;

/// <summary>The network's policy, as the grains keep it.</summary>
public sealed record GrainsOptions
{
    /// <summary>How often a charger says that it is there.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>How long a charger whose boot was not accepted waits before it asks again.</summary>
    public TimeSpan RetryBoot { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a remote start's transaction may take to begin.</summary>
    public TimeSpan StartPatience { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a running transaction's meter may be silent before it is asked, and then given up (catalogue T14); null: for ever.</summary>
    public TimeSpan? EternalPatience { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long a turn waits for its record; then nobody is answered.</summary>
    public TimeSpan TurnDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After this long an effect that was owed at once is overdue, and the sweeper wakes its grain.</summary>
    public TimeSpan EffectPatience { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How often the sweeper looks.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long chargers whose silo has died may take to come again before they are off line.</summary>
    public TimeSpan LinkGrace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it is looked for them, and a hundred of them are told so.</summary>
    public TimeSpan LinkWatchEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an order waits for its outcome before the link is taken for lost; above the gateway's own time-out and queue.</summary>
    public TimeSpan OrderPatience { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often it is looked whether local lists have changed.</summary>
    public TimeSpan LocalListWatchEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A charger's list is brought on at most this often, however much changes.</summary>
    public TimeSpan LocalListEvery { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often every list is looked at without a reason: what was missed heals.</summary>
    public TimeSpan LocalListHealEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Entries between two rows.</summary>
    public int RowEvery { get; set; } = 32;

    /// <summary>Entries between two that carry the whole state.</summary>
    public int WholeEvery { get; set; } = 500;

    /// <summary>Whoever is not known is about to be let in: its grain need not go and come again.</summary>
    public bool Onboards { get; set; }
}
