using System.Text.RegularExpressions;

namespace Electra.Partners.Files;

/// <summary>Names of files. What a charger calls a file is not trusted to be a name.</summary>
internal static partial class FileNames
{
    public const string FirmwareRule = "must have 1 to 128 of the characters A-Z a-z 0-9 . _ + - and begin with a letter or a digit";

    private const int Longest = 100;
    private const int LongestEnding = 16;

    public static bool IsFirmware(string name) => FirmwareForm().IsMatch(name);

    /// <summary>The last part of a path, of plain characters; never empty, never a hidden file or a folder.</summary>
    public static string Clean(string? told, string otherwise)
    {
        // An encoded slash stays encoded in a route's value.
        var path = (told ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace("%5C", "\\", StringComparison.OrdinalIgnoreCase);
        var last = path.Trim('/', '\\').Split('/', '\\')[^1];
        var plain = Odd().Replace(last, "_").TrimStart('.', ' ').TrimEnd(' ', '.');
        if (plain.Length == 0)
            return otherwise;
        if (plain.Length <= Longest)
            return plain;
        var ending = Path.GetExtension(plain) is { Length: <= LongestEnding } short_ ? short_ : "";
        return plain[..(Longest - ending.Length)] + ending;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._+-]{0,127}\z")]
    private static partial Regex FirmwareForm();

    [GeneratedRegex(@"[^A-Za-z0-9._ ()+-]")]
    private static partial Regex Odd();
}
