using Electra.Fleet.Dialects.V201;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Fleet.Dialects.V21;

/// <summary>A monitor's stream of values.</summary>
/// <param name="id">Its number and its monitor's.</param>
/// <param name="every">So often its variable is looked at.</param>
/// <param name="often">So often what was seen is sent.</param>
internal sealed class EventStream(int id, DeviceVariable variable, TimeSpan every, PeriodicEventStreamParamsType often)
{
    public int Id => id;

    public DeviceVariable Variable => variable;

    public TimeSpan Every => every;

    /// <summary>So often what was seen is sent; it may be changed while it flows.</summary>
    public PeriodicEventStreamParamsType Often { get; set; } = often;

    public ConstantStreamDataType Told => new(id, Often, id);

    /// <summary>Whether so many values, seen over so long, are sent now.</summary>
    public bool IsDue(int values, TimeSpan over) => (Often.Values, Often.Interval) switch
    {
        ( > 0 and var many, _) when values >= many => true,
        (_, { } seconds) => over + every >= TimeSpan.FromSeconds(seconds),
        (not > 0, null) => true,
        _ => false,
    };
}
