namespace Electra.Domain.LocalLists;

/// <summary>What is done for a charger's list, or heard of it.</summary>
/// <param name="Wanted">What it is to be at this moment; null: no list of ours.</param>
/// <param name="At">How the charger is reached.</param>
public abstract record LocalListInput(LocalListChoice? Wanted, ListMoment At);

/// <summary>An update is about to go out.</summary>
public sealed record BeginUpdate(SendUpdate Update, LocalListChoice? Wanted, ListMoment At) : LocalListInput(Wanted, At);

/// <summary>An update was answered, or the question for the version (0) was not.</summary>
public sealed record EndUpdate(int Version, ListOutcome Outcome, string? Why, LocalListChoice? Wanted, ListMoment At) : LocalListInput(Wanted, At);

/// <summary>The charger tells its version.</summary>
public sealed record HearVersion(int Told, LocalListChoice? Wanted, ListMoment At) : LocalListInput(Wanted, At);

/// <summary>There is nothing to send now; this is why.</summary>
/// <param name="Step"><see cref="Rest"/> or <see cref="GiveUp"/>.</param>
public sealed record Stand(ListStep Step, LocalListChoice? Wanted, ListMoment At) : LocalListInput(Wanted, At);
