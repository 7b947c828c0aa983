using System.Security.Cryptography.X509Certificates;

namespace Electra.Partners.Certificates;

/// <summary>Who may be asked about certificates that chargers name, and whose certificates are trusted.</summary>
public sealed record CertificatesOptions
{
    /// <summary>The responders that may be asked, by address; an address below one of them is on the list too. None: nothing is ever fetched.</summary>
    public IReadOnlyList<Uri> Responders { get; init; } = [];

    /// <summary>The roots of contracts' certificates. None: no contract can be proven.</summary>
    public X509Certificate2Collection Roots { get; init; } = [];

    /// <summary>Whether a responder on the list may stand at an address that is not of the public internet.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How long all that is asked for one report may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a responder that failed is left alone.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest answer that is read, bytes.</summary>
    public int MostBytes { get; init; } = 64 * 1024;

    /// <summary>Good answers that are remembered.</summary>
    public int MostRemembered { get; init; } = 4096;
}
