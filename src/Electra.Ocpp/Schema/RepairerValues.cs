using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Electra.Ocpp.Schema;

internal ref partial struct Repairer
{
    /// <summary>Texts over their limit are kept up to here, where the limit is not higher.</summary>
    private const int LongestText = 255;

    private bool Text(Field field, string path, ReadOnlySpan<byte> name)
    {
        if (!TryAnyText(field, path, out var text))
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotText);
        if (text.Length == 0 && !field.Required && !field.MayBeEmpty)
            return Absent(path);
        var length = TextLength.Of(text);
        if (length > field.Limit)
        {
            oddities.Add("string-too-long", string.Create(CultureInfo.InvariantCulture, $"{path}: {length} characters"));
            var longest = Math.Max(LongestText, field.Limit);
            if (length > longest && !field.Descriptive)
                return Unusable(field, path, ProtocolBreach.Property, Rules.TooLong(field));
            if (length > longest)
                text = TextLength.Cut(text, longest);
        }

        Name(name);
        writer.WriteStringValue(text);
        return true;
    }

    private bool TryAnyText(Field field, string path, out string text)
    {
        text = "";
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                text = reader.GetString()!;
                return true;
            case JsonTokenType.Number:
                text = Encoding.UTF8.GetString(reader.ValueSpan);
                oddities.Add("text-as-number", $"{path}: {text}");
                return true;
            case JsonTokenType.True or JsonTokenType.False:
                text = reader.GetBoolean() ? "true" : "false";
                oddities.Add("text-as-boolean", $"{path}: {text}");
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when field.MayBeObject:
                text = Encoding.UTF8.GetString(Slice());
                oddities.Add("text-as-object", path);
                return true;
            default:
                return false;
        }
    }

    private bool Word(Field field, string path, ReadOnlySpan<byte> name)
    {
        if (!TryAnyText(field, path, out var text))
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotText);
        if (text.Length == 0 && !field.Required)
            return Absent(path);
        var word = field.Words!.Meant(text);
        if (word is null)
        {
            if (!field.Informational)
                return Unusable(field, path, ProtocolBreach.Property, Rules.NotAWord(field));
            oddities.Add("unknown-value", $"{path}: {text}");
            word = TextLength.Cut(text, LongestText);
        }
        else if (word != text)
        {
            oddities.Add("wrong-case", $"{path}: {text}");
        }

        Name(name);
        writer.WriteStringValue(word);
        return true;
    }

    private bool Whole(Field field, string path, ReadOnlySpan<byte> name)
    {
        if (IsBlank())
            return field.Required ? Unusable(field, path, ProtocolBreach.Type, Rules.NotWhole) : Absent(path);
        if (!TryAnyNumber(path, out var number))
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotWhole);
        var rounded = Math.Round(number, MidpointRounding.AwayFromZero);
        if (rounded != number)
            oddities.Add("decimal-as-whole", string.Create(CultureInfo.InvariantCulture, $"{path}: {number}"));
        if (rounded < field.Min || rounded > field.Max)
        {
            if (!field.AnyWhole && !field.AnyLong)
                return Unusable(field, path, ProtocolBreach.Property, Rules.OutOfRange(field));
            oddities.Add("number-out-of-range", string.Create(CultureInfo.InvariantCulture, $"{path}: {number}"));
        }

        Name(name);
        writer.WriteNumberValue(
            field.AnyLong ? (long)Math.Clamp(rounded, long.MinValue, long.MaxValue) : (int)Math.Clamp(rounded, int.MinValue, int.MaxValue));
        return true;
    }

    private bool Number(Field field, string path, ReadOnlySpan<byte> name)
    {
        if (IsBlank() && !field.Required)
            return Absent(path);
        if (!TryAnyNumber(path, out var number))
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotNumber);
        if (field.IsOutside(number))
            return Unusable(field, path, ProtocolBreach.Property, Rules.OutOfRange(field));
        Name(name);
        writer.WriteNumberValue(number);
        return true;
    }

    private readonly bool IsBlank() => reader.TokenType == JsonTokenType.String && reader.ValueSpan.Trim(" \t"u8).IsEmpty;

    private bool TryAnyNumber(string path, out decimal number)
    {
        number = 0;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
            return false;
        var text = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString()!.Trim();
        if (!TryParse(text, out number))
            return false;
        if (reader.TokenType == JsonTokenType.String)
            oddities.Add("number-as-text", $"{path}: {text}");
        return true;
    }

    private static bool TryParse(string text, out decimal number)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return true;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var vast) || double.IsNaN(vast))
            return false;
        number = vast > 0 ? decimal.MaxValue : decimal.MinValue;
        return true;
    }

    private bool Truth(Field field, string path, ReadOnlySpan<byte> name)
    {
        var truth = reader.TokenType is JsonTokenType.True;
        if (reader.TokenType == JsonTokenType.Number && Utf8Parser.TryParse(reader.ValueSpan, out int number, out _) && number is 0 or 1)
        {
            oddities.Add("boolean-as-number", path);
            truth = number == 1;
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            var text = reader.GetString()!.Trim();
            if (text.Length == 0 && !field.Required)
                return Absent(path);
            if (!bool.TryParse(text, out truth) && text is not ("0" or "1"))
                return Unusable(field, path, ProtocolBreach.Type, Rules.NotTruth);
            truth |= text == "1";
            oddities.Add("boolean-as-text", $"{path}: {text}");
        }
        else if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotTruth);
        }

        Name(name);
        writer.WriteBooleanValue(truth);
        return true;
    }

    /// <summary>A charger's time is never a reason to refuse: both times are kept, its own and that of its arrival.</summary>
    private bool Time(string path, ReadOnlySpan<byte> name)
    {
        var form = TimeConverter.Read(ref reader, out var time);
        if (form != TimeForm.Proper)
        {
            var shown = Encoding.UTF8.GetString(Slice());
            oddities.Add(form switch { TimeForm.Local => "local-time", TimeForm.Odd => "odd-time", _ => "bad-time" }, $"{path}: {shown}");
        }

        if (form == TimeForm.Unreadable)
            return true;
        Name(name);
        writer.WriteStringValue(TimeConverter.Print(time));
        return true;
    }

    private bool Absent(string path)
    {
        oddities.Add("empty-text", path);
        return false;
    }
}
