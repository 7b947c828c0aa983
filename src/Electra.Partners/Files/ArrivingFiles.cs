using System.Data.Common;
using Electra.Ledger.Files;
using Electra.Partners.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Electra.Partners.Files;

/// <summary>Reads a charger's request into the store as it comes: one raw body, or the files of a form. Nobody sees them before all are there.</summary>
internal sealed class ArrivingFiles(IFileContents contents, long most, string usualName, CancellationToken cancellation)
{
    /// <summary>What a form may have around its files.</summary>
    public const long FormOverhead = 1024 * 1024;

    private const int MostFiles = 10;
    private const int LongestBoundary = 200;

    private readonly List<NamedContent> staged = [];
    private long total;

    public async Task<IReadOnlyList<NamedContent>> Read(HttpRequest request, string? name)
    {
        if (Boundary(request.ContentType) is { } boundary)
            await ReadForm(new MultipartReader(boundary, request.Body));
        else
            await Stage(request.Body, name);
        return staged is [] ? throw Empty() : staged;
    }

    /// <summary>Nothing will refer to what came. Where even this does not succeed, it is found by its age.</summary>
    public async Task GiveUp()
    {
        try
        {
            foreach (var file in staged)
                await contents.Discard(file.Content, CancellationToken.None);
        }
        catch (DbException)
        {
            // The first fault is the one to tell.
        }
    }

    private async Task ReadForm(MultipartReader form)
    {
        while (await form.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || FileName(disposition) is not { } name)
                continue;
            if (staged.Count == MostFiles)
                throw TooMany();
            await Stage(section.Body, name);
        }
    }

    private async Task Stage(Stream body, string? name)
    {
        var content = await contents.Stage(body, most - total, cancellation);
        total += content.Size;
        staged.Add(new(FileNames.Clean(name, usualName), content));
        if (content.Size == 0)
            throw Empty();
        // A form may name two files alike: the later is meant.
        if (staged.FindIndex(f => f.Name == staged[^1].Name) is var twice && twice < staged.Count - 1)
        {
            await contents.Discard(staged[twice].Content, cancellation);
            staged.RemoveAt(twice);
        }
    }

    public static RefusedException TooMany() => new(Problem.TooLarge($"One upload takes at most {MostFiles} files."));

    private static RefusedException Empty() => new(Problem.Invalid("", "holds no file"));

    private static string? FileName(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value
        : disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).Value
        : null;

    private static string? Boundary(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var media) || !media.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(media.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : throw new RefusedException(Problem.Invalid("Content-Type", "must name the boundary of its parts"));
    }
}
