using System.Globalization;
using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>
/// The ways to a central system that a 2.x charger keeps, each in a numbered slot (OCPP 2.0.1 B09, B10). The one it uses is never written over, and
/// never taken out of its list: a new way that leads nowhere would leave nobody to mend it but a technician on the spot.
/// </summary>
/// <param name="Active">The slot in use; null: it does not tell.</param>
/// <param name="Priority">The slots that it tries, in this order.</param>
public sealed record NetworkSlots(int? Active, IReadOnlyList<int> Priority)
{
    private const string ActiveKey = "OCPPCommCtrlr.ActiveNetworkProfile";
    private const string PriorityKey = "OCPPCommCtrlr.NetworkConfigurationPriority";

    /// <summary>What a charger is asked to know its slots.</summary>
    public static readonly ReadSettings Question = new([ActiveKey, PriorityKey]);

    /// <summary>As the charger told them.</summary>
    public static NetworkSlots Of(IEnumerable<Setting> told)
    {
        var settings = told.ToList();
        return new(
            Numbers(WantedSettings.Find(settings, ActiveKey)?.Value) is [var active, ..] ? active : null,
            Numbers(WantedSettings.Find(settings, PriorityKey)?.Value));
    }

    /// <summary>Whether an order touches the slots, so that they must be known first.</summary>
    public static bool AreTouchedBy(ChargerOrder order) => order switch
    {
        Verbatim { Command: "set-network-profile" } => true,
        Verbatim { Command: "set-variables", Payload: var payload } => SlotOrders.Variables(payload).Any(v => IsPriority(v.Path) || v.Slot is not null),
        ChangeSetting { Key: var key } => IsPriority(key),
        _ => false,
    };

    /// <summary>Why an order is not sent; null: it leaves a way back.</summary>
    /// <param name="least">The security profile that the charger is let in with here.</param>
    public OrderOutcome? Forbid(ChargerOrder order, int least) => order switch
    {
        Verbatim { Command: "set-network-profile", Payload: var payload } => SlotOrders.Profile(payload) is var (slot, security)
            ? Written(slot, "configurationSlot") ?? Insecure(security, "connectionData.securityProfile", least) : null,
        Verbatim { Command: "set-variables", Payload: var payload } =>
            SlotOrders.Variables(payload).Select(variable => Variable(variable, least)).FirstOrDefault(broken => broken is not null),
        ChangeSetting { Value: var value } => Order(value) is { } rule ? Breaks("value", rule) : null,
        _ => null,
    };

    private OrderOutcome? Variable(SlotVariable set, int least)
    {
        var field = string.Create(CultureInfo.InvariantCulture, $"setVariableData[{set.Place}]");
        return set.Slot is { } slot ? Written(slot, field + ".component.instance") ?? Insecure(set.Security, field + ".attributeValue", least)
            : IsPriority(set.Path) && set.Value is { } value && Order(value) is { } rule ? Breaks(field + ".attributeValue", rule)
            : null;
    }

    private OrderOutcome? Written(int slot, string field)
    {
        if (Active is null && Priority.Count == 0)
            return new Unsupported("the charger does not tell which of its slots it uses, and that one must not be written over");
        if (!(Active is { } active ? slot == active : Priority.Contains(slot)))
            return null;
        return Breaks(field, Active is null
            ? $"must be none of the slots that the charger may be using ({Listed(Priority)}): it does not tell which it uses"
            : $"must not be the slot in use ({slot}): it is the way back where the new one leads nowhere");
    }

    private static Malformed? Insecure(int? security, string field, int least) =>
        security < least ? Breaks(field, $"must be at least {least}, with which the charger is let in here") : null;

    // Which rule an order of slots breaks. Where the charger does not tell which it uses, it may be any of those it tries now.
    private string? Order(string value)
    {
        var wanted = Numbers(value);
        IReadOnlyList<int> kept = Active is { } active ? [active] : Priority;
        return kept.Where(slot => !wanted.Contains(slot)).ToList() is { Count: > 0 } lost
            ? $"must keep {Listed(lost)}, {(Active is null ? "which the charger may be using" : "the slot in use")}, as the way back"
            : null;
    }

    private static bool IsPriority(string key) => string.Equals(key, PriorityKey, StringComparison.OrdinalIgnoreCase);

    private static Malformed Breaks(string field, string rule) => new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [rule] });

    private static string Listed(IEnumerable<int> slots) => string.Join(',', slots.Select(slot => slot.ToString(CultureInfo.InvariantCulture)));

    // Some quote their lists, and some put blanks between (B7).
    private static List<int> Numbers(string? list) =>
        [.. (list ?? "").Split([',', ' ', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var slot) ? slot : -1).Where(slot => slot >= 0)];
}
