using Electra.Domain.Chargers;

namespace Electra.Contracts;

/// <summary>What is known of makes that do things in their own way: what is put right by a dialect, shown by a terminal, or left alone.</summary>
public interface IQuirkBook
{
    /// <summary>Every quirk, as people read it. A name that several makes share stands more than once.</summary>
    IReadOnlyList<QuirkCard> All { get; }
}
