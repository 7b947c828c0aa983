namespace Electra.Contracts;

/// <summary>The ledger did not answer in time: nobody may be told anything, for the entry may or may not be durable.</summary>
[GenerateSerializer, Alias("ledger-silent")]
public sealed class LedgerSilentException(string message) : Exception(message);

/// <summary>The ledger's queue is full: nothing was written, try again later.</summary>
[GenerateSerializer, Alias("overloaded")]
public sealed class OverloadedException(string message) : Exception(message);

/// <summary>Another activation owns the grain: try once more.</summary>
[GenerateSerializer, Alias("owned-elsewhere")]
public sealed class OwnedElsewhereException(string message) : Exception(message);

/// <summary>The database cannot store what would be recorded.</summary>
[GenerateSerializer, Alias("unstorable")]
public sealed class UnstorableException(string message) : Exception(message);

/// <summary>An entry of the record cannot be read by this release: its grain is not served, for skipping it would be a lie.</summary>
[GenerateSerializer, Alias("unreadable-entry")]
public sealed class UnreadableEntryException(string message) : Exception(message);
