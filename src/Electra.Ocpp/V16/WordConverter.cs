using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16;

/// <summary>The words that come with every meter value and status of OCPP 1.6.</summary>
internal sealed class WordConverter() : KnownWords(
    V16Words.Measurands, V16Words.Units, V16Words.Contexts, V16Words.Locations, V16Words.Phases, V16Words.Formats, V16Words.ErrorCodes,
    V16Words.ChargePointStatuses, V16Words.Reasons);
