namespace Electra.Fleet.Faults;

/// <summary>Whether a fault of frames or commands is there now; one switch for all chargers that it comes to.</summary>
internal sealed class FaultSwitch(FaultPlan plan, bool on)
{
    private volatile bool on = on;

    public FaultPlan Plan => plan;

    public bool On
    {
        get => on;
        set => on = value;
    }
}
