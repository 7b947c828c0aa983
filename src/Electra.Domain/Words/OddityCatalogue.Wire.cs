namespace Electra.Domain.Words;

public static partial class OddityCatalogue
{
    private static IEnumerable<OddityMeaning> OnTheWire =>
    [
        // The line and its frames (OCPP-J).
        Wire("no-connection-header", "It asks for a WebSocket without the header Connection: Upgrade: taken as if it were there."),
        Wire("no-subprotocol", "It connects without saying which version of OCPP it speaks: taken for 1.6."),
        Wire("empty-frame", "It sends empty messages, perhaps to keep the line open: ignored."),
        Wire("message-flood", "It sends more messages ahead of their answers than it may: read slowly, and closed where it keeps on."),
        Wire("bad-frame", "It sends text that is no OCPP message: refused where its message id can be read, else ignored."),
        Wire("refused-call", "It sends a call that cannot be understood or is not known: answered with an error that names the field."),
        Wire("refused-send", "It sends something unconfirmed that cannot be understood or is not known: logged, and never answered."),
        Wire("answer-not-understood", "It says that it did not understand an answer of ours: what was done for its call stays done."),
        Wire("late-answer", "It answers a call of ours after the time-out: the answer is thrown away."),
        Wire("answer-to-nothing", "It answers a call that was never made on this connection: thrown away."),
        Wire("message-id-not-text", "It writes message ids as numbers: read as text."),
        Wire("message-id-too-long", "Its message ids have more than 36 characters: kept as they are."),
        Wire("missing-element", "It leaves out an element of an error message: read as empty."),
        Wire("element-not-text", "It writes something else where an error message needs text: kept as it stands."),
        Wire("extra-element", "It adds elements to the message's array: ignored."),
        Wire("missing-payload", "It leaves out the payload: read as an empty one."),
        Wire("null-payload", "It sends null in place of an empty payload: read as an empty one."),
        Wire("unstorable-text", "Its text carries a NUL or half a character: taken out."),

        // What a payload says against its schema.
        Wire("unknown-field", "It sends a field that its version does not know: left out."),
        Wire("wrong-case", "It spells a field or a word in another case: understood."),
        Wire("repeated-field", "It sends a field twice: the last one counts."),
        Wire("null-field", "It sends null where a field should be absent: read as absent."),
        Wire("empty-text", "It sends an empty text where a field should be absent: read as absent."),
        Wire("empty-list", "It sends an empty list where there must be something in it: accepted."),
        Wire("list-too-long", "It sends more entries than a list may have: all of them are taken."),
        Wire("item-as-list", "It sends one item where a list of them is due: read as a list of one."),
        Wire("string-too-long", "It sends a text that is longer than its field allows: accepted, or cut where it only describes."),
        Wire("text-as-number", "It writes a number where text is due: read as text."),
        Wire("text-as-boolean", "It writes true or false where text is due: read as text."),
        Wire("text-as-object", "It writes an object where text is due: kept as its JSON."),
        Wire("number-as-text", "It writes a number as text: read as a number."),
        Wire("number-out-of-range", "It sends a number outside of what its field allows: understood all the same."),
        Wire("decimal-as-whole", "It writes a whole number with a fraction: rounded."),
        Wire("boolean-as-text", "It writes true or false as text: understood."),
        Wire("boolean-as-number", "It writes 1 or 0 for true or false: understood."),
        Wire("unknown-value", "It uses a word that its version does not know, where nothing is decided by it: kept."),
        Wire("unreadable-field", "A field of no importance cannot be read: left out."),
        Wire("missing-field", "It leaves out a field that must be there, and that nothing depends on: read without it."),
        Wire("missing-time", "It leaves out when something happened: the time of arrival counts."),
        Wire("bad-time", "It sends a time that cannot be read: the time of arrival counts."),
        Wire("odd-time", "It writes times in a form of its own: understood."),
        Wire("local-time", "It writes times without their zone: taken for UTC."),

        // Places, tokens and meters.
        Wire("degenerate-address", "It names EVSE 0 or connector 0 where it speaks of one connector: taken for the charger, or the EVSE, as a whole."),
        Wire("padded-token", "It sends a token with blanks around it: taken off."),
        Wire("spaced-token", "It sends a card's number in groups with blanks between: taken out."),
        Wire("empty-token", "It sends an empty token, or begins a transaction without one: nobody's, and never good."),
        Wire("padded-value", "It sends a meter's value with blanks around it: taken off."),
    ];

    private static OddityMeaning Wire(string name, string meaning) => new(name, OddityOrigin.Message, meaning);
}
