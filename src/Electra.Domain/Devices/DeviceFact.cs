using System.Text.Json.Serialization;
using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What a charger told of itself in a long answer.</summary>
[GenerateSerializer, Immutable, Alias("device-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GatheringBegan), "gathering-began")]
[JsonDerivedType(typeof(VariablesTaken), "variables-taken")]
[JsonDerivedType(typeof(MonitorsTaken), "monitors-taken")]
[JsonDerivedType(typeof(MessagesTaken), "messages-taken")]
[JsonDerivedType(typeof(ProfilesTaken), "profiles-taken")]
[JsonDerivedType(typeof(CustomerPartTaken), "customer-part-taken")]
[JsonDerivedType(typeof(GatheringEnded), "gathering-ended")]
[JsonDerivedType(typeof(VariablesSet), "variables-set")]
[JsonDerivedType(typeof(MonitorsSet), "monitors-set")]
[JsonDerivedType(typeof(MonitorsCleared), "monitors-cleared")]
[JsonDerivedType(typeof(MonitorsForgotten), "monitors-forgotten")]
[JsonDerivedType(typeof(MessageOrdered), "message-ordered")]
[JsonDerivedType(typeof(MessageGone), "message-gone")]
[JsonDerivedType(typeof(ProfileOrdered), "profile-ordered")]
[JsonDerivedType(typeof(ProfilesGone), "profiles-gone")]
public abstract record DeviceFact
{
    private protected DeviceFact() { }
}

/// <summary>A long answer is to come.</summary>
[GenerateSerializer, Immutable, Alias("fact-gathering-began")]
public sealed record GatheringBegan(GatheringKind What, int? RequestId, DateTimeOffset At) : DeviceFact;

/// <summary>Part of its device model.</summary>
[GenerateSerializer, Immutable, Alias("fact-variables-taken")]
public sealed record VariablesTaken(AnswerPart Part, IReadOnlyList<VariableTold> Variables, DateTimeOffset At) : DeviceFact;

/// <summary>Part of its monitors.</summary>
[GenerateSerializer, Immutable, Alias("fact-monitors-taken")]
public sealed record MonitorsTaken(AnswerPart Part, IReadOnlyList<MonitorTold> Monitors, DateTimeOffset At) : DeviceFact;

/// <summary>Part of the messages on its displays.</summary>
[GenerateSerializer, Immutable, Alias("fact-messages-taken")]
public sealed record MessagesTaken(AnswerPart Part, IReadOnlyList<DisplayMessage> Messages, DateTimeOffset At) : DeviceFact;

/// <summary>Part of its charging profiles.</summary>
[GenerateSerializer, Immutable, Alias("fact-profiles-taken")]
public sealed record ProfilesTaken(AnswerPart Part, int Evse, string Source, IReadOnlyList<ProfileTold> Profiles, DateTimeOffset At) : DeviceFact;

/// <summary>Part of what it keeps about a customer came. What it said is a person's, and not recorded.</summary>
[GenerateSerializer, Immutable, Alias("fact-customer-part-taken")]
public sealed record CustomerPartTaken(AnswerPart Part, DateTimeOffset At) : DeviceFact;

/// <summary>A long answer has ended.</summary>
/// <param name="Missing">Numbers of parts that did not come.</param>
/// <param name="LastCame">Whether the last one did.</param>
[GenerateSerializer, Immutable, Alias("fact-gathering-ended")]
public sealed record GatheringEnded(
    GatheringKind What, int? RequestId, GatheringState State, int Parts, IReadOnlyList<int> Missing, bool LastCame, DateTimeOffset At) : DeviceFact;

/// <summary>It was to set variables, and said this to each.</summary>
[GenerateSerializer, Immutable, Alias("fact-variables-set")]
public sealed record VariablesSet(IReadOnlyList<VariableSet> Results, DateTimeOffset At) : DeviceFact;

/// <summary>It was to set monitors, and said this to each.</summary>
[GenerateSerializer, Immutable, Alias("fact-monitors-set")]
public sealed record MonitorsSet(IReadOnlyList<MonitorSet> Results, DateTimeOffset At) : DeviceFact;

/// <summary>It was to give monitors up, and said this to each.</summary>
[GenerateSerializer, Immutable, Alias("fact-monitors-cleared")]
public sealed record MonitorsCleared(IReadOnlyList<MonitorCleared> Results, DateTimeOffset At) : DeviceFact;

/// <summary>It gave up all monitors that were set from afar.</summary>
[GenerateSerializer, Immutable, Alias("fact-monitors-forgotten")]
public sealed record MonitorsForgotten(DateTimeOffset At) : DeviceFact;

/// <summary>It took the order to show a message.</summary>
[GenerateSerializer, Immutable, Alias("fact-message-ordered")]
public sealed record MessageOrdered(DisplayMessage Message, DateTimeOffset At) : DeviceFact;

/// <summary>A message is on its displays no more.</summary>
[GenerateSerializer, Immutable, Alias("fact-message-gone")]
public sealed record MessageGone(int Id, DateTimeOffset At) : DeviceFact;

/// <summary>It took the order to hold a charging profile.</summary>
/// <param name="Replaced">The numbers of those whose place it took.</param>
[GenerateSerializer, Immutable, Alias("fact-profile-ordered")]
public sealed record ProfileOrdered(ProfileHeld Profile, IReadOnlyList<int> Replaced, DateTimeOffset At) : DeviceFact;

/// <summary>It holds these charging profiles no more.</summary>
[GenerateSerializer, Immutable, Alias("fact-profiles-gone")]
public sealed record ProfilesGone(IReadOnlyList<int> Ids, DateTimeOffset At) : DeviceFact;
