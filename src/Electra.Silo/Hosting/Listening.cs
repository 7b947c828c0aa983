using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Electra.Gateway;
using Electra.Gateway.Admission;
using Electra.Silo.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Electra.Silo.Hosting;

/// <summary>Where and with which certificate the program listens.</summary>
internal static class Listening
{
    private const int MostStreams = 64;

    public static void ListenOn(this WebApplicationBuilder builder, ElectraOptions options)
    {
        builder.Services.AddElectraLobby(new(options.Load.Waiting, options.Load.Request));
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits, options.Load);
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                // First of all, before TLS: half a handshake waits there as well.
                endpoint.Use(next => kestrel.ApplicationServices.GetRequiredService<Lobby>().Before(next));
                endpoint.Use(HandshakeRepair.Before);
            });
            if (options.Tls is { } tls)
                Secure(kestrel, tls);
        });
    }

    // Bodies have their own measures where they are read; a charger's socket counts no longer as a connection (Ocpp:MaxSockets).
    private static void Limit(KestrelServerLimits limits, LoadSettings load)
    {
        limits.MaxConcurrentConnections = load.Connections;
        limits.RequestHeadersTimeout = load.Request;
        limits.Http2.MaxStreamsPerConnection = MostStreams;
    }

    private static void Secure(KestrelServerOptions kestrel, TlsSettings tls)
    {
        var certificate = Read("Electra:Tls:Certificate", () => X509Certificate2.CreateFromPemFile(tls.Certificate, tls.Key));
        var authorities = tls.ClientCa is null ? null : Read("Electra:Tls:ClientCa", () =>
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPemFile(tls.ClientCa);
            return found;
        });
        kestrel.ConfigureHttpsDefaults(https =>
        {
            https.ServerCertificate = certificate;
            if (authorities is null)
                return;
            // Allowed, not demanded: only chargers of profile 3 must bring one, and the door sees to it.
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.ClientCertificateValidation = (client, _, _) => IsSignedBy(client, authorities);
        });
    }

    private static bool IsSignedBy(X509Certificate2 client, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(client);
    }

    private static T Read<T>(string setting, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(setting, $"cannot be read ({fault.Message})");
        }
    }
}
