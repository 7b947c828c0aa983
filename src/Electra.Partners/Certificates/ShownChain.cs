using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Electra.Domain.Chargers;

namespace Electra.Partners.Certificates;

/// <summary>A contract's certificate with its chain, as a charger passed it on (PEM).</summary>
internal sealed class ShownChain : IDisposable
{
    private const int Most = 10;
    private readonly TrustedPath? path;

    private ShownChain(X509Certificate2Collection certificates, TrustedPath? path, ChainState state, string? why)
    {
        Certificates = certificates;
        this.path = path;
        State = state;
        Why = why;
    }

    /// <summary>All that were shown.</summary>
    public X509Certificate2Collection Certificates { get; }

    public ChainState State { get; }

    /// <summary>What is wrong with it.</summary>
    public string? Why { get; }

    /// <summary>The contract that it is of: the common name of its first certificate (ISO 15118-2, annex F).</summary>
    public string? Contract => path?.Certificates[0].GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public static ShownChain Read(string pem, X509Certificate2Collection roots, DateTimeOffset now)
    {
        X509Certificate2Collection all = [];
        try
        {
            all.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            return new(all, null, ChainState.Broken, "the certificate cannot be read");
        }

        if (all.Count is 0 or > Most)
            return new(all, null, ChainState.Broken, "no chain of certificates in PEM");
        var own = all.FirstOrDefault(c => !IsIssuer(c)) ?? all[0];
        var path = TrustedPath.To(own, all, roots, now);
        return path.IsGood ? new(all, path, ChainState.Good, null)
            : path.IsOnlyTooOld(now) ? new(all, path, ChainState.Expired, "too old")
            : new(all, path, ChainState.Broken, path.Why);
    }

    /// <summary>What is to be asked of each certificate but the root: its hashes, and who knows. The address is the certificate's own, else the
    /// one that the charger told with its serial number.</summary>
    public IEnumerable<(CertificateHashes Certificate, string? Responder)> Questions(IReadOnlyList<CertificateQuestion> told)
    {
        var way = path?.Certificates ?? [];
        for (var i = 0; i + 1 < way.Count; i++)
        {
            var hashes = CertificateHashes.Of(way[i], way[i + 1]);
            var own = way[i].Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(e => e.EnumerateOcspUris()).FirstOrDefault();
            yield return (hashes, own ?? told.FirstOrDefault(q => CertificateHashes.Read(q)?.Serial == hashes.Serial)?.Responder);
        }
    }

    public void Dispose()
    {
        path?.Dispose();
        foreach (var certificate in Certificates)
            certificate.Dispose();
    }

    private static bool IsIssuer(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(b => b.CertificateAuthority);
}
