using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Electra.Ocpp.V16;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Fleet.Chargers;

/// <summary>Firmware that proves itself (security extension of OCPP 1.6, §4.7): fetched, its signature looked at, and only then installed.</summary>
internal sealed class SignedUpdates(Board board, FileTransfers files)
{
    private static V16Json Json => V16Json.Default;

    public CommandAnswer Update(SignedUpdateFirmwareRequest request)
    {
        if (Certificates.Parse(request.Firmware.SigningCertificate) is not { } signer)
        {
            TellEvent("InvalidFirmwareSigningCertificate");
            return Wording.Status("InvalidCertificate");
        }

        board.Begin(async () =>
        {
            await Task.Yield();
            using (signer)
                await Fetch(request, signer);
        });
        return Wording.Status("Accepted");
    }

    private async Task Fetch(SignedUpdateFirmwareRequest request, X509Certificate2 signer)
    {
        var firmware = request.Firmware;
        if (firmware.RetrieveDateTime - board.TrueNow is { Ticks: > 0 } wait)
        {
            Tell("DownloadScheduled");
            await Task.Delay(wait, board.Surroundings.Time);
        }

        Tell("Downloading");
        if (await files.Download(firmware.Location, request.Retries, request.RetryInterval) is not { } image)
        {
            Tell("DownloadFailed");
            return;
        }

        Tell("Downloaded");
        if (!Proves(signer, image, firmware.Signature))
        {
            Tell("InvalidSignature");
            TellEvent("InvalidFirmwareSignature");
            return;
        }

        Tell("SignatureVerified");
        if (firmware.InstallDateTime - board.TrueNow is { Ticks: > 0 } later)
        {
            Tell("InstallScheduled");
            await Task.Delay(later, board.Surroundings.Time);
        }

        Tell("Installing");
        Tell("Installed");
        TellEvent("FirmwareUpdated");

        void Tell(string status) => board.Outbox.Tell("SignedFirmwareStatusNotification",
            Wording.Write(new SignedFirmwareStatusNotificationRequest(status, request.RequestId), Json.SignedFirmwareStatusNotificationRequest));
    }

    private void TellEvent(string type) => board.Outbox.Tell("SecurityEventNotification",
        Wording.Write(new SecurityEventNotificationRequest(type, board.Now), Json.SecurityEventNotificationRequest));

    private static bool Proves(X509Certificate2 signer, byte[] image, string base64)
    {
        Span<byte> signature = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, signature, out var length))
            return false;
        signature = signature[..length];
        using var curve = signer.GetECDsaPublicKey();
        if (curve is not null)
            return curve.VerifyData(image, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        using var rsa = signer.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(image, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }
}
