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

/// <summary>It is time to look whether anything still comes.</summary>
[GenerateSerializer, Immutable, Alias("device-look")]
public sealed record LookForParts : DeviceInput;
