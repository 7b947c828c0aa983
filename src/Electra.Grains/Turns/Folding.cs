using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Contracts;
using Electra.Domain;
using Electra.Ledger.Commits;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;

namespace Electra.Grains.Turns;

/// <summary>One grain's part in the record: how its state is read from row and entries, and how the next entry is written.</summary>
internal sealed class Folding<TDecider, TState, TInput, TFact, TReply>(TurnTools tools, GrainId id)
    where TDecider : IDecider<TState, TInput, TFact, TReply>
    where TState : class
{
    // One number for the state's type; raised when a field changes its meaning, so that rows of the old shape are thrown away.
    private const int Shape = 1;

    private static readonly JsonTypeInfo<EntryBody<TState, TFact>> Json =
        (JsonTypeInfo<EntryBody<TState, TFact>>)LedgerJson.Default.GetTypeInfo(typeof(EntryBody<TState, TFact>))!;

    private readonly string name = id.ToString();
    private readonly string rowType = typeof(TState).Name.ToLowerInvariant();
    private readonly GrainState<Bookmark<TState>> row = new(new());
    private long whole;
    private long rowVersion;

    /// <summary>The version of the last entry folded.</summary>
    public long Version { get; private set; }

    /// <summary>Row, then the entries after it. A row that cannot be read, is another's, of another shape or ahead of its head is thrown away.</summary>
    public async Task<TState> Load(CancellationToken cancellation)
    {
        var head = await tools.Reader.Head(name, cancellation) ?? default;
        var state = TDecider.Initial;
        Version = 0;
        whole = head.Whole;
        if (head.Version == 0)
            return state;
        if (await ReadRow() is { State: { } kept, Shape: Shape } mark && mark.Grain == name && mark.Version >= head.Whole && mark.Version <= head.Version)
            (state, Version, rowVersion) = (kept, mark.Version, mark.Version);
        else if (head.Whole > 0)
            Version = head.Whole - 1;

        var entries = Version == head.Version ? [] : await tools.Reader.After(name, Version, cancellation);
        foreach (var entry in entries)
        {
            state = Fold(state, entry);
            Version = entry.Version;
        }

        return state;
    }

    /// <summary>Adds where it is in the record to what goes along to another silo.</summary>
    public void Pack(IDehydrationContext luggage)
    {
        luggage.TryAddValue(nameof(Version), Version);
        luggage.TryAddValue(nameof(whole), whole);
        luggage.TryAddValue(nameof(rowVersion), rowVersion);
        luggage.TryAddValue(nameof(row), row.ETag);
    }

    /// <summary>Takes up from there; false: it must be loaded.</summary>
    public bool Unpack(IRehydrationContext luggage)
    {
        if (!luggage.TryGetValue(nameof(Version), out long version) || !luggage.TryGetValue(nameof(whole), out whole)
            || !luggage.TryGetValue(nameof(rowVersion), out rowVersion))
            return false;
        // Whoever writes the row next must say which one it replaces.
        luggage.TryGetValue(nameof(row), out string? tag);
        (row.ETag, row.RecordExists) = (tag, tag is not null);
        Version = version;
        return true;
    }

    /// <summary>Offers the next entry.</summary>
    public ValueTask<Appended> Append(
        IReadOnlyList<TFact> facts, IReadOnlyList<Effect> owed, TState next, DateTimeOffset now)
    {
        var version = Version + 1;
        var carriesAll = version - whole >= tools.Options.WholeEvery;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new(facts, owed.Count == 0 ? null : owed, carriesAll ? next : null, carriesAll ? Shape : 0,
                owed.Count == 0 ? null : Traces.Text), Json);
        var debts = new DebtDraft[owed.Count];
        for (var i = 0; i < debts.Length; i++)
            debts[i] = new(i, owed[i].Due ?? now + tools.Options.EffectPatience);
        return tools.Writer.Append(new(name, version, Guid.NewGuid(), now, body, debts, carriesAll, facts));
    }

    /// <summary>The entry that was offered last is durable.</summary>
    public Task Kept(TState state)
    {
        Version++;
        if (Version - whole >= tools.Options.WholeEvery)
            whole = Version;
        return Version - rowVersion >= tools.Options.RowEvery ? WriteRow(state, CancellationToken.None) : Task.CompletedTask;
    }

    /// <summary>Writes the row. It is a bookmark: its failure fails nothing.</summary>
    public async Task WriteRow(TState state, CancellationToken cancellation)
    {
        if (Version == rowVersion || Version == 0 || cancellation.IsCancellationRequested)
            return;
        try
        {
            row.State = new() { State = state, Shape = Shape, Version = Version, Grain = name };
            await tools.Storage.WriteStateAsync(rowType, id, row);
            rowVersion = Version;
        }
        catch (Exception failure)
        {
            tools.Log.RowNotWritten(failure, name);
            await ReadRow();
        }
    }

    /// <summary>What the entry of this version owes at this place, and the trace that it belongs to; null: nothing.</summary>
    public async Task<(Effect? Effect, ActivityContext Trace)> Owed(long version, int ordinal)
    {
        var entries = await tools.Reader.After(name, version - 1);
        var body = entries.FirstOrDefault(e => e.Version == version) is { } entry ? JsonSerializer.Deserialize(entry.Body.Span, Json) : null;
        return body?.Owed is { } owed && ordinal < owed.Count ? (owed[ordinal], Traces.Read(body.Trace)) : default;
    }

    private static TState Fold(TState state, StoredEntry entry)
    {
        EntryBody<TState, TFact>? body;
        try
        {
            body = JsonSerializer.Deserialize(entry.Body.Span, Json);
        }
        catch (JsonException failure)
        {
            // A fact kind is understood one release before it is written: an unknown one stops the activation by name.
            throw new UnreadableEntryException($"entry {entry.Number} of {entry.Grain} (version {entry.Version}) cannot be read: {failure.Message}");
        }

        if (body is { State: { } all, Shape: Shape })
            return all;
        if (body is { State: not null })
            throw new UnreadableEntryException($"entry {entry.Number} of {entry.Grain} carries a state of shape {body.Shape}: it must be upcast here");
        return body!.Facts.Aggregate(state, TDecider.Evolve);
    }

    private async Task<Bookmark<TState>?> ReadRow()
    {
        try
        {
            await tools.Storage.ReadStateAsync(rowType, id, row);
            return row.RecordExists ? row.State : null;
        }
        catch (Exception failure)
        {
            tools.Log.RowNotRead(failure, name);
            return null;
        }
    }
}
