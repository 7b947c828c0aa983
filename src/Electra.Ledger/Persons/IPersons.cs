namespace Electra.Ledger.Persons;

/// <summary>Names, plates and addresses stand here behind a random id, and are deleted here: entries hold no person.</summary>
public interface IPersons
{
    /// <summary>Keeps a person's particulars (JSON text) under an id, new or replaced.</summary>
    ValueTask Keep(string id, string particulars, CancellationToken cancellation = default);

    /// <summary>The particulars; null where there are none (any more).</summary>
    ValueTask<string?> Find(string id, CancellationToken cancellation = default);

    /// <summary>Forgets. False: there was nothing.</summary>
    ValueTask<bool> Forget(string id, CancellationToken cancellation = default);
}
