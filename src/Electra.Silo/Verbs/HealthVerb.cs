using System.Net;

namespace Electra.Silo.Verbs;

/// <summary><c>health [live|ready]</c>: asks the program beside it how it is. An image without a shell has nothing else to ask with.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>0 when it is well; its own words are printed.</summary>
    public static async Task<int> Run(string[] args)
    {
        var asked = args.FirstOrDefault() is "live" ? "live" : "ready";
        using var door = OwnDoor.Open(VerbSettings.Read(args).Options(), Patience);
        try
        {
            using var answer = await door.GetAsync(new Uri("health/" + asked, UriKind.Relative));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"electra: nobody answers at {door.BaseAddress} ({fault.Message})");
            return 1;
        }
    }
}
