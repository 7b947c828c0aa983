using Electra.Domain.LocalLists;

namespace Electra.Domain.Tests.Laws;

/// <summary>What goes wrong with one message to a charger.</summary>
public enum Trouble
{
    None,
    Unheard,
    HeardAndUnanswered,
    CutBefore,
    CutAfter,
    RebootAndLoss,
    Failed,
    FailedHalfway,
    NotSupported,
    WeCrashBefore,
    WeCrashAfter,
}

/// <summary>A charger that keeps a list to the letter of OCPP 1.6 §5.10 and §5.15, and we who bring it on; both may lose what they lose.</summary>
public sealed class Keeper(int? entries, int perMessage)
{
    private readonly ListCapabilities can = new(entries, perMessage);
    private LocalList known = new();
    private Dictionary<string, string> list = new(StringComparer.OrdinalIgnoreCase);
    private int version;
    private long link = 1;

    public DateTimeOffset Now { get; set; } = Lyon.Morning;

    public LocalListChoice? Wanted { get; set; }

    public LocalList Known => known;

    public int MostAtOnce { get; private set; }

    public IReadOnlyDictionary<string, string> List => list;

    private ListMoment At => new(Now, link, "1.4.2");

    public void Reboot(bool loses)
    {
        link++;
        if (!loses)
            return;
        list = new(StringComparer.OrdinalIgnoreCase);
        version = 0;
    }

    /// <summary>Somebody else writes the list, with a version of his own.</summary>
    public void Overwrite(int other, int taxi)
    {
        if (other == 0 || other == known.HeldVersion || other == known.Sending?.Version)
            return;
        list = new(StringComparer.OrdinalIgnoreCase) { [Fleet.Taxi(taxi).Value] = "A" };
        version = other;
    }

    /// <summary>One round as the grain makes it: the version is asked anew, then one step after the other.</summary>
    public ListStep Round(IEnumerator<Trouble>? troubles = null)
    {
        (int Version, long Link)? told = null;
        for (var i = 0; i < 500; i++)
        {
            var step = LocalListSync.Next(known, Wanted, told is { } t && t.Link == link ? t.Version : null, can, At);
            var trouble = troubles?.MoveNext() is true ? troubles.Current : Trouble.None;
            switch (step)
            {
                case AskListVersion when trouble is Trouble.WeCrashBefore or Trouble.WeCrashAfter:
                    return step;
                case AskListVersion:
                    told = Ask(trouble);
                    break;
                case SendUpdate update:
                    Turn(new BeginUpdate(update, Wanted, At));
                    if (trouble is Trouble.WeCrashBefore)
                        return step;
                    told = Send(update, trouble);
                    if (trouble is Trouble.WeCrashAfter)
                        return step;
                    break;
                default:
                    Turn(new Stand(step, Wanted, At));
                    return step;
            }
        }

        throw new InvalidOperationException("a round without an end");
    }

    private (int, long)? Ask(Trouble trouble)
    {
        switch (trouble)
        {
            case Trouble.CutBefore or Trouble.CutAfter:
                link++;
                return null;
            case Trouble.RebootAndLoss:
                Reboot(loses: true);
                return null;
            case Trouble.Unheard or Trouble.HeardAndUnanswered:
                Turn(new EndUpdate(0, ListOutcome.NoAnswer, "silence", Wanted, At));
                return null;
            case Trouble.NotSupported:
                Turn(new EndUpdate(0, ListOutcome.NotSupported, "NotImplemented", Wanted, At));
                return null;
            default:
                Turn(new HearVersion(version, Wanted, At));
                return (version, link);
        }
    }

    private (int, long)? Send(SendUpdate update, Trouble trouble)
    {
        var sentOver = At;
        ListOutcome? outcome = trouble switch
        {
            Trouble.Unheard => ListOutcome.NoAnswer,
            Trouble.HeardAndUnanswered => Take(update) is var _ ? ListOutcome.NoAnswer : null,
            Trouble.CutBefore or Trouble.RebootAndLoss => null,
            Trouble.CutAfter => Take(update) is var _ ? null : null,
            Trouble.Failed or Trouble.FailedHalfway => ListOutcome.Failed,
            Trouble.NotSupported => ListOutcome.NotSupported,
            Trouble.WeCrashAfter => Take(update) is var _ ? null : null,
            _ => Take(update),
        };
        if (trouble is Trouble.CutBefore or Trouble.CutAfter)
            link++;
        if (trouble is Trouble.RebootAndLoss)
            Reboot(loses: true);
        if (trouble is Trouble.FailedHalfway)
            list.Remove(list.Keys.FirstOrDefault() ?? "");
        if (outcome is { } ended)
            Turn(new EndUpdate(update.Version, ended, $"{ended}", Wanted, sentOver));
        return outcome is ListOutcome.Accepted ? (update.Version, link) : null;
    }

    private ListOutcome Take(SendUpdate update)
    {
        MostAtOnce = Math.Max(MostAtOnce, update.Changes.Count);
        if (update.Version <= 0 || update.Changes.Count > perMessage)
            return ListOutcome.Failed;
        if (!update.Full && update.Version <= version)
            return ListOutcome.VersionMismatch;
        var next = new Dictionary<string, string>(update.Full ? [] : list, StringComparer.OrdinalIgnoreCase);
        foreach (var (token, verdict) in update.Changes)
        {
            if (verdict is null)
                next.Remove(token.Value);
            else
                next[token.Value] = ListMark.Of(verdict);
        }

        if (next.Count > entries)
            return ListOutcome.Failed;
        (list, version) = (next, update.Version);
        return ListOutcome.Accepted;
    }

    private void Turn(LocalListInput input) => known = LocalListDecider.Decide(known, input, Now).Facts.Aggregate(known, LocalListDecider.Evolve);
}
