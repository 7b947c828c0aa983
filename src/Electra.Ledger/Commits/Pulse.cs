using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Commits;

/// <summary>Whether the database answers, and since when it does not.</summary>
internal sealed class Pulse(TimeProvider time, ILogger<Pulse> logger)
{
    private readonly Lock gate = new();
    private DateTimeOffset? silentSince;

    public DateTimeOffset? SilentSince
    {
        get
        {
            lock (gate)
                return silentSince;
        }
    }

    /// <summary>For how long it has not answered; nothing: it does.</summary>
    public TimeSpan Silence => SilentSince is { } since ? time.GetUtcNow() - since : TimeSpan.Zero;

    public void Answered()
    {
        DateTimeOffset? since;
        lock (gate)
        {
            since = silentSince;
            silentSince = null;
        }

        if (since is { } then)
            logger.AnswersAgain(time.GetUtcNow() - then);
    }

    /// <summary>Silent since the attempt that failed first had begun.</summary>
    public void Silent(DateTimeOffset since)
    {
        lock (gate)
            silentSince ??= since;
    }
}
