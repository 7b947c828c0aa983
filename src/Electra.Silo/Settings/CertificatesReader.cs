using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Electra.Silo.Settings;

/// <summary>Reads the settings about contracts' certificates.</summary>
internal static class CertificatesReader
{
    private const int MostResponders = 100;

    public static CertificatesSettings Read(SettingsSection electra) => new(
        Responders(electra), Roots(electra), electra.Flag("Certificates:AllowPrivateAddresses", false));

    private static List<Uri> Responders(SettingsSection electra)
    {
        const string name = "Certificates:Responders";
        List<Uri> responders = [];
        foreach (var text in Addresses.Split(electra.Text(name)))
        {
            responders.Add(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { Query: "", Fragment: "", UserInfo: "" }
                ? url
                : throw electra.Wrong(name, "must be addresses that begin with http:// or https://, without a query", text));
        }

        return responders.Count <= MostResponders ? responders : throw electra.Wrong(name, $"must be at most {MostResponders} addresses");
    }

    private static X509Certificate2Collection Roots(SettingsSection electra)
    {
        const string name = "Certificates:Roots";
        X509Certificate2Collection roots = [];
        if (electra.ExistingFile(name) is not { } path)
            return roots;
        try
        {
            roots.ImportFromPemFile(path);
        }
        catch (CryptographicException)
        {
            throw electra.Wrong(name, "must be the path of a file with certificates in PEM", path);
        }

        return roots.Count > 0 ? roots : throw electra.Wrong(name, "must be the path of a file with certificates in PEM", path);
    }
}
