using Electra.Domain.Words;

namespace Electra.Ledger.Samples;

/// <summary>One meter sample to keep: known by (session, the charger's time, digest of its content).</summary>
/// <param name="Month">The first day of the month in which the session began (UTC): the partition, so that the key is a unique one.</param>
/// <param name="TakenAt">The charger's time, or the time of receipt where it gave none that can be read.</param>
/// <param name="Place">Its place in the message that brought it.</param>
public sealed record SampleRecord(SessionId Session, DateOnly Month, DateTimeOffset TakenAt, DateTimeOffset ReceivedAt, Sample Sample, int Place = 0);

/// <summary>A page of samples, oldest first.</summary>
/// <param name="Next">Opaque; null at the end.</param>
public sealed record SamplePage(IReadOnlyList<SampleRecord> Items, string? Next);

/// <summary>Reads samples.</summary>
public interface ISampleReader
{
    /// <summary>A session's samples, oldest first by the charger's time; those of one time in the order in which they came.</summary>
    ValueTask<SamplePage> Of(SessionId session, DateOnly month, string? cursor, int limit, CancellationToken cancellation = default);
}
