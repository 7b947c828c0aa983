namespace Electra.Silo.Settings;

/// <summary>Reads the settings about load.</summary>
internal static class LoadReader
{
    public static LoadSettings Read(SettingsSection electra) => new(
        electra.Number("Ocpp:ConnectsPerSecond", 0, 100_000) ?? 300,
        electra.Number("Ocpp:FramesPerSecond", 0, 100_000) ?? 50,
        electra.Number("Ocpp:MaxSockets", 1, 10_000_000) ?? 50_000,
        electra.Number("Http:RequestsPerSecond", 0, 1_000_000) ?? 200,
        electra.Number("Http:MaxStreams", 1, 100_000) ?? 500,
        electra.Number("Http:MaxConnections", 1, 10_000_000) ?? 10_000,
        electra.Number("Http:MaxWaiting", 0, 10_000_000) ?? 2_000,
        electra.Seconds("Http:RequestSeconds", 15, 1, 600));
}
