using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Verification;

/// <summary>Folds one grain from its entries alone, and holds what is met on the way against it: whole states, the row, what is owed.</summary>
internal class GrainLook<TDecider, TState, TInput, TFact, TReply>(GrainCase grain, string rowType) : IGrainLook
    where TDecider : IDecider<TState, TInput, TFact, TReply>
    where TState : class
{
    // As grains write it; a row of another is thrown away by them, and by us.
    private const int Shape = 1;

    private static readonly JsonTypeInfo<EntryBody<TState, TFact>> BodyJson = Json<EntryBody<TState, TFact>>();
    private static readonly JsonTypeInfo<Bookmark<TState>> RowJson = Json<Bookmark<TState>>();
    private static readonly JsonTypeInfo<TState> StateJson = Json<TState>();

    private Bookmark<TState>? row;
    private bool asked;
    private bool lost;
    private long version;
    private long number;
    private long whole;

    protected GrainCase Grain => grain;

    protected TState State { get; private set; } = TDecider.Initial;

    /// <summary>The state is what all entries fold to: none of them is missing or unreadable.</summary>
    protected bool Whole => !lost && version == grain.Head.Version;

    public void Take(StoredEntry entry)
    {
        if (!asked)
            Ask();
        Count(entry);
        try
        {
            var body = JsonSerializer.Deserialize(entry.Body.Span, BodyJson) ?? throw new JsonException("it is null");
            Owes(entry, body.Owed ?? []);
            Fold(entry, body);
        }
        catch (JsonException failure)
        {
            lost = true;
            grain.Findings[Invariant.Heads].Break(string.Create(CultureInfo.InvariantCulture,
                $"{grain.Grain}: version {entry.Version} (number {entry.Number}) cannot be read: {failure.Message}"));
        }

        Compare();
    }

    public virtual void End()
    {
        if (!asked)
            Ask();
        if (version != grain.Head.Version)
            Broken(Invariant.Heads, $"its head stands at {grain.Head.Version}, its last entry is {version}");
        if (whole != grain.Head.Whole)
            Broken(Invariant.Checkpoints, $"its head says that version {grain.Head.Whole} carries the whole state; the last that does is {whole}");
        if (row is { } ahead && ahead.Version > grain.Head.Version)
            Broken(Invariant.Rows, $"its row is of version {ahead.Version}, its head stands at {grain.Head.Version}: the row will be taken for what it is not");
        foreach (var (owedBy, ordinal) in grain.Debts)
            Broken(Invariant.Debts, $"nothing is owed by version {owedBy} at place {ordinal}");
    }

    protected void Broken(Invariant invariant, FormattableString what) =>
        grain.Findings[invariant].Break($"{grain.Grain}: {what.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Called with each fact that is folded.</summary>
    protected virtual void Met(TFact fact)
    {
    }

    /// <summary>Called with each effect that is still owed.</summary>
    protected virtual void Owed(Effect effect)
    {
    }

    /// <summary>The part of a state that entries alone make.</summary>
    protected virtual TState OfEntries(TState state) => state;

    private static JsonTypeInfo<T> Json<T>() => (JsonTypeInfo<T>)LedgerJson.Default.GetTypeInfo(typeof(T))!;

    private void Ask()
    {
        asked = true;
        if (grain.Rows.Of(rowType, grain.Key) is not { } kept)
            return;
        grain.Findings[Invariant.Rows].Checked++;
        try
        {
            row = JsonSerializer.Deserialize(kept, RowJson) is { State: not null, Shape: Shape } mark && mark.Grain == grain.Grain ? mark : null;
        }
        catch (JsonException)
        {
            row = null;
        }

        if (row is null)
            grain.Findings[Invariant.Rows].Note("row that cannot be read, is another's or of another shape: thrown away when its grain wakes");
    }

    private void Count(StoredEntry entry)
    {
        var expected = version + 1;
        // Older entries may be archived where a later one carries the whole state.
        if (version == 0 && entry.Version > 1 && grain.Head.Whole >= entry.Version)
            (expected, lost) = (entry.Version, true);
        if (entry.Version != expected)
        {
            Broken(Invariant.Heads, $"after version {version} comes {entry.Version} (number {entry.Number})");
            lost |= entry.Version > expected;
        }

        if (entry.Number <= number)
            Broken(Invariant.Numbers, $"version {entry.Version} has number {entry.Number}, the one before it {number}");
        (version, number) = (entry.Version, entry.Number);
    }

    private void Owes(StoredEntry entry, IReadOnlyList<Effect> owed)
    {
        for (var ordinal = 0; ordinal < owed.Count; ordinal++)
        {
            if (grain.Debts.Remove((entry.Version, ordinal)))
                Owed(owed[ordinal]);
        }
    }

    private void Fold(StoredEntry entry, EntryBody<TState, TFact> body)
    {
        foreach (var fact in body.Facts)
        {
            State = TDecider.Evolve(State, fact);
            Met(fact);
        }

        if (body.State is not { } all)
            return;
        whole = entry.Version;
        grain.Findings[Invariant.Checkpoints].Checked++;
        if (body.Shape != Shape)
            grain.Findings[Invariant.Checkpoints].Note("whole state of another shape: not compared");
        else if (lost)
            (State, lost) = (all, false);
        else if (Difference(all) is { } where)
            Broken(Invariant.Checkpoints, $"version {entry.Version} carries another {where} than its entries fold to");
    }

    private void Compare()
    {
        if (row is { State: { } kept } && row.Version == version && !lost && Difference(kept) is { } where)
            Broken(Invariant.Rows, $"its row, of version {version}, has another {where} than its entries fold to");
    }

    private string? Difference(TState other) => JsonDifference.Between(
        JsonSerializer.Serialize(OfEntries(State), StateJson), JsonSerializer.Serialize(OfEntries(other), StateJson));
}
