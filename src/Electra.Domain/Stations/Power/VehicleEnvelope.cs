namespace Electra.Domain.Stations.Power;

/// <summary>What a session taught about what its vehicle takes.</summary>
/// <param name="ToldW">The limit that held.</param>
/// <param name="DrawnW">What it drew under it.</param>
[GenerateSerializer, Immutable, Alias("envelope-sample")]
public sealed record EnvelopeSample(double ToldW, double DrawnW, double? SocPercent, DateTimeOffset At);

/// <summary>How a vehicle stands to the limit that it is given.</summary>
public enum EnvelopeState
{
    /// <summary>Nothing was seen yet.</summary>
    Unseen,

    /// <summary>It takes all that it may: it could take more.</summary>
    Bound,

    /// <summary>It takes less, but not for long yet or still more and more: it may be starting.</summary>
    Climbing,

    /// <summary>It takes less, and has for a while: that is what it can take.</summary>
    Settled,
}

/// <summary>What a vehicle can take, learnt from its own samples: for one that nobody knows, and for one that takes less than its model.</summary>
/// <remarks>A vehicle that takes all it may is offered a quarter more, and so on until it does not follow; one that has settled keeps a little head-room,
/// so that its rise is seen. So it comes to what it can take within a minute, and nobody unknown blocks a full share.</remarks>
/// <param name="LevelW">The most that it is known to take.</param>
/// <param name="ToldW">The limit at the last sample.</param>
/// <param name="PeakW">The most since it began to take less than it may.</param>
/// <param name="PeakAt">When that was.</param>
/// <param name="LevelSocPercent">Its charge when the level was seen.</param>
[GenerateSerializer, Immutable, Alias("vehicle-envelope")]
public sealed record VehicleEnvelope(
    EnvelopeState State, double LevelW, double ToldW, double PeakW, DateTimeOffset? PeakAt, double? LevelSocPercent, DateTimeOffset? At)
{
    /// <summary>Before its first sample.</summary>
    public static readonly VehicleEnvelope Unseen = new(EnvelopeState.Unseen, 0, 0, 0, null, null, null);

    // From plug to power a car needs 20 to 60 s, and rises within a few once it has begun.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    private const double Follows = 0.96;
    private const double FollowsWithinW = 500;
    private const double Probe = 1.25;
    private const double ProbeW = 5_000;
    private const double Room = 1.07;
    private const double RoomW = 2_000;
    private const double FadesAfterPercent = 10;
    private const double Fade = 0.9;

    /// <summary>What it can take by this: never a blind full share.</summary>
    /// <param name="firstW">What one that was never seen is offered.</param>
    /// <param name="leastW">Below, it could not begin again.</param>
    public double AskW(double firstW, double leastW) => Math.Max(leastW, State switch
    {
        EnvelopeState.Unseen => firstW,
        EnvelopeState.Bound => (LevelW * Probe) + ProbeW,
        EnvelopeState.Climbing => Math.Max(LevelW, ToldW),
        _ => Math.Max(LevelW * Room, LevelW + RoomW),
    });

    /// <summary>Learns from a sample; one that is no number, or older than what is known, teaches nothing.</summary>
    public VehicleEnvelope With(EnvelopeSample sample)
    {
        if (!(sample.DrawnW >= 0) || !(sample.ToldW > 0) || double.IsInfinity(sample.DrawnW) || sample.At <= At)
            return this;
        return sample.DrawnW >= Math.Min(sample.ToldW * Follows, sample.ToldW - FollowsWithinW) ? Following(sample) : Below(sample);
    }

    // Held low by us it teaches nothing about more; but with its charge what it can take fades.
    private VehicleEnvelope Following(EnvelopeSample sample)
    {
        var faded = sample.SocPercent - LevelSocPercent >= FadesAfterPercent ? LevelW * Fade : LevelW;
        var seen = sample.DrawnW >= LevelW || faded < LevelW || LevelSocPercent is null;
        return this with
        {
            State = EnvelopeState.Bound,
            LevelW = Math.Max(faded, sample.DrawnW),
            ToldW = sample.ToldW,
            PeakW = 0,
            PeakAt = null,
            LevelSocPercent = seen ? sample.SocPercent : LevelSocPercent,
            At = sample.At,
        };
    }

    private VehicleEnvelope Below(EnvelopeSample sample)
    {
        var rising = PeakAt is null || sample.DrawnW > Math.Max(PeakW * 1.02, PeakW + FollowsWithinW);
        var next = this with
        {
            PeakW = rising ? sample.DrawnW : PeakW,
            PeakAt = rising ? sample.At : PeakAt,
            ToldW = sample.ToldW,
            At = sample.At,
        };
        var settled = State is EnvelopeState.Settled || sample.At - next.PeakAt >= Settling;
        return settled
            ? next with { State = EnvelopeState.Settled, LevelW = sample.DrawnW, LevelSocPercent = sample.SocPercent }
            : next with { State = EnvelopeState.Climbing, LevelW = Math.Max(LevelW, sample.DrawnW) };
    }
}
