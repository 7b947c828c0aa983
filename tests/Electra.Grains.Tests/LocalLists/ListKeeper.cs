using System.Collections.Concurrent;
using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.LocalLists;

namespace Electra.Grains.Tests.LocalLists;

/// <summary>A charger that keeps a local list to the letter of OCPP 1.6, and remembers what it was sent.</summary>
public sealed class ListKeeper
{
    private readonly ConcurrentQueue<UpdateList> updates = new();
    private readonly ConcurrentQueue<OrderOutcome> instead = new();

    /// <summary>Its settings.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [new("LocalAuthListMaxLength", "1000", true), new("SendLocalListMaxLength", "500", true)];

    public ConcurrentDictionary<string, string> List { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of which kind tokens were said to be with the last update, where their values do not say so.</summary>
    public ConcurrentDictionary<string, string> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int Version { get; set; }

    /// <summary>How often it was asked for its version.</summary>
    public int Asked { get; private set; }

    public IReadOnlyList<UpdateList> Updates => [.. updates];

    /// <summary>Answers the next update so, without doing it.</summary>
    public void Next(params OrderOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
            instead.Enqueue(outcome);
    }

    public OrderOutcome? Answer(ChargerOrder order)
    {
        switch (order)
        {
            case ReadSettings:
                return ScriptedLink.Settings(Settings);
            case ReadListVersion:
                Asked++;
                return new Answered("GetLocalListVersion", "1", null, string.Create(CultureInfo.InvariantCulture, $$"""{"listVersion":{{Version}}}"""), default, default, ListVersion: Version);
            case UpdateList update:
                updates.Enqueue(update);
                return instead.TryDequeue(out var outcome) ? outcome : ScriptedLink.Says(Take(update));
            default:
                return ScriptedLink.Says("Accepted");
        }
    }

    private string Take(UpdateList update)
    {
        if (!update.Full && update.Version <= Version)
            return "VersionMismatch";
        Kinds.Clear();
        foreach (var change in update.Changes.Where(c => c.Kind is not null))
            Kinds[change.Token.Value] = change.Kind!;
        if (update.Changes.Count > ListCapabilities.Of(Settings).PerMessage)
            return "Failed";
        if (update.Full)
            List.Clear();
        foreach (var (token, verdict) in update.Changes)
        {
            if (verdict is null)
                List.TryRemove(token.Value, out _);
            else
                List[token.Value] = ListMark.Of(verdict);
        }

        Version = update.Version;
        return "Accepted";
    }
}
