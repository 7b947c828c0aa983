using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>A sample with when it came: the charger's time is believed only beside ours (S8).</summary>
/// <param name="ReceivedAt">Our clock; the first time, where it was sent again.</param>
public readonly record struct HeardSample(Sample Sample, DateTimeOffset ReceivedAt)
{
    /// <summary>The charger's time where it can be believed, else ours: the order of time.</summary>
    public DateTimeOffset At => Clocks.Believed(Sample.TakenAt, ReceivedAt);
}
