using System.Globalization;
using System.Text.Json.Serialization;
using Electra.Silo.Settings;

namespace Electra.Silo.Verbs;

/// <summary><c>drain [--seconds N]</c>: asks the program beside it to hand its chargers over, and comes back when the last one has gone.</summary>
internal static class DrainVerb
{
    private const int Usual = 60;
    private const int Longest = 3600;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // Whoever sends traffic here needs a moment to learn that it goes elsewhere, even where there are no chargers.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    /// <summary>0 when the silo is drained.</summary>
    public static async Task<int> Run(string[] args)
    {
        var configuration = VerbSettings.Read(args);
        var seconds = Seconds(configuration["seconds"]);
        var options = configuration.Options();
        using var door = OwnDoor.Open(options, TimeSpan.FromSeconds(seconds) + Patience);
        if (options.AdminKey is { } key)
            door.DefaultRequestHeaders.Add("X-Api-Key", key);
        try
        {
            var moment = Task.Delay(Least);
            using var answer = await door.PostAsJsonAsync(new Uri("api/v1/silo/drain", UriKind.Relative), new DrainWish(seconds, Wait: true), DrainJson.Default.DrainWish);
            Console.WriteLine($"electra: drain of {seconds} s: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (!answer.IsSuccessStatusCode)
                return 1;
            await moment;
            return 0;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"electra: the drain was not answered at {door.BaseAddress} ({fault.Message})");
            return 1;
        }
    }

    private static int Seconds(string? text) => text is null ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Longest ? seconds
        : throw new SettingException("--seconds", $"must be a whole number from 1 to {Longest}, not '{text}'");
}

/// <summary>What the door of the drain is asked.</summary>
internal sealed record DrainWish(int Seconds, bool Wait);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DrainWish))]
internal sealed partial class DrainJson : JsonSerializerContext;
