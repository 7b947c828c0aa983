using System.Collections.Frozen;

namespace Electra.Ocpp.Schema;

/// <summary>The calls that are ours to make in one version of OCPP.</summary>
/// <param name="version">As people name it: <c>OCPP 2.1</c>.</param>
internal sealed class CommandTable(string version, IReadOnlyCollection<CommandRoute> routes)
{
    public string Version => version;

    /// <summary>By name in kebab-case.</summary>
    public FrozenDictionary<string, CommandRoute> ByCommand { get; } = routes.ToFrozenDictionary(r => r.Command, StringComparer.Ordinal);

    /// <summary>By OCPP's name.</summary>
    public FrozenDictionary<string, CommandRoute> ByAction { get; } = routes.ToFrozenDictionary(r => r.Action, StringComparer.Ordinal);

    /// <summary>A payload of our own making, held to this version's rules.</summary>
    public WrittenOrder Write<T>(CommandRoute<T> route, T payload) => ((CommandRoute<T>)ByAction[route.Action]).Write(payload);
}
