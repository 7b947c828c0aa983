namespace Electra.Fleet.Faults;

/// <summary>How a fault comes about.</summary>
public enum FaultManner
{
    /// <summary>Now and then, to one charger; its rate is a chance per charger and minute of the wall clock.</summary>
    Strikes,

    /// <summary>To a share of all frames, or of all commands.</summary>
    Share,

    /// <summary>To all chargers at once, again and again.</summary>
    Everywhere,
}

/// <summary>A fault that can be asked for: something that happens to chargers, rather than something they are.</summary>
/// <param name="Rate">Unless said otherwise; see <see cref="FaultManner"/>.</param>
/// <param name="Span">Unless said otherwise: how long it lasts, how far it goes, or how often it comes.</param>
/// <param name="Sentence">What happens, for a person.</param>
public sealed record FaultKind(string Name, FaultManner Manner, double Rate, TimeSpan Span, string Sentence)
{
    /// <summary>All that there are.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new("drop", FaultManner.Strikes, 0.05, TimeSpan.Zero, "The socket is cut without a close."),
        new("close", FaultManner.Strikes, 0.05, TimeSpan.Zero, "The socket is closed in good order, and opened again."),
        new("freeze", FaultManner.Strikes, 0.05, TimeSpan.FromSeconds(10), "The charger neither reads nor writes for so long."),
        new("half-open", FaultManner.Strikes, 0.05, TimeSpan.Zero, "A new socket is opened while the old one stays open, forgotten."),
        new("clock", FaultManner.Strikes, 0.02, TimeSpan.FromHours(1), "The clock jumps by up to so much, until it is next told the time."),
        new("reboot", FaultManner.Strikes, 0.02, TimeSpan.FromSeconds(30), "The power is gone for so long, in mid-charge too."),
        new("garbage", FaultManner.Strikes, 0.05, TimeSpan.Zero, "Bytes are sent that are no proper message."),
        new("storm", FaultManner.Everywhere, 1, TimeSpan.FromSeconds(30), "Every so long all chargers lose their sockets and dial again at once."),
        new("duplicate", FaultManner.Share, 0.05, TimeSpan.Zero, "A share of all frames is sent twice."),
        new("delay", FaultManner.Share, 1, TimeSpan.FromMilliseconds(500), "A share of all frames is up to so late."),
        new("refuse-commands", FaultManner.Share, 0.5, TimeSpan.Zero, "A share of all commands is refused with an error."),
        new("ignore-commands", FaultManner.Share, 0.5, TimeSpan.Zero, "A share of all commands is never answered."),
    ];

    /// <summary>One by its name; null: there is none such.</summary>
    public static FaultKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
