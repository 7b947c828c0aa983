using Electra.Ocpp.V16;
using Electra.Ocpp.V201;
using Electra.Ocpp.V21;

namespace Electra.Ocpp;

/// <summary>The versions of OCPP that are spoken here.</summary>
public static class Dialects
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IDialect> All = [V16Dialect.Instance, V201Dialect.Instance, V21Dialect.Instance];

    /// <summary>The first of a charger's list that is spoken here (OCPP-J 1.6 §3.1.2); null: none of them.</summary>
    public static IDialect? Choose(IEnumerable<string> offered)
    {
        foreach (var name in offered)
        {
            foreach (var dialect in All)
            {
                if (string.Equals(dialect.Subprotocol, name, StringComparison.Ordinal))
                    return dialect;
            }
        }

        return null;
    }

    /// <summary>The dialect of a subprotocol; null: not spoken here.</summary>
    public static IDialect? Of(string subprotocol) => Choose([subprotocol]);
}
