using System.Text.Json;
using System.Text.Json.Serialization;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Devices;
using Electra.Domain.Drivers;
using Electra.Domain.Files;
using Electra.Domain.Keys;
using Electra.Domain.LocalLists;
using Electra.Domain.Sessions;
using Electra.Domain.Stations;

namespace Electra.Ledger.Views.Folding;

/// <summary>The part of an entry that lists are folded from: neither what is owed nor a state of some shape is read.</summary>
internal sealed record Told<TFact>(IReadOnlyList<TFact>? Facts);

/// <summary>As entries are written (<see cref="Ledger.Json.LedgerJson"/>).</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Told<ChargerFact>))]
[JsonSerializable(typeof(Told<ConnectorFact>))]
[JsonSerializable(typeof(Told<SessionFact>))]
[JsonSerializable(typeof(Told<StationFact>))]
[JsonSerializable(typeof(Told<TokenFact>))]
[JsonSerializable(typeof(Told<DriverFact>))]
[JsonSerializable(typeof(Told<VehicleFact>))]
[JsonSerializable(typeof(Told<VehicleModelFact>))]
[JsonSerializable(typeof(Told<KeyFact>))]
[JsonSerializable(typeof(Told<LocalListFact>))]
[JsonSerializable(typeof(Told<FileFact>))]
[JsonSerializable(typeof(Told<DeviceFact>))]
internal sealed partial class FactsJson : JsonSerializerContext;
