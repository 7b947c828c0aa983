using Electra.Contracts;
using Electra.Domain.Files;
using Electra.Grains.Turns;

namespace Electra.Grains.Files;

/// <inheritdoc cref="IFileBookGrain"/>
[GrainType("files")]
public sealed class FileBookGrain(TurnTools tools) : DecidingGrain<FileDecider, FileBook, NoteFile, FileFact, bool>(tools), IFileBookGrain
{
    /// <inheritdoc/>
    public Task<bool> Note(NoteFile input) => Turn(input);
}
