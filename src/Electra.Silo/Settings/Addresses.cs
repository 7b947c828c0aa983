using System.Net;

namespace Electra.Silo.Settings;

/// <summary>Where the program listens, and whether anybody but this machine can reach it.</summary>
internal static class Addresses
{
    private const string Default = "http://localhost:8080";
    private static readonly char[] Separators = [';', ','];

    /// <summary>As ASP.NET Core reads them: <c>--urls</c>, then the ports that container images set, then our own default.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        var urls = Split(configuration["urls"]);
        if (urls.Count == 0)
            urls = [.. Split(configuration["http_ports"]).Select(port => $"http://*:{port}")];
        if (urls.Count == 0)
            urls = [Default];
        foreach (var url in urls)
        {
            if (!Uri.TryCreate(url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var parsed)
                || parsed.Scheme is not ("http" or "https"))
                throw new SettingException("urls", $"must be addresses like {Default}, not '{url}'");
        }

        return urls;
    }

    public static IReadOnlyList<string> Split(string? urls) =>
        urls?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
