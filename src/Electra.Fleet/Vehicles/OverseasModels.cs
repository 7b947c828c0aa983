namespace Electra.Fleet.Vehicles;

// Figures of batteries and charging powers are facts, rounded and thinned out by us. Some charging curves and figures: Open EV Data
// (https://github.com/KilowattApp/open-ev-data), MIT with Attribution Requirement, (c) 2024 Tijs Teulings.

/// <summary>Cars of makers from Asia and America.</summary>
internal static class OverseasModels
{
    public static readonly IReadOnlyList<VehicleModel> All =
    [
        new("tesla-model-3-lr", "Tesla Model 3 Long Range", BatteryWh: 75_000, NominalVoltage: 350, Share: 6,
            Curve.Of((0, 100.5), (5, 220), (10, 249), (15, 249), (38, 147.5), (50, 112.5), (90, 38.5), (100, 10))),
        new("tesla-model-3-rwd-lfp", "Tesla Model 3 RWD 60 kWh LFP", BatteryWh: 57_500, NominalVoltage: 345, Share: 5,
            Curve.Of((0, 114.5), (5, 161), (8, 170), (20, 151.5), (30, 124), (40, 105), (50, 90.5), (80, 61), (90, 43.5), (100, 13))),
        new("tesla-model-y-lr", "Tesla Model Y Long Range", BatteryWh: 75_000, NominalVoltage: 350, Share: 7,
            Curve.Of((0, 99.5), (5, 220), (10, 250), (15, 248), (30, 179.5), (50, 114.5), (90, 37.5), (100, 9.5))),
        new("tesla-model-y-rwd-lfp", "Tesla Model Y RWD 60 kWh LFP", BatteryWh: 57_500, NominalVoltage: 345, Share: 7,
            Curve.Of((0, 114.5), (5, 161), (8, 170), (20, 151.5), (30, 124), (40, 105), (50, 90.5), (80, 61), (90, 43.5), (100, 13))),
        new("hyundai-ioniq-5-77", "Hyundai Ioniq 5 77.4 kWh", BatteryWh: 74_000, NominalVoltage: 697, Share: 3,
            Curve.Of((0, 132.5), (2, 207.5), (10, 216.5), (46, 233), (47, 173.5), (60, 165), (70, 138), (72, 105), (84, 89), (90, 28), (100, 4))),
        new("hyundai-kona-64", "Hyundai Kona Electric 64 kWh", BatteryWh: 64_000, NominalVoltage: 356, Share: 4,
            Curve.Of((0, 70), (40, 77), (42, 70), (53, 71), (55, 57), (71, 58), (72, 38), (76, 38), (78, 25), (88, 25), (100, 8))),
        new("kia-ev6-77", "Kia EV6 77.4 kWh", BatteryWh: 74_000, NominalVoltage: 697, Share: 3,
            Curve.Of((0, 132.5), (2, 207.5), (10, 217.5), (46, 233), (47, 173.5), (60, 165), (70, 138), (72, 105), (80, 94.5), (90, 28.5), (100, 4))),
        new("kia-ev3-81", "Kia EV3 81.4 kWh", BatteryWh: 78_000, NominalVoltage: 350, Share: 3,
            Curve.Of((0, 80.5), (5, 122.5), (15, 135), (35, 126), (65, 98), (75, 69), (80, 58.5), (90, 28.5), (100, 5))),
        new("mg-mg4-64", "MG MG4 64 kWh", BatteryWh: 61_700, NominalVoltage: 350, Share: 4,
            Curve.Of((0, 96.5), (5, 138), (30, 140), (40, 113), (60, 86), (70, 75.5), (80, 57), (90, 30.5), (100, 7.5))),
        new("xpeng-g6-2025", "XPENG G6 80.8 kWh LFP (2025)", BatteryWh: 80_800, NominalVoltage: 700, Share: 1,
            Curve.Of((0, 235), (5, 414.5), (10, 451), (20, 426), (50, 262), (70, 182.5), (80, 132), (90, 58), (100, 11))),
    ];
}
