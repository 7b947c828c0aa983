using System.Buffers;
using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P6: a reader that drops unknown fields would drop the payment, so its message is put in order before it is read.</summary>
internal static class Autel
{
    private const string Provider = "autel";
    private const string Paid = "1";

    public static readonly Quirk Terminal = Terminals.Of(
        new("autel-payment", "P6", "Its terminal tells of a card payment in an object of its own beside the empty data of a DataTransfer.", new("*Autel*")),
        Provider,
        static message => !Terminals.Is(message.VendorId, "Autel") ? null
            : Terminals.Is(message.MessageId, "POS_LOCAL_CDR") ? Bill(VendorData.Of(message.Data))
            : Terminals.Is(message.MessageId, "POS_PAY_RESULT") ? Result(VendorData.Of(message.Data))
            : null) with
    {
        Call = static (action, payload) => action == "DataTransfer" ? InOrder(payload) : null,
    };

    private static CardPaymentTold Bill(VendorData data) => new(
        Provider, PaymentStep.ReceiptGiven, data.Units("amount"), Terminals.Currency(data.Text("currency")), Transaction: data.Text("transactionId"));

    private static CardPaymentTold Result(VendorData data) => new(
        Provider, data.Text("payResult") == Paid ? PaymentStep.Paid : PaymentStep.Failed, null, null, data.Text("posBusId"), Transaction: data.Text("transactionId"));

    // {"vendorId":"Autel","data":"","autel":{"cmd":"…","data":{…}}} becomes {"vendorId":"Autel","messageId":"…","data":"{…}"}.
    private static ReadOnlyMemory<byte>? InOrder(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            if (!document.RootElement.TryGetProperty("autel", out var own) || own.ValueKind != JsonValueKind.Object)
                return null;
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                writer.WriteStartObject();
                writer.WriteString("vendorId", document.RootElement.TryGetProperty("vendorId", out var vendor) && vendor.ValueKind == JsonValueKind.String ? vendor.GetString() : "Autel");
                if (own.TryGetProperty("cmd", out var command) && command.ValueKind == JsonValueKind.String)
                    writer.WriteString("messageId", command.GetString());
                writer.WriteString("data", own.TryGetProperty("data", out var data) ? data.GetRawText() : "");
                writer.WriteEndObject();
            }

            return buffer.WrittenMemory;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
