using static Electra.Domain.Drivers.VehicleCatalogue;

namespace Electra.Domain.Drivers.Catalogue;

// Figures of batteries and charging powers are facts, rounded and thinned out by us. Some charging curves and figures: Open EV Data
// (https://github.com/KilowattApp/open-ev-data), MIT License with Attribution Requirement, Copyright (c) 2024 Tijs Teulings.

/// <summary>Vehicles of French and Italian makers.</summary>
internal static class SouthernModels
{
    public static readonly IReadOnlyList<KnownModel> All =
    [
        Of("renault-zoe-ze50-r110", "Renault", "Zoe R110 ZE50 (CCS option)", 2019, 2024, 52_000, 350, dc: 46_000, ac: 22_000, curve:
            [(0, 41), (52, 46), (80, 27), (100, 12)]),
        Of("renault-zoe-ze50-r135", "Renault", "Zoe R135 ZE50 (CCS option)", 2019, 2024, 52_000, 350, dc: 46_000, ac: 22_000, curve:
            [(0, 41), (52, 46), (80, 27), (100, 12)]),
        Of("renault-megane-ev60", "Renault", "Megane E-Tech EV60", 2022, 2026, 60_000, 352, dc: 130_000, ac: 22_000, curve:
            [(0, 76.5), (7, 124.5), (15, 128), (20, 111.5), (30, 98.5), (50, 62), (60, 56), (80, 38), (100, 8.5)]),
        Of("renault-5-52", "Renault", "5 E-Tech 52 kWh", 2024, 2026, 52_000, 352, dc: 101_000, curve:
            [(0, 88.5), (5, 100), (26, 101), (40, 86.5), (50, 73.5), (80, 42.5), (100, 9)]),
        Of("renault-scenic-87", "Renault", "Scenic E-Tech 87 kWh", 2024, 2026, 87_000, 352, dc: 150_000, ac: 22_000, curve:
            [(0, 115), (5, 150), (20, 150), (35, 132.5), (80, 50.5), (90, 26.5), (100, 7.5)]),
        Of("dacia-spring-27", "Dacia", "Spring 26.8 kWh (DC option)", 2021, 2026, 25_000, 240, dc: 34_000, ac: 6_600, curve:
            [(0, 23), (20, 34), (40, 32), (42, 28), (58, 28), (61, 24), (80, 19), (100, 8)]),
        Of("peugeot-e-208-50", "Peugeot", "e-208 50 kWh", 2019, 2023, 46_000, 394, dc: 100_000, curve:
            [(0, 100), (30, 97), (32, 78), (58, 78), (59, 60), (66, 60), (68, 55), (78, 55), (80, 27), (90, 27), (100, 11)]),
        Of("peugeot-e-208-51", "Peugeot", "e-208 51 kWh", 2023, 2026, 48_100, 372, dc: 108_000, curve:
            [(0, 93.5), (4, 108), (20, 108), (22, 88), (40, 83.5), (42, 68.5), (60, 64), (62, 53.5), (80, 49.5), (82, 25.5), (90, 20), (100, 5.5)]),
        Of("peugeot-e-2008-50", "Peugeot", "e-2008 50 kWh", 2020, 2023, 46_000, 394, dc: 100_000, curve:
            [(0, 100), (30, 97), (32, 78), (58, 78), (59, 60), (66, 60), (68, 55), (78, 55), (80, 27), (90, 27), (100, 11)]),
        Of("peugeot-e-308-54", "Peugeot", "e-308 54 kWh", 2023, 2026, 50_800, 375, dc: 100_000, curve:
            [(0, 77), (5, 100), (20, 100), (40, 81.5), (60, 66), (80, 46.5), (85, 24.5), (100, 5.5)]),
        Of("peugeot-e-3008-73", "Peugeot", "e-3008 73 kWh", 2024, 2026, 73_000, 352, dc: 160_000, curve:
            [(0, 101.5), (5, 160), (20, 154), (30, 124.5), (50, 90.5), (80, 48.5), (90, 21), (100, 5.5)]),
        Of("citroen-e-c3-44", "Citroën", "e-C3 44 kWh LFP", 2024, 2026, 44_000, 360, dc: 100_000, curve:
            [(0, 71.5), (5, 100), (20, 97.5), (35, 77), (60, 57), (80, 34), (90, 17), (100, 3.5)]),
        Of("fiat-500e-42", "Fiat", "500e 42 kWh", 2020, 2026, 37_300, 352, dc: 85_000, curve:
            [(0, 70.5), (10, 70.5), (20, 85), (35, 77.5), (40, 50), (55, 50), (60, 40.5), (85, 32.5), (90, 4.5), (100, 2)]),
        Of("fiat-e-ducato-110", "Fiat", "E-Ducato 110 kWh van", 2024, 2026, 104_000, 400, dc: 150_000, curve:
            [(0, 98.5), (5, 145), (20, 150), (35, 124), (50, 93.5), (80, 53), (90, 33), (100, 9)]),
        Of("renault-trucks-e-tech-t-540", "Renault Trucks", "E-Tech T 540 kWh", 2023, 2026, 416_000, 600, dc: 250_000, ac: 43_000, volts: 800, curve:
            [(0, 184.5), (5, 243), (30, 250), (70, 250), (80, 210), (90, 92), (100, 20.5)]),
    ];
}
