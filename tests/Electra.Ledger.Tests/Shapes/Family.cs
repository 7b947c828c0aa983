using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Devices;
using Electra.Domain.Drivers;
using Electra.Domain.Files;
using Electra.Domain.Keys;
using Electra.Domain.LocalLists;
using Electra.Domain.Sessions;
using Electra.Domain.Stations;
using Electra.Ledger.Json;

namespace Electra.Ledger.Tests.Shapes;

/// <summary>What one kind of grain writes: entries of its facts and rows of its state.</summary>
public abstract class Family(string name)
{
    /// <summary>As file names begin.</summary>
    public string Name => name;

    public static IReadOnlyList<Family> All { get; } =
    [
        new Of<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>("charger"),
        new Of<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>("connector"),
        new Of<SessionDecider, Session, SessionInput, SessionFact, SessionReply>("session"),
        new Of<StationDecider, Station, StationInput, StationFact, bool>("station"),
        new Of<TokenDecider, Token, TokenInput, TokenFact, bool>("token"),
        new Of<DriverDecider, Driver, DriverInput, DriverFact, bool>("driver"),
        new Of<VehicleDecider, Vehicle, VehicleInput, VehicleFact, bool>("vehicle"),
        new Of<VehicleModelDecider, VehicleModel, VehicleModelInput, VehicleModelFact, bool>("vehicle-model"),
        new Of<KeyDecider, KeyRing, KeyInput, KeyFact, bool>("keys"),
        new Of<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding>("answer"),
        new Of<LocalListDecider, LocalList, LocalListInput, LocalListFact, bool>("local-list"),
        new Of<DeviceDecider, Device, DeviceInput, DeviceFact, bool>("device"),
        new Of<FileDecider, FileBook, NoteFile, FileFact, bool>("files"),
    ];

    /// <summary>By file name: what is written today of each kind.</summary>
    public abstract IEnumerable<(string File, Func<byte[]> Written)> Today();

    /// <summary>Reads a row as an activation does; writes what it was taken for.</summary>
    public abstract byte[] Row(byte[] text);

    /// <summary>Reads an entry as an activation does, folds it, and writes what it was taken for.</summary>
    public abstract byte[] Entry(byte[] text);

    private sealed class Of<TDecider, TState, TInput, TFact, TReply>(string name) : Family(name)
        where TDecider : IDecider<TState, TInput, TFact, TReply>
        where TState : class
    {
        private static readonly JsonTypeInfo<EntryBody<TState, TFact>> Entries =
            (JsonTypeInfo<EntryBody<TState, TFact>>)LedgerJson.Default.GetTypeInfo(typeof(EntryBody<TState, TFact>))!;

        private static readonly JsonTypeInfo<Bookmark<TState>> Rows = (JsonTypeInfo<Bookmark<TState>>)LedgerJson.Default.GetTypeInfo(typeof(Bookmark<TState>))!;

        public override IEnumerable<(string File, Func<byte[]> Written)> Today()
        {
            yield return ($"row.{Name}", static () => JsonSerializer.SerializeToUtf8Bytes(new() { State = (TState)Specimen.Of(typeof(TState))!, Shape = 1, Version = 7 }, Rows));
            yield return ($"whole.{Name}", static () => JsonSerializer.SerializeToUtf8Bytes(new([], null, (TState)Specimen.Of(typeof(TState))!, 1), Entries));
            foreach (var kind in Specimen.Kinds(typeof(TFact)))
                yield return ($"entry.{Name}.{Specimen.Word(typeof(TFact), kind)}", () => Write([(TFact)Specimen.Of(kind)!], null));
            // Any grain may owe any effect; they are the same in every entry.
            if (typeof(TFact) == typeof(ConnectorFact))
            {
                foreach (var (word, effect) in Effects())
                    yield return ($"owed.{Name}.{word}", () => Write([], [effect]));
            }
        }

        public override byte[] Row(byte[] text) => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(text, Rows)!, Rows);

        public override byte[] Entry(byte[] text)
        {
            var body = JsonSerializer.Deserialize(text, Entries)!;
            body.Facts.Aggregate(body.State ?? TDecider.Initial, TDecider.Evolve).Should().NotBeNull();
            return JsonSerializer.SerializeToUtf8Bytes(body, Entries);
        }

        private static byte[] Write(TFact[] facts, Effect[]? owed) => JsonSerializer.SerializeToUtf8Bytes(new(facts, owed), Entries);

        // Each, and of those that carry something of another family, each of that.
        private static IEnumerable<(string Word, Effect Effect)> Effects()
        {
            foreach (var kind in Specimen.Kinds(typeof(Effect)))
                yield return (Specimen.Word(typeof(Effect), kind), (Effect)Specimen.Of(kind)!);
            foreach (var kind in Specimen.Kinds(typeof(ChargerOrder)))
                yield return ($"send-order.{Specimen.Word(typeof(ChargerOrder), kind)}", new SendOrder(new("CP-1"), (ChargerOrder)Specimen.Of(kind)!, true));
            foreach (var kind in Specimen.Kinds(typeof(SessionInput)))
                yield return ($"tell-session.{Specimen.Word(typeof(SessionInput), kind)}", new TellSession(new("S-1"), (SessionInput)Specimen.Of(kind)!));
        }
    }
}
