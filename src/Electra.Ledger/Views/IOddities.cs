namespace Electra.Ledger.Views;

/// <summary>How oddities are put together.</summary>
public enum OdditiesBy
{
    /// <summary>By vendor, model and firmware.</summary>
    Firmware,

    /// <summary>By vendor and model.</summary>
    Make,

    /// <summary>By charger, and what it was then.</summary>
    Charger,
}

/// <summary>What to look for among oddities; null: anything. Names of makes are compared without case. Times take in whole days (UTC), [from, to).</summary>
public sealed record OddityFilter(
    OdditiesBy By, string? Vendor = null, string? Model = null, string? Firmware = null, string? Name = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>One oddity of one make.</summary>
/// <param name="Chargers">So many chargers do it.</param>
/// <param name="Detail">As it was met last.</param>
/// <param name="Example">The charger where that was.</param>
public sealed record OddityRow(
    string? Vendor, string? Model, string? Firmware, string Name, long Times, long Chargers, DateTimeOffset FirstAt, DateTimeOffset LastAt, string? Detail, string Example)
{
    internal string Key { get; init; } = "";
}

/// <summary>So many chargers say that they are this.</summary>
public sealed record MakeRow(string Vendor, string Model, string? Firmware, long Chargers);

/// <summary>How often something odd was met in all, and when last.</summary>
public sealed record OddityTotal(string Name, long Times, DateTimeOffset LastAt);

/// <summary>What is odd about which makes, at most a second behind the ledger.</summary>
public interface IOddities
{
    /// <summary>Oddities, those that most chargers have first, then those that are met most often.</summary>
    ValueTask<Page<OddityRow>> List(PageRequest page, OddityFilter filter, CancellationToken cancellation = default);

    /// <summary>What chargers there are.</summary>
    ValueTask<IReadOnlyList<MakeRow>> Makes(IReadOnlyCollection<string>? stations, CancellationToken cancellation = default);

    /// <summary>Each of these names that was ever met.</summary>
    ValueTask<IReadOnlyList<OddityTotal>> Totals(IReadOnlyCollection<string> names, IReadOnlyCollection<string>? stations, CancellationToken cancellation = default);
}
