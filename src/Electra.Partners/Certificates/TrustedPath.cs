using System.Security.Cryptography.X509Certificates;

namespace Electra.Partners.Certificates;

/// <summary>The way from a certificate to a root that is trusted here. Nothing is fetched to find it.</summary>
internal sealed class TrustedPath : IDisposable
{
    private readonly X509Chain chain;

    private TrustedPath(X509Chain chain, bool good)
    {
        this.chain = chain;
        IsGood = good;
    }

    /// <summary>It leads there, and everything on it is valid now.</summary>
    public bool IsGood { get; }

    /// <summary>All that is wrong is that something on it is too old.</summary>
    public bool IsOnlyTooOld(DateTimeOffset now) =>
        chain.ChainStatus is { Length: > 0 } all && all.All(s => s.Status is X509ChainStatusFlags.NotTimeValid) && Certificates.All(c => c.NotBefore <= now);

    /// <summary>From the certificate up to the root, as far as was found.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => [.. chain.ChainElements.Select(e => e.Certificate)];

    /// <summary>What is wrong, in the words of whoever built it.</summary>
    public string Why => string.Join(", ", chain.ChainStatus.Select(s => s.Status));

    public static TrustedPath To(X509Certificate2 certificate, X509Certificate2Collection others, X509Certificate2Collection roots, DateTimeOffset now)
    {
        var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots);
        policy.ExtraStore.AddRange(others);
        // Whether they were taken back is asked of their responders, and of those only that may be asked.
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = now.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        return new(chain, chain.Build(certificate));
    }

    public void Dispose()
    {
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();
        chain.Dispose();
    }
}
