using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;

namespace Electra.Gateway.Admission;

/// <summary>What came in an Authorization header (RFC 7617).</summary>
internal sealed record BasicCredentials(string User, string Password)
{
    // No charger's id or password comes near it; what is longer is not worth decoding.
    private const int Longest = 1024;

    /// <summary>Reads the header; false where it is absent or is not Basic.</summary>
    public static bool TryRead(string? header, [NotNullWhen(true)] out BasicCredentials? credentials)
    {
        credentials = null;
        if (header is null || header.Length > Longest || !AuthenticationHeaderValue.TryParse(header, out var value)
            || !value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || value.Parameter is null)
            return false;
        var bytes = new byte[value.Parameter.Length];
        if (!Convert.TryFromBase64String(value.Parameter, bytes, out var length))
            return false;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return false;
        credentials = new(text[..colon], text[(colon + 1)..]);
        return true;
    }
}
