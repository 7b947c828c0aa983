namespace Electra.Silo.Verbs;

/// <summary>What the program does instead of being a silo, when its first argument is one of these words.</summary>
internal static class Verb
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> All = new(StringComparer.Ordinal)
    {
        ["health"] = HealthVerb.Run,
        ["drain"] = DrainVerb.Run,
        ["verify"] = VerifyVerb.Run,
        ["backup"] = BackupVerb.Run,
    };

    /// <summary>What those arguments ask for; its result is the exit code. Null: to be a silo.</summary>
    public static Func<Task<int>>? Asked(string[] args) =>
        args is [var word, ..] && All.TryGetValue(word, out var run) ? () => run(args[1..]) : null;
}
