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

namespace Electra.Ledger.Json;

/// <summary>The JSON of entries and rows: source-generated, readable in psql, one for both homes.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(EntryBody<Charger, ChargerFact>))]
[JsonSerializable(typeof(EntryBody<Connector, ConnectorFact>))]
[JsonSerializable(typeof(EntryBody<Session, SessionFact>))]
[JsonSerializable(typeof(EntryBody<Station, StationFact>))]
[JsonSerializable(typeof(EntryBody<Token, TokenFact>))]
[JsonSerializable(typeof(EntryBody<Driver, DriverFact>))]
[JsonSerializable(typeof(EntryBody<Vehicle, VehicleFact>))]
[JsonSerializable(typeof(EntryBody<VehicleModel, VehicleModelFact>))]
[JsonSerializable(typeof(EntryBody<KeyRing, KeyFact>))]
[JsonSerializable(typeof(EntryBody<Answer, AnswerFact>))]
[JsonSerializable(typeof(EntryBody<LocalList, LocalListFact>))]
[JsonSerializable(typeof(EntryBody<FileBook, FileFact>))]
[JsonSerializable(typeof(EntryBody<Device, DeviceFact>))]
[JsonSerializable(typeof(Bookmark<Charger>))]
[JsonSerializable(typeof(Bookmark<Connector>))]
[JsonSerializable(typeof(Bookmark<Session>))]
[JsonSerializable(typeof(Bookmark<Station>))]
[JsonSerializable(typeof(Bookmark<Token>))]
[JsonSerializable(typeof(Bookmark<Driver>))]
[JsonSerializable(typeof(Bookmark<Vehicle>))]
[JsonSerializable(typeof(Bookmark<VehicleModel>))]
[JsonSerializable(typeof(Bookmark<KeyRing>))]
[JsonSerializable(typeof(Bookmark<Answer>))]
[JsonSerializable(typeof(Bookmark<LocalList>))]
[JsonSerializable(typeof(LocalListRule))]
[JsonSerializable(typeof(Bookmark<FileBook>))]
[JsonSerializable(typeof(Bookmark<Device>))]
public sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>Makes options that have no setter (Orleans' serialiser of rows) read and write as this context does.</summary>
    public static void Apply(JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var model = Default.Options;
        json.PropertyNamingPolicy = model.PropertyNamingPolicy;
        json.PropertyNameCaseInsensitive = model.PropertyNameCaseInsensitive;
        json.DefaultIgnoreCondition = model.DefaultIgnoreCondition;
        json.IgnoreReadOnlyProperties = model.IgnoreReadOnlyProperties;
        json.NumberHandling = model.NumberHandling;
        json.Converters.Clear();
        foreach (var converter in model.Converters)
            json.Converters.Add(converter);
        json.TypeInfoResolverChain.Clear();
        json.TypeInfoResolverChain.Add(Default);
    }
}
