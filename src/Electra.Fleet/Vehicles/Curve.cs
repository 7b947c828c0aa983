namespace Electra.Fleet.Vehicles;

/// <summary>What a warm pack takes at a charger that never binds, by state of charge; linear between its points.</summary>
public sealed class Curve
{
    private readonly (double Soc, double Watts)[] points;

    private Curve((double Soc, double Watts)[] points) => this.points = points;

    /// <summary>The most it ever takes, in watts.</summary>
    public double PeakW => points.Max(static point => point.Watts);

    /// <summary>A curve through points of percent and kilowatts, from 0 to 100 %.</summary>
    public static Curve Of(params ReadOnlySpan<(double Soc, double Kilowatts)> points)
    {
        if (points.Length < 2 || points[0].Soc != 0 || points[^1].Soc != 100)
            throw new ArgumentException("A curve goes from 0 to 100 %.", nameof(points));
        var watts = new (double, double)[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].Kilowatts <= 0 || (i > 0 && points[i].Soc <= points[i - 1].Soc))
                throw new ArgumentException("A curve's points ascend and its powers are above nothing.", nameof(points));
            watts[i] = (points[i].Soc, points[i].Kilowatts * 1000);
        }

        return new Curve(watts);
    }

    /// <summary>Watts at a state of charge in percent; nothing once the pack is full.</summary>
    public double PowerAt(double soc)
    {
        if (soc >= 100)
            return 0;
        var next = 1;
        while (points[next].Soc < soc)
            next++;
        var (fromSoc, fromWatts) = points[next - 1];
        var (toSoc, toWatts) = points[next];
        return fromWatts + (toWatts - fromWatts) * (Math.Max(soc, 0) - fromSoc) / (toSoc - fromSoc);
    }
}
