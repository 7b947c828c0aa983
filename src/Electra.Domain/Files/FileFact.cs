using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Files;

/// <summary>What happened to a charger's uploads, or to a firmware file. When is told by the entry. This is audit.</summary>
[GenerateSerializer, Immutable, Alias("file-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(UploadAsked), "upload-asked")]
[JsonDerivedType(typeof(FileReceived), "received")]
[JsonDerivedType(typeof(FileTaken), "taken")]
[JsonDerivedType(typeof(UploadDeleted), "upload-deleted")]
[JsonDerivedType(typeof(FirmwareStored), "firmware-stored")]
[JsonDerivedType(typeof(FirmwareLinked), "firmware-linked")]
[JsonDerivedType(typeof(FirmwareDeleted), "firmware-deleted")]
public abstract record FileFact
{
    private protected FileFact() { }

    /// <summary>Names what must be told once, however often it is noted; null: every time counts.</summary>
    [JsonIgnore]
    public virtual string? Once => null;
}

/// <summary>Somebody made a place for a charger's files.</summary>
[GenerateSerializer, Immutable, Alias("fact-upload-asked")]
public sealed record UploadAsked(string Upload, string Content, DateTimeOffset ExpiresAt, string By) : FileFact;

/// <summary>A charger's file has arrived and is durable.</summary>
/// <param name="Content">Diagnostics or log.</param>
/// <param name="Bytes">Names these very bytes as they were received.</param>
[GenerateSerializer, Immutable, Alias("fact-file-received")]
public sealed record FileReceived(string Upload, string Content, int Number, string Name, long Size, string Sha256, string Bytes) : FileFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Once => Bytes;
}

/// <summary>An operator downloaded a charger's file.</summary>
[GenerateSerializer, Immutable, Alias("fact-file-taken")]
public sealed record FileTaken(string Upload, int Number, string Name, string By) : FileFact;

/// <summary>An upload was deleted with its files. <paramref name="By"/> null: it had been kept long enough.</summary>
[GenerateSerializer, Immutable, Alias("fact-upload-deleted")]
public sealed record UploadDeleted(string Upload, string? By) : FileFact;

/// <summary>A firmware file was stored.</summary>
/// <param name="Bytes">Names these very bytes as they were stored.</param>
[GenerateSerializer, Immutable, Alias("fact-firmware-stored")]
public sealed record FirmwareStored(string Name, long Size, string Sha256, string By, string Bytes) : FileFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Once => Bytes;
}

/// <summary>A charger may fetch a firmware file.</summary>
[GenerateSerializer, Immutable, Alias("fact-firmware-linked")]
public sealed record FirmwareLinked(string Name, string Link, ChargerId Charger, DateTimeOffset ExpiresAt, string By) : FileFact;

/// <summary>A firmware file was deleted, and its links with it.</summary>
[GenerateSerializer, Immutable, Alias("fact-firmware-deleted")]
public sealed record FirmwareDeleted(string Name, string By) : FileFact;
