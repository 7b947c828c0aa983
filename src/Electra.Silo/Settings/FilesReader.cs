namespace Electra.Silo.Settings;

/// <summary>Reads the settings about files.</summary>
internal static class FilesReader
{
    private const int MostMegabytes = 65_536;

    public static FilesSettings Read(SettingsSection electra) => new(
        PublicUrl(electra),
        electra.Number("Files:MaxUploadMegabytes", 1, MostMegabytes) ?? 200,
        electra.Number("Files:MaxFirmwareMegabytes", 1, MostMegabytes) ?? 1024,
        electra.Number("Files:KeepDays", 1, 36_500) ?? 90,
        electra.Number("Files:MaxTransfers", 1, 100_000) ?? 64);

    private static Uri? PublicUrl(SettingsSection electra)
    {
        const string name = "Files:PublicUrl";
        if (electra.Text(name) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { Query: "", Fragment: "", UserInfo: "" }
            ? url
            : throw electra.Wrong(name, "must be an address that begins with http:// or https://, without a query", text);
    }
}
