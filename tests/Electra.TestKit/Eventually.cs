using System.Diagnostics;
using System.Globalization;

namespace Electra.TestKit;

/// <summary>Waits for a condition by asking again and again, instead of sleeping and hoping.</summary>
public static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    // A question to somebody else that was not answered so by now: asking on and on would only keep a small machine from it.
    private static readonly TimeSpan LongStep = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Default = TimeSpan.FromSeconds(20);

    /// <summary>Completes when the condition holds; throws, naming what was waited for, when it does not within the time.</summary>
    public static Task True(Func<bool> condition, string what, TimeSpan? within = null) => True(() => Task.FromResult(condition()), what, within);

    /// <summary>Completes when the condition holds; throws, naming what was waited for, when it does not within the time.</summary>
    public static Task True(Func<Task<bool>> condition, string what, TimeSpan? within = null) => True(condition, what, within, Step);

    private static async Task True(Func<Task<bool>> condition, string what, TimeSpan? within, TimeSpan later)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Step);
        while (!await condition())
        {
            var waited = Stopwatch.GetElapsedTime(started);
            // Set anew it begins anew: the time that asking took would come on top.
            if (waited > Soon && timer.Period != later)
                timer.Period = later;
            if (waited > (within ?? Default))
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"Within {within ?? Default} it did not happen: {what}"));
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>The first value that satisfies the condition; an exception of the question counts as not yet.</summary>
    public static async Task<T> Get<T>(Func<Task<T>> question, Func<T, bool> satisfies, string what, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(satisfies);
        var (found, value) = (false, default(T)!);
        await True(async () =>
        {
            try
            {
                value = await question();
                found = satisfies(value);
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or HttpRequestException or IOException or TimeoutException)
            {
                found = false;
            }

            return found;
        }, what, within, LongStep);
        return value;
    }
}
