namespace Electra.Benchmarks.Load;

/// <summary>A charger's clock, strictly rising: two reports of one instant could be taken for one.</summary>
internal sealed class RisingTime
{
    private DateTime last;

    public DateTime Now()
    {
        var now = DateTime.UtcNow;
        return last = now > last.AddMilliseconds(1) ? now : last.AddMilliseconds(1);
    }
}
