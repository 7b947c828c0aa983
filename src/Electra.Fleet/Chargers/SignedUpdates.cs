using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.Fleet.Chargers;

/// <summary>Firmware that proves itself (security extension of OCPP 1.6, §4.7; 2.0.1 L01): fetched, its signature looked at, and only then installed.</summary>
internal sealed class SignedUpdates(Board board, FileTransfers files)
{
    /// <param name="tell">Tells how far it is, in words that both versions have.</param>
    /// <param name="tellEvent">Tells an event of security.</param>
    /// <returns>Whether the signer's certificate is one.</returns>
    public bool Begin(SignedImage firmware, Tries tries, Action<string> tell, Action<string> tellEvent)
    {
        if (Certificates.Parse(firmware.SigningCertificate) is not { } signer)
        {
            tellEvent("InvalidFirmwareSigningCertificate");
            return false;
        }

        board.Begin(async () =>
        {
            await Task.Yield();
            using (signer)
                await Fetch(firmware, signer, tries, tell, tellEvent);
        });
        return true;
    }

    private async Task Fetch(SignedImage firmware, X509Certificate2 signer, Tries tries, Action<string> tell, Action<string> tellEvent)
    {
        if (firmware.RetrieveAt - board.TrueNow is { Ticks: > 0 } wait)
        {
            tell("DownloadScheduled");
            await Task.Delay(wait, board.Surroundings.Time);
        }

        tell("Downloading");
        if (await files.Download(firmware.Location, tries) is not { } image)
        {
            tell("DownloadFailed");
            return;
        }

        tell("Downloaded");
        if (!Proves(signer, image, firmware.Signature))
        {
            tell("InvalidSignature");
            tellEvent("InvalidFirmwareSignature");
            return;
        }

        tell("SignatureVerified");
        if (firmware.InstallAt - board.TrueNow is { Ticks: > 0 } later)
        {
            tell("InstallScheduled");
            await Task.Delay(later, board.Surroundings.Time);
        }

        tell("Installing");
        tell("Installed");
        tellEvent("FirmwareUpdated");
    }

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

/// <summary>Firmware, who signed it, and when it is to be had and put in.</summary>
internal sealed record SignedImage(
    string Location, string SigningCertificate, string Signature, DateTimeOffset RetrieveAt, DateTimeOffset? InstallAt);
