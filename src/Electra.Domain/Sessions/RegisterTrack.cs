namespace Electra.Domain.Sessions;

/// <summary>One energy register read in the order of time: how much it counted, over resets, jumps and readings that are none (catalogue T6, T8,
/// T9). A reading that cannot follow the one before is doubted; a second one that follows the doubted one makes it the truth.</summary>
[GenerateSerializer, Immutable, Alias("register-track")]
public sealed record RegisterTrack
{
    // A register that falls to a tenth has begun anew; less is a meter that jitters, or a reading that comes out of order.
    private const int Tenth = 10;

    // Two registers side by side: a step to a multiple of what this one told, right behind what the other one told, is the other's.
    private const int Leap = 10;
    private const long LeastLeapWh = 1_000;

    /// <summary>Where the part that counts now begins, Wh; null: nothing is known of it yet.</summary>
    [Id(0)]
    public long? BaseWh { get; init; }

    /// <summary>The highest that is believed of it, Wh.</summary>
    [Id(1)]
    public long LevelWh { get; init; }

    /// <summary>What the parts before it came to, Wh.</summary>
    [Id(2)]
    public long DoneWh { get; init; }

    /// <summary>How many readings were believed.</summary>
    [Id(3)]
    public int Believed { get; init; }

    /// <summary>How often it began anew from zero.</summary>
    [Id(4)]
    public int Resets { get; init; }

    /// <summary>How often it was found far above where it can have come to: the bound before it was none (a placeholder).</summary>
    [Id(5)]
    public int Jumps { get; init; }

    /// <summary>The last reading that does not follow.</summary>
    [Id(6)]
    public DoubtedReading? Doubted { get; init; }

    /// <summary>What was believed before the last reset or jump: another register may have been told in between.</summary>
    [Id(7)]
    public RegisterTrack? Before { get; init; }

    /// <summary>Its beginning is the transaction's own; else its first reading.</summary>
    [Id(8)]
    public bool FromStart { get; init; }

    /// <summary>What it counted, Wh.</summary>
    public long EnergyWh => BaseWh is { } from ? DoneWh + (LevelWh - from) : 0;

    /// <summary>A transaction's own first reading; one below zero is none (T6).</summary>
    public static RegisterTrack From(long? startWh) => startWh is >= 0 and { } start ? new() { BaseWh = start, LevelWh = start, FromStart = true } : new();

    /// <summary>Whether this reading follows what is believed, when so much can have flowed since the transaction began.</summary>
    public bool Follows(long wh, long mostWh) => BaseWh is not { } from || (wh >= LevelWh && (Int128)DoneWh + wh - from <= mostWh);

    /// <summary>Takes the next reading in the order of time.</summary>
    /// <param name="mostWh">The most that can have flowed since the transaction began.</param>
    public RegisterTrack Read(long wh, DateTimeOffset at, long mostWh)
    {
        if (wh < 0)
            return this;
        if (BaseWh is not { } from)
            return this with { BaseWh = wh, LevelWh = wh, Believed = 1 };
        if (IsOfBefore(wh, mostWh))
            return Before! with { LevelWh = wh, Believed = Believed + 1, Doubted = null, Before = null };
        if (Follows(wh, mostWh))
            return this with { LevelWh = wh, Believed = Believed + 1, Doubted = null };
        if (Doubted is { } doubted && doubted.Continues(wh, at) && (Int128)EnergyWh + wh - doubted.BaseWh <= mostWh)
            return Turned(doubted, wh);
        if (wh < from || wh <= LevelWh / Tenth)
            return this with { Doubted = new(0, wh, at) };
        return wh > LevelWh ? this with { Doubted = new(wh, wh, at) } : this;
    }

    /// <summary>It is known where it began: the bound before it was a placeholder (T8).</summary>
    public RegisterTrack BeganAt(long wh) => this with { BaseWh = wh, LevelWh = wh, Believed = Believed + 1, Jumps = Jumps + 1, Doubted = null };

    private RegisterTrack Turned(DoubtedReading doubted, long wh) => this with
    {
        DoneWh = EnergyWh,
        BaseWh = doubted.BaseWh,
        LevelWh = wh,
        Believed = Believed + 2,
        Resets = doubted.BaseWh == 0 ? Resets + 1 : Resets,
        Jumps = doubted.BaseWh == 0 ? Jumps : Jumps + 1,
        Doubted = null,
        Before = this with { Before = null, Doubted = null },
    };

    private bool IsOfBefore(long wh, long mostWh) =>
        Before is not null && Before.Follows(wh, mostWh)
        && (!Follows(wh, mostWh) || (wh - LevelWh > Leap * (Int128)(wh - Before.LevelWh) && wh >= (2 * (Int128)LevelWh) + LeastLeapWh));
}

/// <summary>A reading that does not follow the one before it: the first of a register that began anew, or none at all.</summary>
/// <param name="BaseWh">Where counting begins if it is true: zero where it is below what was believed, else itself.</param>
[GenerateSerializer, Immutable, Alias("doubted-reading")]
public sealed record DoubtedReading(long BaseWh, long LevelWh, DateTimeOffset At)
{
    /// <summary>Whether a reading goes on from this one. Zeros prove nothing: they are placeholders (T8).</summary>
    public bool Continues(long wh, DateTimeOffset at) => wh > LevelWh || (wh == LevelWh && wh > 0 && at > At);
}
