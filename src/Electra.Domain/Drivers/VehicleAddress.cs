namespace Electra.Domain.Drivers;

/// <summary>The address by which a vehicle is known to a charger (ISO 15118's EVCCID, a MAC address): twelve hexadecimal digits in capitals.</summary>
public static class VehicleAddress
{
    private const int Digits = 12;

    // As some makes write it for a token (catalogue I9).
    private const string Mark = "VID:";

    /// <summary>The address that stands in this text, with or without colons or hyphens; null: none.</summary>
    public static string? Read(string? text)
    {
        if (text is null)
            return null;
        var bare = text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? text[Mark.Length..] : text;
        var digits = string.Concat(bare.Where(static c => c is not (':' or '-')));
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigit) ? digits.ToUpperInvariant() : null;
    }
}
