namespace Electra.Ledger.Views;

/// <summary>The tables of what is odd: what each charger says it is, and how often it did what, by day and by what it was then.</summary>
internal static class OdditySchema
{
    public const string Makes = "view_makes";
    public const string Oddities = "view_oddities";

    public static string Definition(string makes, string oddities) => $"""

        create table {makes} (
            charger_key text not null primary key,
            vendor text not null,
            model text not null,
            firmware text not null
        );
        create table {oddities} (
            charger_key text not null,
            name text not null,
            day text not null,
            vendor text not null,
            model text not null,
            firmware text not null,
            times bigint not null,
            first_at timestamptz not null,
            last_at timestamptz not null,
            detail text,
            primary key (charger_key, name, day, vendor, model, firmware)
        );
        create index {oddities}_by_name on {oddities} (name);
        """;
}
