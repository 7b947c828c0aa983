using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What a charger's display has to show (OCPP 2.0.1 O01 to O06).</summary>
internal sealed class DisplayMessages(Board board)
{
    /// <summary>Messages that it has room for.</summary>
    public const int Most = 10;

    private const int PerPart = 4;

    /// <summary>Formats that it can show.</summary>
    public static readonly IReadOnlyList<string> Formats = ["ASCII", "UTF8"];

    private readonly SortedDictionary<int, MessageInfoType> messages = [];

    private static V201Json Json => V201Json.Default;

    /// <summary>How many there are.</summary>
    public int Count => Current().Count;

    public CommandAnswer Set(SetDisplayMessageRequest request)
    {
        var message = request.Message;
        var status = !Formats.Contains(message.Message.Format) ? "NotSupportedMessageFormat"
            : message.TransactionId is { } transaction && !Runs(transaction) ? "UnknownTransaction"
            : message.EndDateTime <= board.Now || (Current().Count >= Most && !messages.ContainsKey(message.Id)) ? "Rejected"
            : "Accepted";
        if (status == "Accepted")
            messages[message.Id] = message;
        return Wording.Status(status);
    }

    public CommandAnswer Get(GetDisplayMessagesRequest request)
    {
        MessageInfoType[] wanted =
        [
            .. Current().Where(one => (request.Id is not { } ids || ids.Contains(one.Id))
                && (request.Priority is null || request.Priority == one.Priority) && (request.State is null || request.State == one.State)),
        ];
        return wanted.Length == 0 ? Wording.Status("Unknown") : Wording.Status("Accepted") with { Then = () => Tell(request.RequestId, wanted) };
    }

    public CommandAnswer Clear(ClearDisplayMessageRequest request) =>
        Wording.Status(Current().Any(one => one.Id == request.Id) && messages.Remove(request.Id) ? "Accepted" : "Unknown");

    // One goes with its transaction, or when its time is over (O01, O02).
    private List<MessageInfoType> Current()
    {
        foreach (var gone in messages.Values.Where(one => one.EndDateTime <= board.Now || (one.TransactionId is { } id && !Runs(id))).ToList())
            messages.Remove(gone.Id);
        return [.. messages.Values];
    }

    private bool Runs(string transaction) => board.Outlets.Any(outlet => outlet.TransactionId == transaction);

    private void Tell(int requestId, MessageInfoType[] wanted)
    {
        var parts = wanted.Chunk(PerPart).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            board.Tell(new Call("NotifyDisplayMessages", Wording.Write(
                new NotifyDisplayMessagesRequest(requestId, parts[part], Tbc: part < parts.Length - 1), Json.NotifyDisplayMessagesRequest)));
        }
    }
}
