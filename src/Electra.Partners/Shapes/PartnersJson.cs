using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Partners.Shapes;

/// <summary>The JSON that partners see: camelCase, nulls written, times in UTC; source-generated.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(InstantConverter)], NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ProblemShape))]
[JsonSerializable(typeof(StationPut))]
[JsonSerializable(typeof(StationShape))]
[JsonSerializable(typeof(ListOf<StationShape>))]
[JsonSerializable(typeof(ChargerPut))]
[JsonSerializable(typeof(ChargerShape))]
[JsonSerializable(typeof(ListOf<ChargerShape>))]
[JsonSerializable(typeof(VariablesShape))]
[JsonSerializable(typeof(CommandShape))]
[JsonSerializable(typeof(ListOf<MessageShape>))]
[JsonSerializable(typeof(TokenPut))]
[JsonSerializable(typeof(TokenShape))]
[JsonSerializable(typeof(ListOf<TokenShape>))]
[JsonSerializable(typeof(SessionAsk))]
[JsonSerializable(typeof(StartingShape))]
[JsonSerializable(typeof(SessionShape))]
[JsonSerializable(typeof(ListOf<SessionShape>))]
[JsonSerializable(typeof(ListOf<ReadingShape>))]
[JsonSerializable(typeof(CdrShape))]
[JsonSerializable(typeof(ListOf<CdrShape>))]
[JsonSerializable(typeof(EventShape))]
[JsonSerializable(typeof(KeyAsk))]
[JsonSerializable(typeof(NewKeyShape))]
[JsonSerializable(typeof(KeyShape))]
[JsonSerializable(typeof(ListOf<KeyShape>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
internal sealed partial class PartnersJson : JsonSerializerContext;
