using System.Collections.Concurrent;
using Electra.Ledger.Persons;

namespace Electra.Partners.Tests;

/// <summary>The persons in memory.</summary>
internal sealed class FakePersons : IPersons
{
    public ConcurrentDictionary<string, string> Kept { get; } = [];

    public ValueTask Keep(string id, string particulars, CancellationToken cancellation = default)
    {
        Kept[id] = particulars;
        return ValueTask.CompletedTask;
    }

    public ValueTask<string?> Find(string id, CancellationToken cancellation = default) => ValueTask.FromResult(Kept.GetValueOrDefault(id));

    public ValueTask<bool> Forget(string id, CancellationToken cancellation = default) => ValueTask.FromResult(Kept.TryRemove(id, out _));
}
