using System.Globalization;

namespace Electra.Fleet.Deviations;

/// <summary>Says, in the middle of a transaction, that it was available ten minutes ago.</summary>
public sealed class SaysOldAvailable() : Deviation("old-available", "S2", "Sends an Available that is ten minutes old after the transaction has begun.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (!said.Takes)
            return [said];
        var old = said.ButStatus("Available");
        old.Payload.EachTimestamp(static at => (at - TimeSpan.FromMinutes(10)).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return [said, old];
    }
}
