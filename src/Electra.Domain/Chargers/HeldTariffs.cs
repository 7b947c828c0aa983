using System.Text.Json;

namespace Electra.Domain.Chargers;

/// <summary>The tariffs that a charger reckons with, from what it took and told (2.1, block I).</summary>
internal static class HeldTariffs
{
    private const string Default = "DefaultTariff";

    // Where each day's is set on the day before, or a charger tells of one for each driver, they must not fill the state.
    private const int Most = 32;

    /// <summary>Those that it holds after it has answered this.</summary>
    public static IReadOnlyList<HeldTariff> After(Charger state, Verbatim order, Answered answer, DateTimeOffset now)
    {
        using var asked = JsonDocument.Parse(order.Payload);
        using var told = Parsed(answer.Payload);
        var evse = asked.RootElement.TryGetProperty("evseId", out var id) && id.TryGetInt32(out var number) && number > 0 ? number : (int?)null;
        return (order.Command, answer.Status) switch
        {
            ("set-default-tariff", "Accepted") => Set(state, asked.RootElement.GetProperty("tariff"), evse, now),
            ("get-tariffs", "Accepted" or "NoTariff") => Told(state, told?.RootElement, evse),
            ("clear-tariffs", _) => Cleared(state, asked.RootElement, told?.RootElement, evse),
            _ => state.Tariffs,
        };
    }

    // One at a place, but for one that holds from later on.
    private static IReadOnlyList<HeldTariff> Set(Charger state, JsonElement tariff, int? evse, DateTimeOffset now)
    {
        var set = new HeldTariff(Text(tariff, "tariffId") ?? "", Default, evse is { } one ? [one] : null, Time(tariff));
        IEnumerable<HeldTariff> others = state.Tariffs.Where(t => t != set);
        if (!(set.ValidFrom > now))
            others = Without(state, others, t => t.Kind == Default && !(t.ValidFrom > now), evse);
        IReadOnlyList<HeldTariff> held = [set, .. others];
        return [.. held.Where(t => !held.Any(later => IsOver(t, later, now))).Take(Most)];
    }

    // A later one that holds now has taken its place, wherever it held.
    private static bool IsOver(HeldTariff tariff, HeldTariff later, DateTimeOffset now) =>
        (tariff.Kind, later.Kind) == (Default, Default) && later.ValidFrom <= now && !(tariff.ValidFrom >= later.ValidFrom)
        && (later.Evses is null || tariff.Evses?.All(later.Evses.Contains) is true);

    private static List<HeldTariff> Told(Charger state, JsonElement? answer, int? evse)
    {
        List<HeldTariff> told = [];
        if (answer is { } root && root.TryGetProperty("tariffAssignments", out var assignments) && assignments.ValueKind is JsonValueKind.Array)
        {
            foreach (var one in assignments.EnumerateArray())
                told.Add(new(Text(one, "tariffId") ?? "", Text(one, "tariffKind") ?? "", Numbers(one), Time(one)));
        }

        // Of one place alone: what it holds elsewhere stays known.
        IEnumerable<HeldTariff> elsewhere = evse is null ? [] : Without(state, state.Tariffs, _ => true, evse).Where(t => !told.Contains(t));
        return [.. told.Concat(elsewhere).Take(Most)];
    }

    private static IReadOnlyList<HeldTariff> Cleared(Charger state, JsonElement request, JsonElement? answer, int? evse)
    {
        if (answer is not { } root || !root.TryGetProperty("clearTariffsResult", out var results) || results.ValueKind is not JsonValueKind.Array)
            return state.Tariffs;
        // One that it says it has not is gone too.
        var gone = results.EnumerateArray().Where(r => Text(r, "status") is "Accepted" or "NoTariff").Select(r => Text(r, "tariffId")).ToHashSet();
        if (gone.Remove(null))
            gone.UnionWith(request.TryGetProperty("tariffIds", out var ids) ? ids.EnumerateArray().Select(i => i.GetString()) : state.Tariffs.Select(t => t.Id));
        return [.. Without(state, state.Tariffs, t => gone.Contains(t.Id), evse)];
    }

    // Taken from one place, a tariff of several stays at the others.
    private static IEnumerable<HeldTariff> Without(Charger state, IEnumerable<HeldTariff> tariffs, Func<HeldTariff, bool> which, int? evse)
    {
        foreach (var tariff in tariffs)
        {
            if (!which(tariff))
                yield return tariff;
            else if (evse is { } one && (tariff.Evses ?? [.. state.Outlets().Select(o => o.Evse).Distinct()]).Where(e => e != one).ToList() is { Count: > 0 } rest)
                yield return tariff with { Evses = rest };
        }
    }

    private static JsonDocument? Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text) is { RootElement.ValueKind: JsonValueKind.Object } document ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement told, string name) => told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement told) =>
        told.TryGetProperty("validFrom", out var value) && value.ValueKind is JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? time : null;

    private static List<int>? Numbers(JsonElement told)
    {
        if (!told.TryGetProperty("evseIds", out var value) || value.ValueKind is not JsonValueKind.Array)
            return null;
        List<int> evses = [.. value.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.Number).Select(e => e.TryGetInt32(out var id) ? id : 0).Where(id => id > 0)];
        return evses.Count > 0 ? evses : null;
    }
}
