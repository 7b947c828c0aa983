using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a boot says beyond that it happened.</summary>
internal static class BootRules
{
    // B4: some boot every ten seconds for a while; once a minute is enough.
    public static bool JustConfigured(Charger state, Booted report, DateTimeOffset now) =>
        state.Identity == report.Identity && now - state.SettingsReadAt < TimeSpan.FromMinutes(1);

    public static IEnumerable<Oddity> Unexpected(Charger state, Booted report)
    {
        var (said, expected) = (report.Identity, state.Settings.Expected);
        if (expected?.Vendor is { } vendor && !said.Vendor.Contains(vendor, StringComparison.OrdinalIgnoreCase))
            yield return new("unexpected-vendor", $"{said.Vendor} instead of {vendor}");
        if (expected?.Model is { } model && !said.Model.Contains(model, StringComparison.OrdinalIgnoreCase))
            yield return new("unexpected-model", $"{said.Model} instead of {model}");
    }
}
