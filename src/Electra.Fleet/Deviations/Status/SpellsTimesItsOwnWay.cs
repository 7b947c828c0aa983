using System.Globalization;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>How a charger that cannot tell the time tells it.</summary>
public enum Spelling
{
    /// <summary>Leaves it out.</summary>
    Absent,

    /// <summary>1 January 1970.</summary>
    Epoch,

    /// <summary>The first year of our era.</summary>
    YearOne,

    /// <summary>Local time, two hours ahead, without saying so.</summary>
    Local,

    /// <summary>An offset of hours without minutes.</summary>
    ShortOffset,

    /// <summary>A day ahead.</summary>
    Tomorrow,
}

/// <summary>Tells times in a way of its own.</summary>
public sealed class SpellsTimesItsOwnWay(Spelling spelling) : Deviation("times-its-own-way", "S8", "Tells times without their zone, with short offsets, of 1970, or not at all.")
{
    /// <summary>Local time without its zone.</summary>
    public SpellsTimesItsOwnWay() : this(Spelling.Local) { }

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        // Without a time StartTransaction is not to be understood at all: only where it may be absent is it left out.
        if (spelling != Spelling.Absent || said.Action == "StatusNotification")
            said.Payload.EachTimestamp(at => Spell(at.UtcDateTime));
        return [said];
    }

    private JsonNode? Spell(DateTime at) => spelling switch
    {
        Spelling.Absent => null,
        Spelling.Epoch => "1970-01-01T00:00:07Z",
        Spelling.YearOne => "0001-01-01T00:00:00Z",
        Spelling.Local => at.AddHours(2).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        Spelling.ShortOffset => at.AddHours(2).ToString("yyyy-MM-ddTHH:mm:ss'+02'", CultureInfo.InvariantCulture),
        _ => at.AddDays(1).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };
}
