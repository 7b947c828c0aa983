using static Electra.Domain.Drivers.VehicleCatalogue;

namespace Electra.Domain.Drivers.Catalogue;

// Figures of batteries and charging powers are facts, rounded and thinned out by us. Some charging curves and figures: Open EV Data
// (https://github.com/KilowattApp/open-ev-data), MIT License with Attribution Requirement, Copyright (c) 2024 Tijs Teulings.

/// <summary>Vehicles of makers of Northern Europe, and of Spain and America for Europe.</summary>
internal static class NorthernModels
{
    public static readonly IReadOnlyList<KnownModel> All =
    [
        Of("skoda-enyaq-iv80", "Skoda", "Enyaq iV 80", 2021, 2023, 77_000, 352, dc: 125_000, curve:
            [(0, 100), (7, 125), (35, 125), (70, 70), (80, 70), (90, 37), (100, 20)]),
        Of("skoda-enyaq-85x", "Skoda", "Enyaq 85x", 2023, 2026, 77_000, 352, dc: 175_000, curve:
            [(0, 117.5), (5, 172), (28, 175), (40, 143.5), (55, 109.5), (80, 68.5), (100, 18)]),
        Of("cupra-born-58", "Cupra", "Born 58 kWh", 2021, 2024, 58_000, 396, dc: 120_000, curve:
            [(0, 106.5), (5, 120), (35, 117), (50, 83), (90, 22), (100, 10)]),
        Of("ford-explorer-77", "Ford", "Explorer Extended Range RWD 77 kWh", 2024, 2026, 77_000, 352, dc: 135_000, curve:
            [(0, 114), (10, 135), (50, 130), (65, 104), (80, 70), (100, 18.5)]),
        Of("volvo-ex30-64", "Volvo", "EX30 Extended Range 64 kWh", 2023, 2026, 64_000, null, dc: 153_000, curve:
            [(0, 51.5), (10, 145.5), (20, 150), (35, 138.5), (50, 99), (70, 63.5), (80, 49.5), (90, 24.5), (100, 5)]),
        Of("volvo-xc40-p8", "Volvo", "XC40 Recharge Twin 78 kWh", 2020, 2022, 75_000, 400, dc: 150_000, curve:
            [(0, 136), (5, 150), (35, 146), (50, 103), (70, 64), (80, 39), (100, 3.5)]),
        Of("polestar-2-lr-78", "Polestar", "2 Long Range 78 kWh", 2020, 2022, 75_000, 400, dc: 150_000, curve:
            [(0, 150), (18, 150), (20, 130), (40, 130), (42, 100), (55, 90), (57, 70), (79, 70), (80, 25), (100, 11)]),
        Of("ford-mach-e-88", "Ford", "Mustang Mach-E Extended 88 kWh", 2021, 2023, 88_000, 346, dc: 150_000, curve:
            [(0, 115), (5, 148), (15, 148), (30, 120.5), (45, 97.5), (60, 86.5), (79, 65), (81, 9), (100, 8)]),
    ];
}
