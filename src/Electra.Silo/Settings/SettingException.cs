namespace Electra.Silo.Settings;

/// <summary>A setting cannot be as it is: the program does not start, and says which one and why in one line.</summary>
public sealed class SettingException(string setting, string why) : Exception($"{setting} {why}");
