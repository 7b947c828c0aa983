using static Electra.Domain.Drivers.VehicleCatalogue;

namespace Electra.Domain.Drivers.Catalogue;

// Figures of batteries and charging powers are facts, rounded and thinned out by us. Some charging curves and figures: Open EV Data
// (https://github.com/KilowattApp/open-ev-data), MIT License with Attribution Requirement, Copyright (c) 2024 Tijs Teulings.

/// <summary>Vehicles of German makers.</summary>
internal static class GermanModels
{
    public static readonly IReadOnlyList<KnownModel> All =
    [
        Of("vw-id3-58", "Volkswagen", "ID.3 58 kWh", 2020, 2023, 58_000, 396, dc: 120_000, curve:
            [(0, 110), (5, 120), (35, 120), (50, 95), (75, 60), (100, 20)]),
        Of("vw-id3-77", "Volkswagen", "ID.3 77 kWh", 2021, 2026, 77_000, 352, dc: 170_000, curve:
            [(0, 134.5), (5, 170), (25, 167.5), (35, 152), (50, 111.5), (65, 79), (80, 56.5), (100, 13)]),
        Of("vw-id4-77-pro", "Volkswagen", "ID.4 Pro / ID.5 77 kWh RWD", 2021, 2026, 77_000, 352, dc: 135_000, curve:
            [(0, 119), (15, 135), (30, 135), (50, 115), (70, 88), (80, 79), (90, 57), (100, 30)]),
        Of("vw-id4-77-gtx", "Volkswagen", "ID.4 GTX / 4MOTION 77 kWh", 2022, 2026, 77_000, 352, dc: 175_000, curve:
            [(0, 108), (5, 171), (25, 175), (50, 94), (65, 66), (80, 46.5), (100, 11)]),
        Of("vw-id7-77", "Volkswagen", "ID.7 Pro 77 kWh", 2023, 2026, 77_000, 352, dc: 175_000, curve:
            [(0, 111.5), (5, 171.5), (30, 175), (55, 106), (80, 60.5), (100, 13)]),
        Of("vw-id-buzz-77", "Volkswagen", "ID. Buzz Pro 77 kWh", 2022, 2024, 77_000, 352, dc: 170_000, curve:
            [(0, 150), (5, 170), (35, 170), (50, 130), (75, 85), (100, 25)]),
        Of("audi-q4-e-tron-77", "Audi", "Q4 e-tron 40 / 50 77 kWh", 2021, 2023, 77_000, 352, dc: 125_000, curve:
            [(0, 125), (35, 125), (70, 65), (80, 65), (90, 35), (100, 20)]),
        Of("audi-e-tron-55", "Audi", "e-tron 55 quattro", 2019, 2022, 86_500, 397, dc: 155_000, curve:
            [(0, 137), (70, 155), (72, 150), (78, 120), (100, 40)]),
        Of("audi-q6-e-tron", "Audi", "Q6 e-tron quattro 100 kWh", 2024, 2026, 94_900, 662, dc: 270_000, volts: 800, at400V: 135_000, curve:
            [(0, 197.5), (5, 270), (30, 268), (40, 244), (50, 202.5), (80, 96), (100, 13.5)]),
        Of("porsche-taycan-j11", "Porsche", "Taycan Performance Battery Plus (J1.1)", 2020, 2023, 83_700, 723, dc: 270_000, volts: 800, at400V: 50_000, curve:
            [(0, 79), (4, 215), (10, 243), (20, 257.5), (30, 264), (42, 254), (50, 199), (60, 161.5), (68, 145.5), (80, 79), (100, 10.5)]),
        Of("porsche-taycan-j12", "Porsche", "Taycan Performance Battery Plus (J1.2)", 2024, 2026, 97_000, 723, dc: 320_000, volts: 800, at400V: 150_000, curve:
            [(0, 169.5), (5, 287), (10, 318), (35, 320), (50, 287), (72, 133.5), (80, 93.5), (100, 11)]),
        Of("bmw-i4-edrive40", "BMW", "i4 eDrive40", 2021, 2025, 80_700, 399, dc: 205_000, curve:
            [(0, 29), (5, 193), (10, 205), (28, 199), (35, 158), (50, 110.5), (90, 36), (100, 7)]),
        Of("bmw-ix1-xdrive30", "BMW", "iX1 / iX2 65 kWh", 2022, 2026, 64_700, 286, dc: 130_000, curve:
            [(0, 90), (5, 125), (20, 130), (30, 120), (45, 100), (80, 60), (90, 40), (100, 12)]),
        Of("bmw-ix3-g08", "BMW", "iX3 (G08)", 2020, 2024, 73_800, 345, dc: 150_000, curve:
            [(0, 103), (5, 147.5), (25, 150), (35, 126), (50, 97), (65, 69.5), (80, 49), (100, 7)]),
        Of("bmw-ix3-na5", "BMW", "iX3 50 xDrive (Neue Klasse)", 2026, 2026, 108_700, null, dc: 400_000, volts: 800, curve:
            [(0, 240), (5, 390), (10, 400), (25, 380), (40, 260), (55, 190), (80, 110), (100, 15)]),
        Of("bmw-i3-120ah", "BMW", "i3 120 Ah", 2018, 2022, 37_900, 353, dc: 50_000, curve:
            [(0, 43), (20, 45), (80, 48), (85, 50), (90, 35), (100, 11)]),
        Of("mercedes-eqa-250", "Mercedes-Benz", "EQA / EQB 250 66.5 kWh", 2021, 2024, 66_500, 367, dc: 112_000, curve:
            [(0, 83.5), (5, 110), (30, 112), (60, 80), (75, 59.5), (100, 6.5)]),
        Of("mercedes-eqs-450", "Mercedes-Benz", "EQS 450+ 107.8 kWh", 2021, 2023, 107_800, 396, dc: 204_000, curve:
            [(0, 159), (10, 198.5), (35, 204), (50, 152.5), (82, 85.5), (100, 3.5)]),
        Of("mercedes-cla-250", "Mercedes-Benz", "CLA 250+ with EQ Technology", 2025, 2026, 85_000, null, dc: 320_000, volts: 800, at400V: 0, curve:
            [(0, 185.5), (5, 308.5), (10, 320), (25, 285.5), (40, 196), (55, 143), (80, 78), (100, 7)]),
        Of("mercedes-eactros-600", "Mercedes-Benz", "eActros 600 truck", 2024, 2026, 600_000, 800, dc: 400_000, ac: null, volts: 800, plugs: CcsOnly, curve:
            [(0, 279), (5, 375), (20, 393.5), (40, 400), (55, 363), (70, 290.5), (80, 233), (90, 127), (100, 37)]),
        Of("smart-1-66", "smart", "#1 Pro+ / Premium 66 kWh", 2022, 2026, 62_000, 380, dc: 150_000, ac: 22_000, curve:
            [(0, 65), (5, 137), (15, 150), (35, 134), (50, 93), (65, 70.5), (80, 36.5), (100, 4)]),
    ];
}
