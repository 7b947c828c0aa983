namespace Electra.Fleet.Vehicles;

// Figures of batteries and charging powers are facts, rounded and thinned out by us. Some charging curves and figures: Open EV Data
// (https://github.com/KilowattApp/open-ev-data), MIT with Attribution Requirement, (c) 2024 Tijs Teulings.

/// <summary>Cars of French and Italian makers.</summary>
internal static class SouthernModels
{
    public static readonly IReadOnlyList<VehicleModel> All =
    [
        new("renault-megane-ev60", "Renault Megane E-Tech EV60", BatteryWh: 60_000, NominalVoltage: 352, Share: 6,
            Curve.Of((0, 76.5), (7, 124.5), (15, 128), (20, 111.5), (30, 98.5), (50, 62), (70, 47.5), (80, 38), (100, 8.5))),
        new("renault-5-52", "Renault 5 E-Tech 52 kWh", BatteryWh: 52_000, NominalVoltage: 352, Share: 8,
            Curve.Of((0, 88.5), (5, 100), (26, 101), (40, 86.5), (50, 73.5), (80, 42.5), (100, 9))),
        new("renault-scenic-87", "Renault Scenic E-Tech 87 kWh", BatteryWh: 87_000, NominalVoltage: 352, Share: 5,
            Curve.Of((0, 115), (5, 150), (20, 150), (35, 132.5), (80, 50.5), (90, 26.5), (100, 7.5))),
        new("renault-zoe-ze50-r135", "Renault Zoe R135 ZE50 (CCS option)", BatteryWh: 52_000, NominalVoltage: 350, Share: 4,
            Curve.Of((0, 41), (52, 46), (100, 12))),
        new("dacia-spring-27", "Dacia Spring 26.8 kWh (DC option)", BatteryWh: 25_000, NominalVoltage: 240, Share: 2,
            Curve.Of((0, 23), (20, 34), (40, 32), (42, 28), (58, 28), (61, 24), (80, 19), (100, 8))),
        new("peugeot-e-208-50", "Peugeot e-208 50 kWh", BatteryWh: 46_000, NominalVoltage: 394, Share: 6,
            Curve.Of((0, 100), (30, 97), (32, 78), (58, 78), (59, 60), (66, 60), (68, 55), (78, 55), (80, 27), (90, 27), (100, 11))),
        new("peugeot-e-208-51", "Peugeot e-208 51 kWh", BatteryWh: 48_100, NominalVoltage: 372, Share: 5,
            Curve.Of((0, 93.5), (4, 108), (20, 108), (22, 88), (40, 83.5), (42, 68.5), (60, 64), (62, 53.5), (80, 49.5), (82, 25.5), (90, 20), (100, 5.5))),
        new("peugeot-e-3008-73", "Peugeot e-3008 73 kWh", BatteryWh: 73_000, NominalVoltage: 352, Share: 4,
            Curve.Of((0, 101.5), (5, 160), (20, 154), (30, 124.5), (70, 60.5), (80, 48.5), (90, 21), (100, 5.5))),
        new("citroen-e-c3-44", "Citroën e-C3 44 kWh LFP", BatteryWh: 44_000, NominalVoltage: 360, Share: 5,
            Curve.Of((0, 71.5), (5, 100), (20, 97.5), (35, 77), (60, 57), (80, 34), (90, 17), (100, 3.5))),
        new("fiat-500e-42", "Fiat 500e 42 kWh", BatteryWh: 37_300, NominalVoltage: 352, Share: 4,
            Curve.Of((0, 70.5), (10, 70.5), (20, 85), (35, 77.5), (40, 50), (55, 50), (60, 40.5), (85, 32.5), (90, 4.5), (100, 2))),
    ];
}
