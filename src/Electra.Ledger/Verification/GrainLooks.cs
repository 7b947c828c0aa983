using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Devices;
using Electra.Domain.Drivers;
using Electra.Domain.Files;
using Electra.Domain.Keys;
using Electra.Domain.LocalLists;
using Electra.Domain.Stations;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Verification;

/// <summary>By which rules a grain is folded: its noun says so.</summary>
internal static class GrainLooks
{
    private static readonly Dictionary<string, Func<GrainCase, IGrainLook>> ByNoun = new(StringComparer.Ordinal)
    {
        ["charger"] = static grain => new GrainLook<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(grain, "charger"),
        ["connector"] = static grain => new GrainLook<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(grain, "connector"),
        ["session"] = static grain => new SessionLook(grain),
        ["station"] = static grain => new GrainLook<StationDecider, Station, StationInput, StationFact, bool>(grain, "station"),
        ["token"] = static grain => new GrainLook<TokenDecider, Token, TokenInput, TokenFact, bool>(grain, "token"),
        ["driver"] = static grain => new GrainLook<DriverDecider, Driver, DriverInput, DriverFact, bool>(grain, "driver"),
        ["vehicle"] = static grain => new GrainLook<VehicleDecider, Vehicle, VehicleInput, VehicleFact, bool>(grain, "vehicle"),
        ["vehicle-model"] = static grain => new GrainLook<VehicleModelDecider, VehicleModel, VehicleModelInput, VehicleModelFact, bool>(grain, "vehiclemodel"),
        ["keys"] = static grain => new GrainLook<KeyDecider, KeyRing, KeyInput, KeyFact, bool>(grain, "keyring"),
        ["answer"] = static grain => new GrainLook<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding>(grain, "answer"),
        ["local-list"] = static grain => new GrainLook<LocalListDecider, LocalList, LocalListInput, LocalListFact, bool>(grain, "locallist"),
        ["device"] = static grain => new GrainLook<DeviceDecider, Device, DeviceInput, DeviceFact, bool>(grain, "device"),
        ["files"] = static grain => new GrainLook<FileDecider, FileBook, NoteFile, FileFact, bool>(grain, "filebook"),
    };

    public static IGrainLook For(string noun, GrainCase grain) => ByNoun.TryGetValue(noun, out var look) ? look(grain) : new Unknown(grain);

    /// <summary>A kind of grain that this program does not know: a newer one wrote it.</summary>
    private sealed class Unknown(GrainCase grain) : IGrainLook
    {
        public void Take(StoredEntry entry)
        {
        }

        public void End() => grain.Findings[Invariant.Heads].Break($"{grain.Grain}: this program does not know what it is");
    }
}
