using System.Diagnostics;
using Electra.Ledger.Samples;

namespace Electra.Ledger.Commits;

/// <summary>Something that waits for a flush.</summary>
internal abstract class Pending
{
    /// <summary>The span that waits for it; null: nobody records it.</summary>
    public Activity? Trace { get; } = Activity.Current is { Recorded: true } span ? span : null;
}

/// <summary>Wakes an idle committer, so that struck debts do not wait for the next draft.</summary>
internal sealed class Nudge : Pending
{
    public static readonly Nudge Instance = new();
}

/// <summary>A draft and whoever waits for it.</summary>
internal sealed class PendingEntry(EntryDraft draft) : Pending
{
    private readonly TaskCompletionSource<Appended> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EntryDraft Draft { get; } = draft;

    /// <summary>What the flush found; told to whoever waits once the flush as a whole is known.</summary>
    public Appended Found { get; set; }

    public Task<Appended> Done => done.Task;

    public void Tell() => done.TrySetResult(Found);

    public void Tell(Appended outcome) => done.TrySetResult(outcome);

    public void Abandon() => done.TrySetCanceled();
}

/// <summary>Samples that were offered together and whoever waits for them.</summary>
internal sealed class PendingSamples(IReadOnlyList<SampleRecord> samples) : Pending
{
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<SampleRecord> Samples { get; } = samples;

    public Task<bool> Done => done.Task;

    public void Tell() => done.TrySetResult(true);

    public void Abandon() => done.TrySetCanceled();
}
