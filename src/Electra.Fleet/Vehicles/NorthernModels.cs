namespace Electra.Fleet.Vehicles;

// Figures of batteries and charging powers are facts, rounded and thinned out by us. Some charging curves and figures: Open EV Data
// (https://github.com/KilowattApp/open-ev-data), MIT with Attribution Requirement, (c) 2024 Tijs Teulings.

/// <summary>Cars of German, Swedish, Czech and Spanish makers.</summary>
internal static class NorthernModels
{
    public static readonly IReadOnlyList<VehicleModel> All =
    [
        new("vw-id3-58", "Volkswagen ID.3 58 kWh", BatteryWh: 58_000, NominalVoltage: 396, Share: 4,
            Curve.Of((0, 110), (5, 120), (35, 120), (50, 95), (80, 52), (100, 20))),
        new("vw-id4-77-pro", "Volkswagen ID.4 Pro / ID.5 77 kWh RWD", BatteryWh: 77_000, NominalVoltage: 352, Share: 5,
            Curve.Of((0, 119), (15, 135), (30, 135), (50, 115), (70, 88), (80, 79), (90, 57), (100, 30))),
        new("vw-id7-77", "Volkswagen ID.7 Pro 77 kWh", BatteryWh: 77_000, NominalVoltage: 352, Share: 2,
            Curve.Of((0, 111.5), (5, 171.5), (30, 175), (55, 106), (80, 60.5), (100, 13))),
        new("skoda-enyaq-iv80", "Škoda Enyaq iV 80", BatteryWh: 77_000, NominalVoltage: 352, Share: 3,
            Curve.Of((0, 100), (7, 125), (35, 125), (70, 70), (80, 70), (90, 37), (100, 20))),
        new("cupra-born-58", "Cupra Born 58 kWh", BatteryWh: 58_000, NominalVoltage: 396, Share: 2,
            Curve.Of((0, 106.5), (5, 120), (35, 117), (50, 83), (90, 22), (100, 10))),
        new("audi-q4-e-tron-77", "Audi Q4 e-tron 40 / 50 77 kWh", BatteryWh: 77_000, NominalVoltage: 352, Share: 3,
            Curve.Of((0, 125), (35, 125), (70, 65), (80, 65), (90, 35), (100, 20))),
        new("porsche-taycan-j12", "Porsche Taycan Performance Battery Plus (J1.2)", BatteryWh: 97_000, NominalVoltage: 723, Share: 1,
            Curve.Of((0, 169.5), (5, 287), (10, 318), (35, 320), (50, 287), (72, 133.5), (90, 50), (100, 11))),
        new("bmw-i4-edrive40", "BMW i4 eDrive40", BatteryWh: 80_700, NominalVoltage: 399, Share: 3,
            Curve.Of((0, 29), (5, 193), (10, 205), (28, 199), (35, 158), (50, 110.5), (70, 71.5), (80, 57), (90, 36), (100, 7))),
        new("volvo-ex30-64", "Volvo EX30 Extended Range 64 kWh", BatteryWh: 64_000, NominalVoltage: 380, Share: 3,
            Curve.Of((0, 51.5), (10, 145.5), (20, 150), (35, 138.5), (50, 99), (70, 63.5), (80, 49.5), (90, 24.5), (100, 5))),
        new("bmw-ix3-na5", "BMW iX3 50 xDrive (Neue Klasse)", BatteryWh: 108_700, NominalVoltage: 740, Share: 1,
            Curve.Of((0, 240), (5, 390), (10, 400), (25, 380), (40, 260), (55, 190), (80, 110), (100, 15))),
    ];
}
