using System.Text.Json;
using Electra.Domain.Files;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What is done with files, in the events and the audit.</summary>
internal static class FileFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, string chargerKey, FileFact fact)
    {
        switch (fact)
        {
            case UploadAsked f:
                Upload(scope, entry, chargerKey, f.By, "upload.asked", new(f.Upload, f.Content, ExpiresAt: f.ExpiresAt));
                break;
            case FileReceived f:
                scope.Emit(entry, "charger.file-received", scope.SceneOf(chargerKey),
                    JsonSerializer.Serialize(new(f.Upload, f.Content, f.Number, f.Name, f.Size, f.Sha256), EventJson.Default.FileCame));
                Upload(scope, entry, chargerKey, null, "upload.received", new(f.Upload, f.Content, f.Number, f.Name, f.Size));
                break;
            case FileTaken f:
                Upload(scope, entry, chargerKey, f.By, "upload.downloaded", new(f.Upload, Number: f.Number, Name: f.Name));
                break;
            case UploadDeleted f:
                Upload(scope, entry, chargerKey, f.By, "upload.deleted", new(f.Upload));
                break;
            case FirmwareStored f:
                scope.Audit(entry, f.By, "firmware.stored", f.Name, station: null, JsonSerializer.Serialize(new(f.Size, f.Sha256), EventJson.Default.Firmware));
                break;
            case FirmwareLinked f:
                scope.Audit(entry, f.By, "firmware.linked", f.Name, station: null,
                    JsonSerializer.Serialize(new(f.Link, f.Charger.Value, f.ExpiresAt), EventJson.Default.FirmwareLink));
                break;
            case FirmwareDeleted f:
                scope.Audit(entry, f.By, "firmware.deleted", f.Name, station: null);
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }

    private static void Upload(FoldScope scope, StoredEntry entry, string chargerKey, string? who, string what, AuditDetail.Upload detail)
    {
        var scene = scope.SceneOf(chargerKey);
        scope.Audit(entry, who, what, scene.Charger!, scene.Station, JsonSerializer.Serialize(detail, EventJson.Default.Upload));
    }
}
