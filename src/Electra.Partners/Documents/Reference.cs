using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Partners.Access;
using Electra.Partners.Problems;
using Electra.Partners.Requests;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Electra.Partners.Documents;

/// <summary>The OpenAPI document and its browsable face; neither needs anything from elsewhere.</summary>
internal static class Reference
{
    public const string Document = "v1";

    private const string Scheme = "ApiKey";
    private static readonly int[] Everywhere = [401, 403, 503];

    public static void Add(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer(static (document, _, _) => Introduce(document));
        options.AddOperationTransformer(static (operation, context, cancellation) => Describe(operation, context, cancellation));
    });

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", options => options
            .WithTitle("Electra.Grains: partner API")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .AddDocument(Document)
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton()
            .HideDeveloperTools());
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Electra.Grains: partner API",
            Version = Document,
            Description = "Stations, chargers, tokens, drivers and sessions of the network. Energy in Wh, power in W, times in UTC (RFC 3339). "
                + "Errors are problems (RFC 9457) with a stable `type`; 400 names every field in `errors`. "
                + "Some charging curves and figures of the vehicle models: Open EV Data (https://github.com/KilowattApp/open-ev-data).",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = Doorkeeper.Header,
            Description = "A key with scopes read, operate, provision or admin.",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeedsScope>().FirstOrDefault() is { } needs)
            operation.Description = $"Needs scope `{needs.Scope}`{(needs.NetworkWide ? "; not for keys that are limited to stations" : "")}.";
        if (metadata.OfType<TakesBody>().FirstOrDefault() is { } takes)
            await Body(operation, context, takes, cancellation);
        if (metadata.OfType<TakesBytes>().FirstOrDefault() is { } bytes)
            Bytes(operation, bytes);
        if (context.Description.HttpMethod == HttpMethods.Post)
            (operation.Parameters ??= []).Add(Header(Idempotency.Header, "The same key and body has the same answer for 24 hours, and no second effect."));
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemShape), null, cancellation);
        foreach (var status in Everywhere)
            (operation.Responses ??= []).TryAdd($"{status}", Problematic(status, problem));
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            Queries.Describe(parameter, metadata.OfType<QueryWords>());
    }

    private static void Bytes(OpenApiOperation operation, TakesBytes takes)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() },
        };
        (operation.Parameters ??= []).Add(Header(takes.ChecksumHeader, takes.Meaning));
    }

    private static async Task Body(OpenApiOperation operation, OpenApiOperationTransformerContext context, TakesBody takes, CancellationToken cancellation)
    {
        var schema = takes.Shape == typeof(JsonElement)
            ? new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The request payload of the charger's present version of OCPP." }
            : await context.GetOrCreateSchemaAsync(takes.Shape, null, cancellation);
        if (takes.Shape != typeof(JsonElement))
            schema.AdditionalPropertiesAllowed = false;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = !takes.Optional,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = schema, Example = Examples.Of(takes.Shape) is { } text ? JsonNode.Parse(text) : null },
            },
        };
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 },
    };

    private static OpenApiResponse Problematic(int status, IOpenApiSchema problem) => new()
    {
        Description = status switch { 401 => "No valid API key", 403 => "Not allowed to this key", _ => "Try again later" },
        Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriter.ContentType] = new() { Schema = problem } },
    };
}
