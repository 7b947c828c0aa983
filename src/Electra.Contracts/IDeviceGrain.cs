using Electra.Domain.Chargers;
using Electra.Domain.Devices;

namespace Electra.Contracts;

/// <summary>Keeps what a charger of 2.x tells of itself in long answers: gathers their parts, and says what is missing.</summary>
[Alias("electra.device")]
public interface IDeviceGrain : IGrainWithStringKey
{
    /// <summary>The charger has accepted to tell it.</summary>
    [Alias("expect")]
    Task Expect(ExpectAnswer what);

    /// <summary>Part of it came; completes when it is durable.</summary>
    [Alias("take")]
    Task Take(ChargerReport part);

    /// <summary>What it said to what it was to set; completes when it is durable.</summary>
    [Alias("note")]
    Task Note(DeviceInput results);

    /// <summary>All that is known.</summary>
    [Alias("show")]
    Task<Device> Show();

    /// <summary>What a charger told of a customer, for who asked: it is in memory only, for some minutes. Null: not, or not any more.</summary>
    [Alias("customer")]
    Task<string?> Customer(int requestId);
}
