using System.Text.Json;

namespace Electra.Ocpp.Schema;

internal ref partial struct Inspector
{
    private readonly Found Text(Field field)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Found.Type(Rules.NotText);
        if (blanksToo && reader.ValueSpan.IsEmpty && !field.Required && !field.MayBeEmpty)
            return Found.Property(Rules.Blank);
        if (TextLength.Exceeds(in reader, field.Limit))
            return Found.Property(Rules.TooLong(field));
        var lost = field.Address && !Uri.TryCreate(reader.GetString(), UriKind.Absolute, out _);
        return lost ? Found.Property(Rules.NotAddress) : Found.Nothing;
    }

    private readonly Found Whole(Field field)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return Found.Type(Rules.NotWhole);
        if (reader.TryGetInt64(out var value))
            return value >= field.Min && value <= field.Max ? Found.Nothing : Found.Property(Rules.OutOfRange(field));
        return reader.ValueSpan.IndexOfAny(".eE"u8) < 0 ? Found.Property(Rules.OutOfRange(field)) : Found.Type(Rules.NotWhole);
    }

    private readonly Found Number(Field field)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return Found.Type(Rules.NotNumber);
        if (!reader.TryGetDecimal(out var value) || field.IsOutside(value))
            return Found.Property(Rules.OutOfRange(field));
        return field.Tenths && value * 10 % 1 != 0 ? Found.Property(Rules.NotTenths) : Found.Nothing;
    }

    private Found Time()
    {
        if (reader.TokenType != JsonTokenType.String)
            return Found.Type(Rules.NotTime);
        return TimeConverter.Read(ref reader, out _) == TimeForm.Proper ? Found.Nothing : Found.Property(Rules.NotTime);
    }

    private Found Word(Field field)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Found.Type(Rules.NotText);
        return field.Words!.Has(ref reader) ? Found.Nothing : Found.Property(Rules.NotAWord(field));
    }

    private readonly record struct Found(ProtocolBreach Meaning, string? Rule)
    {
        public static Found Nothing => default;

        public static Found Type(string rule) => new(ProtocolBreach.Type, rule);

        public static Found Property(string rule) => new(ProtocolBreach.Property, rule);
    }
}
