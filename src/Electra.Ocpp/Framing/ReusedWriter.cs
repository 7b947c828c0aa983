using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Electra.Ocpp.Framing;

/// <summary>One JSON writer a thread, lent out and taken back, so that an answer costs no writer.</summary>
internal static class ReusedWriter
{
    // Relaxed escaping: many a charger's parser knows the letters but not their \u spellings; nothing here is shown in HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? spare;

    public static Utf8JsonWriter Lend(IBufferWriter<byte> to)
    {
        var writer = spare;
        spare = null;
        if (writer is null)
            return new Utf8JsonWriter(to, Options);
        writer.Reset(to);
        return writer;
    }

    public static void TakeBack(Utf8JsonWriter writer)
    {
        writer.Flush();
        spare = writer;
    }
}
