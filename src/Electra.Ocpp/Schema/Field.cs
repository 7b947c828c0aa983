using System.Text;

namespace Electra.Ocpp.Schema;

/// <summary>What a field holds.</summary>
internal enum FieldKind : byte
{
    Text,
    Whole,
    Number,
    Truth,
    Time,
    Word,
    Item,
    List,
    Any,
}

/// <summary>One field of a message: every rule its schema has for it, and how far a tolerant reader may go.</summary>
internal sealed record Field
{
    private Field(string name, FieldKind kind) => (Name, Kind, Utf8) = (name, kind, Encoding.UTF8.GetBytes(name));

    public string Name { get; }

    public FieldKind Kind { get; }

    public byte[] Utf8 { get; }

    public bool Required { get; private init; } = true;

    /// <summary>Longest text, in characters.</summary>
    public int Limit { get; private init; } = int.MaxValue;

    // OCPP's integers have 32 bits (OCPP 1.6 §3.11); its decimals have no bound where none is told.
    public long Min { get; private init; } = int.MinValue;

    public long Max { get; private init; } = int.MaxValue;

    /// <summary>Most entries of a list.</summary>
    public int Most { get; private init; } = int.MaxValue;

    /// <summary>Numbers have one decimal at most (multipleOf 0.1).</summary>
    public bool Tenths { get; private init; }

    /// <summary>Text that must be a URI.</summary>
    public bool Address { get; private init; }

    public WordSet? Words { get; private init; }

    public Shape? Of { get; private init; }

    /// <summary>What a list holds; an element is never required, so a tolerant reader leaves an unreadable one out.</summary>
    public Field? Element { get; private init; }

    /// <summary>Lists that may be empty (0..*), and optional text whose emptiness means something.</summary>
    public bool MayBeEmpty { get; private init; }

    /// <summary>Tolerant: text that only describes is cut rather than refused.</summary>
    public bool Descriptive { get; private init; }

    /// <summary>Tolerant: an object in the place of text is kept as its JSON.</summary>
    public bool MayBeObject { get; private init; }

    /// <summary>Tolerant: a word that nobody decides by; unknown ones are kept.</summary>
    public bool Informational { get; private init; }

    /// <summary>Tolerant: a number outside of its range is understood all the same; the typed value is an <c>int</c>.</summary>
    public bool AnyWhole { get; private init; }

    /// <summary>Tolerant: as <see cref="AnyWhole"/>; the typed value is a <c>long</c>.</summary>
    public bool AnyLong { get; private init; }

    /// <summary>Tolerant: where it is missing it is empty, and a number left out; the typed value of a number is nullable.</summary>
    public bool MayBeMissing { get; private init; }

    public static Field Text(string name, int limit = int.MaxValue) => new(name, FieldKind.Text) { Limit = limit };

    public static Field Whole(string name) => new(name, FieldKind.Whole);

    public static Field Number(string name) => new(name, FieldKind.Number) { Min = long.MinValue, Max = long.MaxValue };

    public static Field Truth(string name) => new(name, FieldKind.Truth);

    public static Field Time(string name) => new(name, FieldKind.Time);

    public static Field Word(string name, WordSet words) => new(name, FieldKind.Word) { Words = words };

    public static Field Item(string name, Shape shape) => new(name, FieldKind.Item) { Of = shape };

    public static Field List(string name, Shape shape) => new(name, FieldKind.List) { Element = Item(name, shape).Optional() };

    public static Field Wholes(string name) => new(name, FieldKind.List) { Element = Whole(name).Optional() };

    public static Field ManyOf(string name, WordSet words) => new(name, FieldKind.List) { Element = Word(name, words).Optional() };

    /// <summary>Whatever JSON can say.</summary>
    public static Field Any(string name) => new(name, FieldKind.Any);

    public static Field Texts(string name, int limit) => new(name, FieldKind.List) { Element = Text(name, limit).Optional() };

    /// <summary>Whether a decimal is not within its bounds.</summary>
    public bool IsOutside(decimal number) => (Min > long.MinValue && number < Min) || (Max < long.MaxValue && number > Max);

    public Field Optional() => this with { Required = false };

    public Field From(long min) => this with { Min = min };

    public Field To(long max) => this with { Max = max };

    /// <summary>What each entry of a list must be at least.</summary>
    public Field EachFrom(long min) => this with { Element = Element!.From(min) };

    /// <summary>Longest text, or longest entry of a list.</summary>
    public Field Within(int limit) => Element is { } each ? this with { Element = each.Within(limit) } : this with { Limit = limit };

    public Field AtMost(int entries) => this with { Most = entries };

    public Field OrEmpty() => this with { MayBeEmpty = true };

    public Field OrMissing() => this with { MayBeMissing = true };

    public Field Described() => this with { Descriptive = true };

    public Field OrObject() => this with { MayBeObject = true };

    public Field Informing() => this with { Informational = true };

    public Field UnderstoodAnyway() => this with { AnyWhole = true };

    public Field UnderstoodAnywayAsLong() => this with { AnyLong = true };

    /// <summary>As it is in another version, where what it holds is another there.</summary>
    public Field Revised(Shape? of, Field? element, WordSet? words) => this with { Of = of, Element = element, Words = words };

    public Field InTenths() => this with { Tenths = true };

    public Field InAnyFraction() => this with { Tenths = false };

    public Field AsAddress() => this with { Address = true };
}
