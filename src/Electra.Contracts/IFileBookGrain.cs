using Electra.Domain.Files;

namespace Electra.Contracts;

/// <summary>What was done with a charger's uploads, or with one firmware file: into the record, so that audit and events follow from it.</summary>
[Alias("electra.files")]
public interface IFileBookGrain : IGrainWithStringKey
{
    /// <summary>Notes it; done when it is durable. False: it was told before.</summary>
    [Alias("note")]
    Task<bool> Note(NoteFile input);
}
