using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201;

/// <summary>The words that come with every transaction event, meter value and status of OCPP 2.0.1.</summary>
internal sealed class WordConverter() : KnownWords(
    V201Words.Measurands, V201Words.Units, V201Words.Contexts, V201Words.Locations, V201Words.Phases, V201Words.TransactionEvents,
    V201Words.TriggerReasons, V201Words.ChargingStates, V201Words.StoppedReasons, V201Words.ConnectorStatuses, V201Words.IdTokenTypes);
