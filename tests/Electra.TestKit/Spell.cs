namespace Electra.TestKit;

/// <summary>A time that passes because it is itself the matter: how long a fault lasts, or over how long a figure is taken. What can be seen is waited for by <see cref="Eventually"/>.</summary>
public static class Spell
{
    /// <summary>Completes when it is over.</summary>
    public static async Task Of(TimeSpan time)
    {
        using var clock = new PeriodicTimer(time);
        await clock.WaitForNextTickAsync();
    }
}
