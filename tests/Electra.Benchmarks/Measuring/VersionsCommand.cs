using System.Globalization;
using Electra.Benchmarks.Load;
using Electra.TestKit;

namespace Electra.Benchmarks.Measuring;

/// <summary>OCPP 2.0.1 beside 1.6: one program and one limit, each before chargers of both versions, in turns.</summary>
internal sealed class VersionsCommand(LoadOptions options, Action<string, Window> tell)
{
    private static readonly Doing[] Both = [Doing.Heartbeats, Doing.Sessions];

    public async Task<IReadOnlyList<VersionRatio>> Run(PostgresServer postgres)
    {
        using var limit = await ServerProcess.Limit();
        using var program = await ServerProcess.Program(postgres, options.Chargers);
        IUnderLoad[] sides = [limit, program, limit.Newer, program.Newer];
        foreach (var side in sides)
            await side.Crowd.Grow(options.Chargers);
        foreach (var activity in Both)
        {
            foreach (var side in sides)
                await Measure("warm", side, activity, side == limit || side == limit.Newer ? options.LimitWarmUp : options.WarmUp);
        }

        List<VersionRatio> found = [];
        foreach (var activity in Both)
        {
            List<(double Older, double Newer)> pairs = [];
            for (var i = 0; i < options.Pairs; i++)
            {
                // Who is first changes, so that a machine that becomes busier does not favour one of them.
                var windows = new Dictionary<IUnderLoad, Window>();
                foreach (var side in i % 2 == 0 ? sides : [.. sides.Reverse()])
                    windows[side] = await Measure(string.Create(CultureInfo.InvariantCulture, $"pair {i + 1}"), side, activity, options.Length);
                if (windows.Values.All(static w => w.Quiet))
                    pairs.Add((Ratio(windows[program], windows[limit]), Ratio(windows[program.Newer], windows[limit.Newer])));
            }

            found.Add(new(activity.ToString().ToLowerInvariant(), pairs.Count, Median(pairs.Select(static p => p.Older)),
                Median(pairs.Select(static p => p.Newer)), Median(pairs.Select(static p => p.Newer / p.Older))));
        }

        return found;
    }

    private async Task<Window> Measure(string what, IUnderLoad side, Doing activity, TimeSpan length)
    {
        var window = await Window.Measure(side, activity, length);
        tell(what, window);
        return window;
    }

    private static double Ratio(Window program, Window limit) => program.PerCpuSecond / limit.PerCpuSecond;

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } all ? (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2 : double.NaN;
}

/// <summary>What one version costs by the other, of one activity.</summary>
/// <param name="Pairs">Rounds of which all four windows ended quiet.</param>
/// <param name="Older">1.6 by its limit.</param>
/// <param name="Newer">2.0.1 by its own limit.</param>
/// <param name="NewerByOlder">Of the rounds' quotients, the median: the aim is 0.9 or more.</param>
internal sealed record VersionRatio(string Activity, int Pairs, double Older, double Newer, double NewerByOlder);
