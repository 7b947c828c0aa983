namespace Electra.Domain.Tests.Pages;

/// <summary>How a decision reads in a table.</summary>
public static class Cell
{
    /// <summary><c>Charging · Done · +start-while-running · → TellSession SeeSuperseded</c></summary>
    public static string Of(string after, string? verdict, IEnumerable<string> facts, IEnumerable<Effect> effects) => string.Join(" · ",
        new[] { after, verdict }.OfType<string>().Concat(facts).Concat(effects.Select(e => "→ " + Name(e))));

    public static string Odd(Oddity oddity) => "+" + oddity.Name;

    private static string Name(Effect effect) => effect switch
    {
        TellSession t => $"session: {t.Input.GetType().Name}",
        TellConnector => "connector: Release",
        TellStation t => t.Belongs ? "station: charger comes" : "station: charger leaves",
        SendOrder o => $"order: {o.Order.GetType().Name}",
        Wake w => $"wake: {w.Why}",
        _ => effect.GetType().Name,
    };
}
