using Electra.Silo.Settings;

namespace Electra.Silo.Verbs;

/// <summary>The settings of the program beside which a verb runs: the same file, environment and switches, read and checked as there.</summary>
internal static class VerbSettings
{
    public static IConfiguration Read(string[] args) => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables("DOTNET_")
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build();

    public static ElectraOptions Options(this IConfiguration configuration) => SettingsReader.Read(configuration, []);
}
