using System.Diagnostics.CodeAnalysis;

namespace Electra.Partners.Certificates;

/// <summary>The list of responders that may be asked. What a charger, or a certificate that it passes on, names is only looked up here.</summary>
internal sealed class AllowedResponders(CertificatesOptions options)
{
    /// <summary>Whether this may be asked, and if not, why.</summary>
    public bool May(string? address, [NotNullWhen(true)] out Uri? responder, [NotNullWhen(false)] out string? why)
    {
        why = null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out responder))
            why = string.IsNullOrEmpty(address) ? "no responder is named" : "the responder's address is none";
        else if (options.Responders.Count == 0)
            why = "no responder may be asked: the list of responders is empty";
        else if (responder.Scheme is not ("http" or "https") || responder.UserInfo.Length > 0)
            why = "the responder's address is of a kind that is never fetched";
        else if (!IsListed(responder))
            why = $"the responder {responder.Authority} is not on the list";
        return why is null;
    }

    private bool IsListed(Uri address) => options.Responders.Any(listed =>
        listed.Scheme == address.Scheme
        && listed.Port == address.Port
        && string.Equals(listed.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase)
        && IsBelow(address.AbsolutePath, listed.AbsolutePath));

    // /ocsp is /ocsp and /ocsp/ca2, but not /ocsp-admin.
    private static bool IsBelow(string path, string listed) =>
        path == listed || path.StartsWith(listed.EndsWith('/') ? listed : listed + "/", StringComparison.Ordinal);
}
