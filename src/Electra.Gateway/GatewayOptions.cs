using Electra.Domain.Chargers;

namespace Electra.Gateway;

/// <summary>How chargers are let in and kept on the line.</summary>
public sealed class GatewayOptions
{
    /// <summary>Lets a charger in that nobody provisioned, at the station <c>unassigned</c>.</summary>
    public bool OnboardUnknownChargers { get; init; }

    /// <summary>Lets a charger in that has no password (OCPP security profile 0).</summary>
    public bool AllowProfile0 { get; init; }

    /// <summary>How strictly messages are held to the schema, where the charger has no rule of its own.</summary>
    public Validation Validation { get; init; } = Validation.Tolerant;

    /// <summary>The heartbeat that chargers are told to keep.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long a charger may take to answer a call of ours.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a quiet charger is pinged.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>More bad frames than this in a minute close the socket; 0: never.</summary>
    public int BadFramesPerMinute { get; init; } = 50;

    /// <summary>Over this time the sockets are closed when the program stops.</summary>
    public TimeSpan StopSpread { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>So many handshakes a second are let in, twice as many at once; those above wait up to ten seconds, those beyond are told to come again. 0: all.</summary>
    public int ConnectsPerSecond { get; init; } = 300;

    /// <summary>What a charger that sends far ahead of its answers is held to, four times as many at once; one that keeps on is closed 1013. 0: never.</summary>
    public int FramesPerSecond { get; init; } = 50;

    /// <summary>Chargers that may be on line here; one more is told to come again, and finds another silo.</summary>
    public int MostSockets { get; init; } = 50_000;

    /// <summary>This silo holds grains too: a charger's grain comes to its socket.</summary>
    public bool HoldsGrains { get; init; } = true;

    /// <summary>A charger that says nothing for this long is let go, even if it still answers pings.</summary>
    public TimeSpan ReadDeadline => Heartbeat * 3 > LeastReadDeadline ? Heartbeat * 3 : LeastReadDeadline;

    private static readonly TimeSpan LeastReadDeadline = TimeSpan.FromMinutes(15);
}
