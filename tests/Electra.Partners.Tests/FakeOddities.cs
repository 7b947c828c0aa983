using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Ledger.Views;

namespace Electra.Partners.Tests;

/// <summary>A few makes and what is odd about them, in memory.</summary>
internal sealed class FakeOddities : IOddities, IQuirkBook
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<QuirkCard> All { get; } =
    [
        new("keba-tag-suffix", "I1", "It appends an underscore and its serial number to every token.", new("*KEBA*")),
        new("on-site-pay", "P2", "Its terminal speaks OnSitePay.", new("*alpitronic*", "HYC*")),
    ];

    public ValueTask<Page<OddityRow>> List(PageRequest page, OddityFilter filter, CancellationToken cancellation = default) => page.Cursor is "bad"
        ? throw new BadCursorException()
        : ValueTask.FromResult(new Page<OddityRow>(
        [
            new("KEBA AG", "KC-P30", filter.By is OdditiesBy.Firmware ? "1.12.0" : null, "keba-tag-suffix", 400, 3, Noon.AddDays(-1), Noon, "Authorize", "C1"),
            new("KEBA AG", "KC-P30", null, "clock-off", 7, 2, Noon.AddDays(-1), Noon, null, "C2"),
        ], page.Limit == 2 ? "more" : null));

    public ValueTask<IReadOnlyList<MakeRow>> Makes(IReadOnlyCollection<string>? stations, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<MakeRow>>([new("KEBA AG", "KC-P30", "1.12.0", 3), new("Keba", "KC-P30", null, 1), new("alpitronic", "Other", null, 9)]);

    public ValueTask<IReadOnlyList<OddityTotal>> Totals(
        IReadOnlyCollection<string> names, IReadOnlyCollection<string>? stations, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<OddityTotal>>([new("keba-tag-suffix", 400, Noon)]);
}
