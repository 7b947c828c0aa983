using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What takes a charger its time, and its certificates (OCPP 2.0.1 L01, L02, N01, M03 to M05).</summary>
internal sealed class Ocpp201Jobs(Board board)
{
    private readonly FileTransfers files = new(board);
    private readonly SignedUpdates signed = new(board, new FileTransfers(board));

    private static V201Json Json => V201Json.Default;

    public CommandAnswer Log(GetLogRequest request) => Wording.Answer(
        new GetLogResponse("Accepted", Filename: files.Upload(
            request.LogType == "SecurityLog" ? "security" : "diagnostics", request.Log.RemoteLocation, new Tries(request.Retries, request.RetryInterval),
            status => board.Tell(new Call("LogStatusNotification",
                Wording.Write(new LogStatusNotificationRequest(status, request.RequestId), Json.LogStatusNotificationRequest))),
            failed: "UploadFailure")),
        Json.GetLogResponse);

    /// <summary>With a certificate its signature is looked at (L01); without one it is taken as it comes (L02).</summary>
    public CommandAnswer Update(UpdateFirmwareRequest request)
    {
        var (firmware, tries) = (request.Firmware, new Tries(request.Retries, request.RetryInterval));
        if (firmware.SigningCertificate is not { } certificate)
        {
            files.Update(firmware.Location, firmware.RetrieveDateTime, tries, Tell);
            return Wording.Status("Accepted");
        }

        var begun = signed.Begin(
            new SignedImage(firmware.Location, certificate, firmware.Signature ?? "", firmware.RetrieveDateTime, firmware.InstallDateTime),
            tries,
            Tell,
            type => board.Tell(new Call("SecurityEventNotification",
                Wording.Write(new SecurityEventNotificationRequest(type, board.Now), Json.SecurityEventNotificationRequest))));
        return Wording.Status(begun ? "Accepted" : "InvalidCertificate");

        void Tell(string status) => board.Tell(new Call("FirmwareStatusNotification",
            Wording.Write(new FirmwareStatusNotificationRequest(status, request.RequestId), Json.FirmwareStatusNotificationRequest)));
    }

    public CommandAnswer Installed(GetInstalledCertificateIdsRequest request)
    {
        var found = board.Certificates.Installed(request.CertificateType ?? []).Select(static one => new CertificateHashDataChainType(
            new CertificateHashDataType(one.Hash.HashAlgorithm, one.Hash.IssuerNameHash, one.Hash.IssuerKeyHash, one.Hash.SerialNumber), one.Type)).ToArray();
        return Wording.Answer(
            found.Length == 0
                ? new GetInstalledCertificateIdsResponse("NotFound")
                : new GetInstalledCertificateIdsResponse("Accepted", CertificateHashDataChain: found),
            Json.GetInstalledCertificateIdsResponse);
    }

    public CommandAnswer Delete(DeleteCertificateRequest request)
    {
        var hash = request.CertificateHashData;
        var there = board.Certificates.Delete(new CertificateHash(hash.HashAlgorithm, hash.IssuerNameHash, hash.IssuerKeyHash, hash.SerialNumber));
        return Wording.Status(there ? "Accepted" : "NotFound");
    }
}
