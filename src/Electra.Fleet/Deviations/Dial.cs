namespace Electra.Fleet.Deviations;

/// <summary>How a charger opens its socket.</summary>
/// <param name="Address">Whole, with its id as the last segment.</param>
/// <param name="User">Of HTTP Basic authentication, where there is a password.</param>
public sealed record Dial(Uri Address, IReadOnlyList<string> Subprotocols, string User, string? Password)
{
    /// <summary>Further request headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The upgrade is asked for without the header <c>Connection: Upgrade</c>.</summary>
    public bool OmitsConnectionHeader { get; init; }

    /// <summary>The same with another spelling of the last segment, exactly as given.</summary>
    public Dial WithLastSegment(string spelled)
    {
        var address = Address.AbsoluteUri.TrimEnd('/');
        return this with { Address = new Uri(address[..(address.LastIndexOf('/') + 1)] + spelled) };
    }
}
