namespace Electra.Domain.Files;

/// <summary>Remembers which files were told of lately: whoever stored one may not know whether it still told of it, and tells again.</summary>
[GenerateSerializer, Immutable, Alias("file-book")]
public sealed record FileBook
{
    /// <summary>What was told of, oldest first.</summary>
    [Id(0)]
    public IReadOnlyList<string> Told { get; init; } = [];
}

/// <summary>Note what was done with a file.</summary>
[GenerateSerializer, Immutable, Alias("file-note")]
public sealed record NoteFile(FileFact What);

/// <summary>The rules of a book of files. The reply says whether it was news.</summary>
public sealed class FileDecider : IDecider<FileBook, NoteFile, FileFact, bool>
{
    // A retry comes within minutes, or after a restart: more than one charger sends in between.
    private const int Remembered = 64;

    private FileDecider() { }

    /// <inheritdoc/>
    public static FileBook Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<FileFact, bool> Decide(FileBook state, NoteFile input, DateTimeOffset now) =>
        input.What.Once is { } once && state.Told.Contains(once) ? Decision.Answer<FileFact, bool>(false) : Decision.Record(true, input.What);

    /// <inheritdoc/>
    public static FileBook Evolve(FileBook state, FileFact fact) =>
        fact.Once is { } once ? new() { Told = [.. state.Told.TakeLast(Remembered - 1), once] } : state;
}
