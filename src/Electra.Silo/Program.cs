using Electra.Silo.Hosting;
using Electra.Silo.Settings;
using Electra.Silo.Verbs;

try
{
    if (Verb.Asked(args) is { } verb)
        return await verb();
    await using var app = Composition.Build(args);
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception fault) when (fault is SettingException || Startup.Explains(fault))
{
    await Console.Error.WriteLineAsync($"electra: {fault.Message}");
    return 1;
}
