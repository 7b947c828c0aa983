namespace Electra.Domain.Stations.Power;

/// <summary>Where a place stands in the stage that runs.</summary>
internal enum Rise : byte
{
    /// <summary>It has no part in it, or has come as far as it can.</summary>
    Out,

    /// <summary>It already has more than the level would give it.</summary>
    Held,

    /// <summary>It rises with the level.</summary>
    Rising,

    /// <summary>It needs one more module.</summary>
    AtModule,
}

/// <summary>A node while power is shared.</summary>
internal struct NodeRun
{
    /// <summary>Whole watts: the reckoning that decides. The doubles below only find the way to it.</summary>
    public long LimitW, UsedW;
    public int FreeModules;

    /// <summary>A step that was due did not fit: nothing below it rises any more.</summary>
    public bool Full;

    /// <summary>A minimum below it waits its turn.</summary>
    public bool Contended;

    public double FixedW, RoomW, RisePerLevel;
    public int Rising;
    public double LeastServedS;
}

/// <summary>A place while power is shared. Its power is counted in whole steps.</summary>
internal struct PointRun
{
    public PluggedVehicle? Vehicle;
    public EvseTarget? Before;
    public double AskW, NeedW, ServedS, Weight, ShareBefore;
    public LimitReason CapReason;
    public string CapBy;
    public int Priority, HeldModules, KeptModules;
    public bool InTurn;

    public long MinSteps, NeedSteps, CapSteps;

    public long Steps, W, GridW;
    public int Modules;
    public bool Waits, NoModule, Deferred, Rose;

    public long StageSteps, StageFrom;
    public bool Alive;
    public Rise Rise;
    public double Power;

    public LimitReason Reason;
    public string By;
}
