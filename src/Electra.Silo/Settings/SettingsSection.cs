using System.Globalization;
using System.Net;

namespace Electra.Silo.Settings;

/// <summary>Reads single settings; a wrong one is named, with what it may be.</summary>
internal sealed class SettingsSection(IConfiguration configuration, string section)
{
    public string? Text(string name) => configuration[$"{section}:{name}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public string Text(string name, string otherwise, Func<string, bool> holds, string rule)
    {
        var value = Text(name) ?? otherwise;
        return holds(value) ? value : throw Wrong(name, rule, value);
    }

    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(name, $"must be a whole number from {least} to {most}", text);
    }

    public TimeSpan Seconds(string name, int otherwise, int least, int most) => TimeSpan.FromSeconds(Number(name, least, most) ?? otherwise);

    public bool Flag(string name, bool otherwise) => Text(name) switch
    {
        null => otherwise,
        var text when bool.TryParse(text, out var flag) => flag,
        "1" => true,
        "0" => false,
        var text => throw Wrong(name, "must be true or false", text),
    };

    public T Choice<T>(string name, T otherwise) where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return otherwise;
        // A number would pass TryParse whatever it is.
        return !char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw Wrong(name, $"must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}", text);
    }

    public IPAddress? Address(string name) => Text(name) switch
    {
        null => null,
        "localhost" => IPAddress.Loopback,
        var text => IPAddress.TryParse(text, out var address) ? address : throw Wrong(name, "must be an IP address", text),
    };

    public string? ExistingFile(string name) => Text(name) is not { } path ? null
        : File.Exists(path) ? path
        : throw Wrong(name, "must be the path of a file that is there", path);

    public SettingException Wrong(string name, string rule, string? value = null) =>
        new($"{section}:{name}", value is null ? rule : $"{rule}, not '{value}'");
}
