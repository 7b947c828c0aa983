using Electra.Ledger.Reading;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Following;

/// <summary>Runs the followers, each for itself: one that fails waits and tries again, and never skips. Of several silos, that which moves a
/// follower keeps it while there is something to fold: it knows the rows that it wrote last.</summary>
internal sealed class FollowerLoop(
    FollowerEngine engine,
    ILedgerReader reader,
    IEnumerable<IFollower> followers,
    LedgerGate gate,
    ILogger<FollowerLoop> logger) : BackgroundService, IFollowing
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    // A silo that leaves a follower to another looks so often whether that one still moves it, twice before it takes it: lists are never
    // a second late.
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(400);

    private const int RestForEach = 4;
    private const int LongestRest = 400;

    private readonly IFollower[] all = [.. followers];

    public async ValueTask<long> Position(string follower, CancellationToken cancellation = default) =>
        await engine.Row(follower, cancellation) is { } row ? row.Current.Position : 0;

    public async ValueTask<bool> Rebuild(string follower, CancellationToken cancellation = default) =>
        Array.Find(all, known => known.Name == follower) is { } found && await engine.Generations.Build(found, cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.Ready.WaitAsync(stoppingToken);
            await Task.WhenAll(all.Select(follower => Task.Run(() => Follow(follower, stoppingToken), stoppingToken)));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    // What is told now and then is folded at once; under load what happens to one thing within a moment becomes one row. The lists stay
    // far less than a second behind.
    private static Task Rest(long folded, CancellationToken stopping) =>
        folded <= 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromMilliseconds(Math.Min(folded * RestForEach, LongestRest)), stopping);

    private async Task<long> LeaveToAnother(IFollower follower, long position, CancellationToken stopping)
    {
        for (var moves = true; moves;)
        {
            await Task.Delay(Watch, stopping);
            (moves, position) = await engine.LookAt(follower, position, stopping);
        }

        return position;
    }

    private async Task Follow(IFollower follower, CancellationToken stopping)
    {
        var pause = ShortestPause;
        var position = 0L;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var before = position;
                (position, var more, var elsewhere) = await engine.Step(follower, position, stopping);
                pause = ShortestPause;
                if (elsewhere)
                    position = await LeaveToAnother(follower, position, stopping);
                if (more || elsewhere)
                    continue;
                await Rest(position - before, stopping);
                await reader.Changed(position, stopping);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested && engine.Home.IsPassing(fault))
            {
                // Another silo folds just now, or the database is away, which the committer says.
                await Task.Delay(ShortestPause, stopping);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                logger.FollowerFailed(fault, follower.Name, position);
                await Task.Delay(pause, stopping);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
