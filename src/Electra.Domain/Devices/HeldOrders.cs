using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What a charger holds since it took an order: a message on its display (OCPP 2.x O01, O05), a charging profile (2.x K01, K10; 1.6 §5.16, §5.4). What
/// it says it does not have is gone too.</summary>
internal static class HeldOrders
{
    /// <summary>Null: the order has nothing to do with them, or was refused.</summary>
    public static DeviceInput? Noted(string command, string payload, string? status)
    {
        if (status is not ("Accepted" or "Unknown"))
            return null;
        using var document = JsonDocument.Parse(payload is { Length: > 0 } ? payload : "{}");
        var root = document.RootElement;
        return (command, status) switch
        {
            ("set-display-message", "Accepted") when Of(root, "message") is { } message => new NoteMessage(Message(message)),
            ("clear-display-message", _) when Number(root, "id") is { } id => new NoteMessageGone(id),
            ("set-charging-profile", "Accepted") when Of(root, "chargingProfile") is { } profile =>
                new NoteProfile(new(Number(root, "evseId") ?? 0, Ours, Profile(profile, "id")), OneALevel: false),
            ("set-charging-profile", "Accepted") when Of(root, "csChargingProfiles") is { } profile =>
                new NoteProfile(new(Number(root, "connectorId") ?? 0, Ours, Profile(profile, "chargingProfileId")), OneALevel: true),
            ("clear-charging-profile", _) => new NoteProfilesGone(Filter(root)),
            _ => null,
        };
    }

    private const string Ours = "CSO";

    private static DisplayMessage Message(JsonElement told) => new(
        Number(told, "id") ?? 0,
        Text(told, "priority") ?? "",
        Text(Of(told, "message"), "content") ?? "",
        Text(Of(told, "message"), "format") ?? "",
        Text(Of(told, "message"), "language"),
        Text(told, "state"),
        Time(told, "startDateTime"),
        Time(told, "endDateTime"),
        Text(told, "transactionId"),
        Of(told, "display") is { } display ? Text(display, "instance") is { } instance ? $"{Text(display, "name")}[{instance}]" : Text(display, "name") : null);

    private static ProfileTold Profile(JsonElement told, string number) => new(
        Number(told, number) ?? 0,
        Number(told, "stackLevel") ?? 0,
        Purpose(Text(told, "chargingProfilePurpose")) ?? "",
        Text(told, "chargingProfileKind") ?? "",
        Schedules(Of(told, "chargingSchedule")),
        Text(told, "recurrencyKind"),
        Text(told, "transactionId") ?? Of(told, "transactionId")?.GetRawText(),
        Time(told, "validFrom"),
        Time(told, "validTo"));

    // 1.6 has its criteria beside the number, 2.x apart.
    private static ProfileFilter Filter(JsonElement told)
    {
        var criteria = Of(told, "chargingProfileCriteria") ?? told;
        return new(
            Number(told, "chargingProfileId") ?? Number(told, "id"),
            Number(criteria, "evseId") ?? Number(criteria, "connectorId"),
            Purpose(Text(criteria, "chargingProfilePurpose")),
            Number(criteria, "stackLevel"));
    }

    // The one purpose that has another name in 1.6.
    private static string? Purpose(string? told) => told == "ChargePointMaxProfile" ? "ChargingStationMaxProfile" : told;

    // 1.6 has one, 2.x up to three.
    private static IReadOnlyList<string> Schedules(JsonElement? told) => told switch
    {
        { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Select(static one => one.GetRawText())],
        { ValueKind: JsonValueKind.Object } one => [one.GetRawText()],
        _ => [],
    };

    private static JsonElement? Of(JsonElement? told, string field) =>
        told is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement? told, string field) => Of(told, field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Number(JsonElement? told, string field) =>
        Of(told, field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    private static DateTimeOffset? Time(JsonElement? told, string field) =>
        Of(told, field) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var at) ? at : null;
}
