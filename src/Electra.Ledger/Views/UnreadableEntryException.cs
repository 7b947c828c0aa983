using Electra.Ledger.Reading;

namespace Electra.Ledger.Views;

/// <summary>An entry holds what this program does not know. The lists stop there, by name, and go on with a program that does: nothing is skipped.</summary>
public sealed class UnreadableEntryException : Exception
{
    internal UnreadableEntryException(StoredEntry entry, string what, Exception? inner = null)
        : base($"Entry {entry.Number} ({entry.Grain}, version {entry.Version}) holds what this program does not know: {what}", inner)
    {
    }
}
