using System.Globalization;
using System.Text.Json.Serialization;
using Electra.Silo.Settings;

namespace Electra.Silo.Verbs;

/// <summary><c>drain [--seconds N]</c>: asks the program beside it to hand its chargers over, and comes back when that time is over or the program is gone.</summary>
internal static class DrainVerb
{
    private const int Usual = 60;
    private const int Longest = 3600;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>0 when the drain was begun.</summary>
    public static async Task<int> Run(string[] args)
    {
        var configuration = VerbSettings.Read(args);
        var seconds = Seconds(configuration["seconds"]);
        var options = configuration.Options();
        using var door = OwnDoor.Open(options, Patience);
        if (options.AdminKey is { } key)
            door.DefaultRequestHeaders.Add("X-Api-Key", key);
        try
        {
            using var answer = await door.PostAsJsonAsync(new Uri("api/v1/silo/drain", UriKind.Relative), new DrainWish(seconds), DrainJson.Default.DrainWish);
            Console.WriteLine($"electra: drain of {seconds} s: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (!answer.IsSuccessStatusCode)
                return 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"electra: nobody answers at {door.BaseAddress} ({fault.Message})");
            return 1;
        }

        await OverOrGone(door, TimeSpan.FromSeconds(seconds));
        return 0;
    }

    // Whoever runs this as a hook sends SIGTERM when it ends: not before the last wave.
    private static async Task OverOrGone(HttpClient door, TimeSpan length)
    {
        using var over = new CancellationTokenSource(length);
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await ticks.WaitForNextTickAsync(over.Token))
            {
                using var _ = await door.GetAsync(new Uri("health/live", UriKind.Relative), over.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException)
        {
            // The time is over, or the program has ended before.
        }
    }

    private static int Seconds(string? text) => text is null ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Longest ? seconds
        : throw new SettingException("--seconds", $"must be a whole number from 1 to {Longest}, not '{text}'");
}

/// <summary>What the door of the drain is asked.</summary>
internal sealed record DrainWish(int Seconds);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DrainWish))]
internal sealed partial class DrainJson : JsonSerializerContext;
