using Electra.Fleet.Chargers;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Dialects.V16;

/// <summary>What takes a charger its time, and its certificates (OCPP 1.6 §5.4, §5.19; security extension).</summary>
internal sealed class Ocpp16Jobs(Board board)
{
    private readonly FileTransfers files = new(board);
    private readonly SignedUpdates signed = new(board, new FileTransfers(board));

    private static V16Json Json => V16Json.Default;

    // The security extension knows hashes; we know certificates.
    public CommandAnswer Installed(GetInstalledCertificateIdsRequest request)
    {
        var found = board.Certificates.Installed([request.CertificateType]).Select(static one =>
            new CertificateHashData(one.Hash.HashAlgorithm, one.Hash.IssuerNameHash, one.Hash.IssuerKeyHash, one.Hash.SerialNumber)).ToArray();
        return Wording.Answer(
            found.Length == 0 ? new GetInstalledCertificateIdsResponse("NotFound") : new GetInstalledCertificateIdsResponse("Accepted", found),
            Json.GetInstalledCertificateIdsResponse);
    }

    public CommandAnswer DeleteCertificate(DeleteCertificateRequest request)
    {
        var hash = request.CertificateHashData;
        var there = board.Certificates.Delete(new CertificateHash(hash.HashAlgorithm, hash.IssuerNameHash, hash.IssuerKeyHash, hash.SerialNumber));
        return Wording.Status(there ? "Accepted" : "NotFound");
    }

    public CommandAnswer Diagnostics(GetDiagnosticsRequest request) => Wording.Answer(
        new GetDiagnosticsResponse(files.Upload(
            "diagnostics", request.Location, new Tries(request.Retries, request.RetryInterval),
            status => board.Tell(new Call("DiagnosticsStatusNotification",
                Wording.Write(new DiagnosticsStatusNotificationRequest(status), Json.DiagnosticsStatusNotificationRequest))),
            failed: "UploadFailed")),
        Json.GetDiagnosticsResponse);

    public CommandAnswer Log(GetLogRequest request) => Wording.Answer(
        new GetLogResponse("Accepted", files.Upload(
            request.LogType == "SecurityLog" ? "security" : "diagnostics", request.Log?.RemoteLocation, new Tries(request.Retries, request.RetryInterval),
            status => board.Tell(new Call("LogStatusNotification",
                Wording.Write(new LogStatusNotificationRequest(status, request.RequestId), Json.LogStatusNotificationRequest))),
            failed: "UploadFailure")),
        Json.GetLogResponse);

    public CommandAnswer Update(UpdateFirmwareRequest request)
    {
        files.Update(
            request.Location, request.RetrieveDate, new Tries(request.Retries, request.RetryInterval),
            status => board.Tell(new Call("FirmwareStatusNotification",
                Wording.Write(new FirmwareStatusNotificationRequest(status), Json.FirmwareStatusNotificationRequest))));
        return new CommandAnswer("{}"u8.ToArray());
    }

    public CommandAnswer SignedUpdate(SignedUpdateFirmwareRequest request)
    {
        var firmware = request.Firmware;
        var begun = signed.Begin(
            new SignedImage(firmware.Location, firmware.SigningCertificate, firmware.Signature, firmware.RetrieveDateTime, firmware.InstallDateTime),
            new Tries(request.Retries, request.RetryInterval),
            status => board.Tell(new Call("SignedFirmwareStatusNotification",
                Wording.Write(new SignedFirmwareStatusNotificationRequest(status, request.RequestId), Json.SignedFirmwareStatusNotificationRequest))),
            type => board.Tell(new Call("SecurityEventNotification",
                Wording.Write(new SecurityEventNotificationRequest(type, board.Now), Json.SecurityEventNotificationRequest))));
        return Wording.Status(begun ? "Accepted" : "InvalidCertificate");
    }
}
