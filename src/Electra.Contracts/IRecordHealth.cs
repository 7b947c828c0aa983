namespace Electra.Contracts;

/// <summary>Whether what must be recorded can be: the door and the sockets ask before they promise anything.</summary>
public interface IRecordHealth
{
    /// <summary>The program has come up and its database answers.</summary>
    bool Reachable { get; }

    /// <summary>Since when the database has been silent; null while it answers.</summary>
    DateTimeOffset? SilentSince { get; }
}
