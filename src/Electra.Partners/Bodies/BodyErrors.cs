using Electra.Partners.Problems;

namespace Electra.Partners.Bodies;

/// <summary>Gathers what is wrong with a request, by field, so that it is told all at once.</summary>
internal sealed class BodyErrors
{
    // A body of a thousand mistakes needs no answer of a thousand lines.
    private const int Most = 50;

    private readonly Dictionary<string, List<string>> found = [];

    public bool Any => found.Count > 0;

    public void Add(string path, string rule)
    {
        if (found.TryGetValue(path, out var rules))
            rules.Add(rule);
        else if (found.Count < Most)
            found[path] = [rule];
    }

    public Problem ToProblem() => Problem.Invalid(found.ToDictionary(e => e.Key, e => e.Value.ToArray()));

    /// <summary>Ends the request where something is wrong.</summary>
    public void Demand()
    {
        if (Any)
            throw new RefusedException(ToProblem());
    }
}
