using System.Text;
using System.Text.Json;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;

namespace Electra.Partners.Requests;

/// <summary>A request's whole body, read once within its limit; JSON, in UTF-8.</summary>
internal sealed record RequestBody(ReadOnlyMemory<byte> Bytes)
{
    private const int MaxDepth = 32;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Gives an endpoint its body; idempotency has perhaps read it before.</summary>
    public static async ValueTask<RequestBody?> BindAsync(HttpContext context)
    {
        if (context.Features.Get<RequestBody>() is { } read)
            return read;
        var body = await Read(context);
        context.Features.Set(body);
        return body;
    }

    /// <summary>The one object in it, to be read member by member; an empty body is one without members where that may be.</summary>
    public (BodyReader Reader, BodyErrors Errors) Open(bool mayBeEmpty = false)
    {
        var errors = new BodyErrors();
        return (new(Element(mayBeEmpty), "", errors), errors);
    }

    /// <summary>The object in it.</summary>
    public JsonElement Element(bool mayBeEmpty = false)
    {
        if (IsEmpty && mayBeEmpty)
            return JsonDocument.Parse("{}").RootElement;
        if (IsEmpty)
            throw Wrong("is missing");
        try
        {
            Strict.GetCharCount(Bytes.Span);
            var root = JsonDocument.Parse(Bytes, new() { MaxDepth = MaxDepth }).RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Wrong("must be a JSON object");
            Storable(root, "");
            return root;
        }
        catch (JsonException fault)
        {
            throw Wrong($"is not well-formed JSON (line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}), or is nested deeper than {MaxDepth}");
        }
        catch (DecoderFallbackException)
        {
            throw Wrong("is not UTF-8");
        }
    }

    private static async Task<RequestBody> Read(HttpContext context)
    {
        var request = context.Request;
        var most = ((PartnersOptions)context.RequestServices.GetService(typeof(PartnersOptions))!).MaxBodyBytes;
        if (request.ContentLength > most)
            throw TooLarge(most);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await request.Body.ReadAsync(chunk, context.RequestAborted) is > 0 and var count)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > most)
                throw TooLarge(most);
        }

        if (buffer.Length > 0 && !IsJson(request.ContentType))
            throw new RefusedException(Problem.UnsupportedMediaType($"The body must be application/json; it came as {request.ContentType}."));
        var bytes = buffer.ToArray();
        return new(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes);
    }

    // No word about the type is taken for JSON: there is nothing else it could be.
    private static bool IsJson(string? type) => type is null
        || (Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(type, out var media)
            && (media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || media.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!media.Charset.HasValue || media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    // NUL and half a surrogate pair come as escapes; no database that is used here can store them.
    private static void Storable(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    Storable(member.Value, Name(member, path));
                break;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in element.EnumerateArray())
                    Storable(item, $"{path}[{i++}]");
                break;
            case JsonValueKind.String when !IsStorable(element.GetString):
                throw new RefusedException(Problem.Invalid(path, "holds a character that cannot be stored (NUL, or half of a surrogate pair)"));
        }
    }

    private static string Name(JsonProperty member, string path) => !IsStorable(() => member.Name)
        ? throw new RefusedException(Problem.Invalid(path, "has a member whose name cannot be stored"))
        : path.Length == 0 ? member.Name : $"{path}.{member.Name}";

    private static bool IsStorable(Func<string?> text)
    {
        try
        {
            return text()?.Contains('\0', StringComparison.Ordinal) is not true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static RefusedException Wrong(string rule) => new(Problem.Invalid("", rule));

    private static RefusedException TooLarge(int most) => new(Problem.TooLarge($"The body must have at most {most} bytes."));
}
