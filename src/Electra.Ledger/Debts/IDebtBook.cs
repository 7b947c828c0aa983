using Electra.Ledger.Commits;

namespace Electra.Ledger.Debts;

/// <summary>What is owed and not yet struck off.</summary>
public interface IDebtBook
{
    /// <summary>Takes up to <paramref name="limit"/> debts that were due before <paramref name="now"/>, and puts their due time off by
    /// <paramref name="lease"/>, so that of several sweepers only one has each (<c>skip locked</c>).</summary>
    ValueTask<IReadOnlyList<DebtKey>> TakeOverdue(DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellation = default);

    /// <summary>A grain's debts that stand, to know on activation what is owed.</summary>
    ValueTask<IReadOnlyList<(DebtKey Debt, DateTimeOffset Due)>> Of(string grain, CancellationToken cancellation = default);
}
