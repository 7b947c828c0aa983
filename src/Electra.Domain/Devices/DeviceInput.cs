using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What is asked of the keeper of a charger's long answers.</summary>
[GenerateSerializer, Immutable, Alias("device-input")]
public abstract record DeviceInput
{
    private protected DeviceInput() { }
}

/// <summary>The charger has accepted to tell it.</summary>
[GenerateSerializer, Immutable, Alias("device-expect")]
public sealed record ExpectAnswer(GatheringKind Kind, int? RequestId) : DeviceInput;

/// <summary>Part of it came. A report that is no part of a long answer is passed over.</summary>
[GenerateSerializer, Immutable, Alias("device-take")]
public sealed record TakePart(ChargerReport Report) : DeviceInput;

/// <summary>What it said to variables that it was to set.</summary>
[GenerateSerializer, Immutable, Alias("device-note-variables")]
public sealed record NoteVariables(IReadOnlyList<VariableSet> Results) : DeviceInput;

/// <summary>What it said to monitors that it was to set.</summary>
[GenerateSerializer, Immutable, Alias("device-note-monitors")]
public sealed record NoteMonitors(IReadOnlyList<MonitorSet> Results) : DeviceInput;

/// <summary>What it said to monitors that it was to give up.</summary>
[GenerateSerializer, Immutable, Alias("device-note-cleared")]
public sealed record NoteCleared(IReadOnlyList<MonitorCleared> Results) : DeviceInput;

/// <summary>It gave up all monitors that were set from afar.</summary>
[GenerateSerializer, Immutable, Alias("device-forget-monitors")]
public sealed record ForgetMonitors : DeviceInput;

/// <summary>It took the order to show a message.</summary>
[GenerateSerializer, Immutable, Alias("device-note-message")]
public sealed record NoteMessage(DisplayMessage Message) : DeviceInput;

/// <summary>It took the order to show a message no more, or says that it has none of this number.</summary>
[GenerateSerializer, Immutable, Alias("device-note-message-gone")]
public sealed record NoteMessageGone(int Id) : DeviceInput;

/// <summary>It took the order to hold a charging profile.</summary>
/// <param name="OneALevel">It takes the place of another of its purpose and level there, whatever that one's number and its time.</param>
[GenerateSerializer, Immutable, Alias("device-note-profile")]
public sealed record NoteProfile(ProfileHeld Profile, bool OneALevel) : DeviceInput;

/// <summary>It took the order to give charging profiles up, or says that it has none of these.</summary>
[GenerateSerializer, Immutable, Alias("device-note-profiles-gone")]
public sealed record NoteProfilesGone(ProfileFilter Which) : DeviceInput;

/// <summary>A transaction is over, and with it what was held for it alone.</summary>
/// <param name="IdleEvses">Where no transaction runs now, of those with a profile that names none.</param>
[GenerateSerializer, Immutable, Alias("device-note-transaction-over")]
public sealed record NoteTransactionOver(string Transaction, IReadOnlyList<int> IdleEvses) : DeviceInput;

/// <summary>It is time to look whether anything still comes.</summary>
[GenerateSerializer, Immutable, Alias("device-look")]
public sealed record LookForParts : DeviceInput;
