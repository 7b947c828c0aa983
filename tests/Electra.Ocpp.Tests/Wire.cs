using System.Buffers;

namespace Electra.Ocpp.Tests;

/// <summary>Text to bytes and back, as tests need it.</summary>
internal static class Wire
{
    public static readonly V16Dialect V16 = V16Dialect.Instance;

    public static readonly V201Dialect V201 = V201Dialect.Instance;

    public static readonly V21Dialect V21 = V21Dialect.Instance;

    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public static Frame Frame(string text) => FrameReader.Read(Encoding.UTF8.GetBytes(text));

    public static string Text(this ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static string Write(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Reading Tolerant(string action, string payload) => V16.Read(action, Encoding.UTF8.GetBytes(payload), Validation.Tolerant);

    public static Reading Strict(string action, string payload) => V16.Read(action, Encoding.UTF8.GetBytes(payload), Validation.Strict);

    public static string[] Names(this IReadOnlyList<Oddity> oddities) => [.. oddities.Select(o => o.Name)];

    /// <summary>The report of a payload that a tolerant reader takes.</summary>
    public static T Report<T>(string action, string payload) where T : ChargerReport
    {
        var reading = Tolerant(action, payload);
        reading.Error.Should().BeNull();
        return reading.Report.Should().BeOfType<T>().Subject;
    }
}
