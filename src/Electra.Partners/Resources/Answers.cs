using System.Text.Json.Serialization.Metadata;
using Electra.Partners.Access;
using Electra.Partners.Problems;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary>How endpoints answer, and how they are described.</summary>
internal static class Answers
{
    public static IResult Ok<T>(T value, JsonTypeInfo<T> type) => TypedResults.Json(value, type);

    /// <summary>The whole was put: 201 where it is new.</summary>
    public static IResult Put<T>(HttpContext context, bool created, T value, JsonTypeInfo<T> type)
    {
        if (created)
            context.Response.Headers.Location = context.Request.Path.ToUriComponent();
        return TypedResults.Json(value, type, statusCode: created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public static IResult At<T>(HttpContext context, int status, string location, T value, JsonTypeInfo<T> type)
    {
        context.Response.Headers.Location = location;
        return TypedResults.Json(value, type, statusCode: status);
    }

    public static IResult Gone() => TypedResults.NoContent();

    /// <summary>Names an endpoint for the reference, and says what scope it needs.</summary>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder endpoint, string tag, string name, string summary, string scope, bool networkWide = false) => endpoint
        .WithTags(tag)
        .WithName(name)
        .WithSummary(summary)
        .WithMetadata(new NeedsScope(scope, networkWide));

    /// <summary>Adds the problems that an endpoint can end in beside those that all can.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ProblemShape>(status, ProblemWriter.ContentType);
        return endpoint;
    }

    /// <summary>Says what body an endpoint takes; it is read and checked by hand, so that every mistake is named.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, bool optional = false) => endpoint.WithMetadata(new TakesBody(typeof(T), optional));
}

/// <summary>Metadata of an endpoint: the shape of its body, for the reference only.</summary>
internal sealed record TakesBody(Type Shape, bool Optional);
