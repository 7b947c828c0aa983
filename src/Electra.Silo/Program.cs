using Electra.Silo.Hosting;
using Electra.Silo.Settings;

try
{
    await using var app = Composition.Build(args);
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception fault) when (fault is SettingException || Startup.Explains(fault))
{
    await Console.Error.WriteLineAsync($"electra: {fault.Message}");
    return 1;
}
