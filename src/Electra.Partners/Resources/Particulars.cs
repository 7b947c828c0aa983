using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Ledger.Persons;

namespace Electra.Partners.Resources;

/// <summary>Names, plates and the like, which no entry holds: they stand with the persons behind a random id. What is no longer wanted is forgotten before
/// its grain forgets the id, and what is new is kept once its grain knows the id, so that nothing is left behind.</summary>
internal static class Particulars
{
    /// <summary>Under which they are kept: as before, else under a new id; null: there are none, and what was there is forgotten.</summary>
    public static async Task<string?> Id(IPersons persons, string? before, bool any, CancellationToken cancellation)
    {
        if (any)
            return before ?? Guid.NewGuid().ToString("N");
        await Forget(persons, before, cancellation);
        return null;
    }

    public static async Task Keep<T>(IPersons persons, string? id, T? particulars, JsonTypeInfo<T> type, CancellationToken cancellation) where T : class
    {
        if (id is not null && particulars is not null)
            await persons.Keep(id, JsonSerializer.Serialize(particulars, type), cancellation);
    }

    public static async Task<T?> Find<T>(IPersons persons, string? id, JsonTypeInfo<T> type, CancellationToken cancellation) where T : class =>
        id is not null && await persons.Find(id, cancellation) is { } text ? JsonSerializer.Deserialize(text, type) : null;

    public static async Task Forget(IPersons persons, string? id, CancellationToken cancellation)
    {
        if (id is not null)
            await persons.Forget(id, cancellation);
    }
}
