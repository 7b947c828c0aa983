using System.Globalization;

namespace Electra.Fleet.Deviations;

/// <summary>Ends transactions at a time that cannot be.</summary>
public abstract class StopsAtAnotherTime(string name, string sentence, TimeSpan off) : Deviation(name, "T13", sentence)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Ends && said.Payload["timestamp"]?.GetValue<string>() is { } told)
        {
            said.Payload["timestamp"] = (DateTimeOffset.Parse(told, CultureInfo.InvariantCulture) + off)
                .UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        return [said];
    }
}

/// <summary>Ends transactions before they began.</summary>
public sealed class StopsBeforeItsStart() : StopsAtAnotherTime("stop-before-start", "Says that a transaction ended two hours earlier than it did.", TimeSpan.FromHours(-2));

/// <summary>Ends transactions in the future.</summary>
public sealed class StopsInTheFuture() : StopsAtAnotherTime("stop-in-the-future", "Says that a transaction ended three days later than it did.", TimeSpan.FromDays(3));
