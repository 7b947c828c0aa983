namespace Electra.Domain.Devices;

/// <summary>What a long answer is about (OCPP 2.x: an order is accepted, and what was asked for comes in calls of the charger's own).</summary>
public enum GatheringKind
{
    /// <summary>Its device model (NotifyReport).</summary>
    Variables,

    /// <summary>Its monitors (NotifyMonitoringReport).</summary>
    Monitors,

    /// <summary>The messages on its displays (NotifyDisplayMessages).</summary>
    Messages,

    /// <summary>The charging profiles that it holds (ReportChargingProfiles).</summary>
    Profiles,

    /// <summary>What it keeps about a customer (NotifyCustomerInformation). Only which parts came is recorded, never what they say.</summary>
    Customer,
}

/// <summary>How far a long answer has come.</summary>
public enum GatheringState
{
    /// <summary>More is to come.</summary>
    Open,

    /// <summary>All of it has come.</summary>
    Complete,

    /// <summary>Nothing came for a minute, and something is missing.</summary>
    Incomplete,
}

/// <summary>One long answer.</summary>
/// <param name="RequestId">The number it was asked by.</param>
/// <param name="LastAt">When its last part came, or it was asked for.</param>
/// <param name="Parts">The numbers of the parts that came, in order; empty where the message counts nothing.</param>
/// <param name="Count">How many parts came.</param>
/// <param name="Last">The number of the part that said it is the last, or its place where parts have no numbers; null: none did.</param>
/// <param name="LeftOut">Items that were more than is kept.</param>
[GenerateSerializer, Immutable, Alias("gathering")]
public sealed record Gathering(
    GatheringKind Kind,
    int? RequestId,
    DateTimeOffset BeganAt,
    DateTimeOffset LastAt,
    IReadOnlyList<int> Parts,
    int Count = 0,
    int? Last = null,
    GatheringState State = GatheringState.Open,
    DateTimeOffset? EndedAt = null,
    int LeftOut = 0)
{
    /// <summary>Numbers that are missing before the last part, or before the last that came.</summary>
    public IReadOnlyList<int> Missing
    {
        get
        {
            List<int> missing = [];
            var there = Parts.ToHashSet();
            for (var number = 0; Parts.Count > 0 && number < (Last ?? Parts[^1]) && missing.Count < MostMissing; number++)
            {
                if (!there.Contains(number))
                    missing.Add(number);
            }

            return missing;
        }
    }

    /// <summary>Its last part came, and so did all before it.</summary>
    public bool IsWhole => Last is not null && Missing.Count == 0;

    private const int MostParts = 2_000;

    // A number that no report has says only that the charger cannot count.
    private const int MostMissing = 100;

    /// <summary>With one part more.</summary>
    public Gathering With(AnswerPartSeen part, DateTimeOffset at) => this with
    {
        LastAt = at,
        Count = Count + 1,
        Parts = part.Sequence is { } number ? [.. Parts.Append(number).Order()] : Parts,
        Last = part.MoreToCome ? Last : part.Sequence ?? Count,
    };

    /// <summary>More parts than any answer has.</summary>
    public bool IsEndless => Count >= MostParts;

    /// <summary>It has this part already: sent again because its answer was lost.</summary>
    public bool Has(int? sequence) => sequence is { } number && Parts.Contains(number);
}

/// <summary>What counts of a part here.</summary>
public readonly record struct AnswerPartSeen(int? Sequence, bool MoreToCome);
