using System.Data.Common;
using System.Globalization;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Views;

/// <summary>Who did what to what.</summary>
/// <param name="Who">The name of a key; null: nobody, the thing let itself in.</param>
/// <param name="What"><c>charger.provisioned</c>, <c>charger.command</c>, <c>key.issued</c>, …</param>
/// <param name="Detail">JSON text.</param>
public sealed record AuditRow(DateTimeOffset At, string? Who, string What, string Subject, string? Station, string Detail);

/// <summary>The audit, folded from the entries: who provisioned, commanded, issued, revoked, stopped.</summary>
public interface IAuditTrail
{
    /// <summary>Newest first; of one subject, where it is asked for.</summary>
    ValueTask<Page<AuditRow>> Read(PageRequest page, string? subject = null, CancellationToken cancellation = default);
}

internal sealed class AuditTrail(ViewReader reader) : IAuditTrail
{
    private const char List = 'a';

    public async ValueTask<Page<AuditRow>> Read(PageRequest page, string? subject = null, CancellationToken cancellation = default)
    {
        var query = new ListQuery($"select at, who, what, subject, station, detail, entry, ordinal from {ViewSchema.Audit}")
            .IsOneOf("station", page.Stations).Is("subject", subject)
            .Below("entry, ordinal", page.Cursor is null ? ((long, int)?)null : Place(page.Cursor));
        var found = await reader.Page(query, "entry desc, ordinal desc", page.Limit, Row,
            last => Cursor.Of(List, string.Create(CultureInfo.InvariantCulture, $"{last.Entry}.{last.Ordinal}")), cancellation);
        return new([.. found.Items.Select(item => item.Row)], found.Next);
    }

    private static (long Entry, int Ordinal) Place(string cursor)
    {
        var parts = Cursor.Key(List, cursor).Split('.');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? (entry, ordinal)
            : throw new BadCursorException();
    }

    private static (AuditRow Row, long Entry, int Ordinal) Row(DbDataReader row) => (
        new(row.GetFieldValue<DateTimeOffset>(0), row.TextOrNull(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.GetString(5)),
        row.GetInt64(6), row.GetInt32(7));
}
