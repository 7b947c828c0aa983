namespace Electra.Silo.Demo;

/// <summary>Adds the demo to the program.</summary>
internal static class DemoComposition
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemoSeeds>();
        builder.Services.AddHostedService<DemoShow>();
    }
}
