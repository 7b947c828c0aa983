using Electra.Contracts;
using Electra.Ledger.Commits;

namespace Electra.Grains.Turns;

/// <summary>Why a turn that was decided is not in the record: whoever asked is told so, and nothing has happened.</summary>
internal static class Unrecorded
{
    /// <summary>An outcome in one word, as it is counted.</summary>
    public static string Outcome(AppendResult result) => result switch
    {
        AppendResult.Won => "won",
        AppendResult.Refused => "refused",
        AppendResult.Overloaded => "overloaded",
        _ => "poisoned",
    };

    /// <summary>Says it in the log, and as what the asker gets.</summary>
    public static Exception Because(Appended appended, TurnTools tools, string name, long version, string input)
    {
        switch (appended.Result)
        {
            case AppendResult.Refused:
                tools.Log.Refused(name, version);
                return new OwnedElsewhereException($"{name} has moved on in another place");
            case AppendResult.Overloaded:
                return new OverloadedException("the ledger's queue is full");
            default:
                tools.Log.Poisoned(name, input, appended.Why);
                return new UnstorableException($"the database cannot store what {name} would record: {appended.Why}");
        }
    }
}
