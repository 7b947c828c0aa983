using System.Text.Json.Nodes;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;
using Microsoft.OpenApi;

namespace Electra.Partners.Documents;

/// <summary>What the parameters in paths and queries mean; they are read by hand, so that a wrong one is named.</summary>
internal static class Queries
{
    public static void Describe(OpenApiParameter parameter, IEnumerable<QueryWords> hints)
    {
        if (hints.FirstOrDefault(h => h.Parameter == parameter.Name) is { } hint)
        {
            parameter.Schema = Words([.. hint.Words]);
            return;
        }

        switch (parameter.Name)
        {
            case "limit":
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Minimum = "1",
                    Maximum = $"{Asked.MostLimit}",
                    Default = Asked.DefaultLimit,
                };
                break;
            case "cursor":
                parameter.Description = "`next` of the page before; opaque.";
                break;
            case "from" or "to":
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" };
                parameter.Description = "A bound in time: [from, to).";
                break;
            case "evseId" or "after":
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer };
                break;
            case "errors" or "replace":
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean };
                break;
            case "direction":
                parameter.Schema = Words("in", "out");
                break;
            case "state":
                parameter.Schema = Words([.. Spelling.SessionStates]);
                break;
            case "types":
                parameter.Description = "Types or beginnings of types, by comma: session.,connector.status";
                break;
            case "name":
                parameter.Description = "An action of OCPP in kebab-case: change-availability";
                break;
        }
    }

    private static OpenApiSchema Words(params string[] words) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. words.Select(w => (JsonNode)JsonValue.Create(w))],
    };
}
