using System.Net;
using System.Security.Cryptography.X509Certificates;
using Electra.Silo.Settings;

namespace Electra.Silo.Verbs;

/// <summary>The door of the program that runs beside this one, on the same machine and with the same settings.</summary>
internal static class OwnDoor
{
    private static readonly string[] Anywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>A client of it; with TLS it trusts the program's own certificate, whatever name that bears, and no other.</summary>
    public static HttpClient Open(ElectraOptions options, TimeSpan patience)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        if (options.Tls is { } tls)
        {
            var own = X509CertificateLoader.LoadCertificateFromFile(tls.Certificate).GetCertHashString();
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == own;
        }

        return new(handler) { BaseAddress = Address(options.Urls), Timeout = patience };
    }

    /// <summary>Where it listens, as seen from this machine; without TLS where there is a choice.</summary>
    public static Uri Address(IReadOnlyList<string> urls)
    {
        var url = urls.FirstOrDefault(static url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? urls[0];
        foreach (var host in Anywhere)
            url = url.Replace("//" + host, "//" + IPAddress.Loopback, StringComparison.Ordinal);
        return new(url.TrimEnd('/') + "/");
    }
}
