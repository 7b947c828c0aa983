namespace Electra.Fleet.Drivers;

/// <summary>A distribution known by a few of its quantiles; linear between them.</summary>
internal sealed class Quantiles(params (double Share, double Value)[] points)
{
    /// <summary>The value that this share (0 to 1) of all do not exceed.</summary>
    public double At(double share)
    {
        var next = 1;
        while (next < points.Length - 1 && points[next].Share < share)
            next++;
        var (fromShare, fromValue) = points[next - 1];
        var (toShare, toValue) = points[next];
        return fromValue + (toValue - fromValue) * (Math.Clamp(share, fromShare, toShare) - fromShare) / (toShare - fromShare);
    }

    /// <summary>A value by chance.</summary>
    public double Draw(Random chance) => At(chance.NextDouble());
}
