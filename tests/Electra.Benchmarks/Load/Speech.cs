namespace Electra.Benchmarks.Load;

/// <summary>What one charger says, in its version: its frames, encoded beforehand, and the stay of a vehicle made of them.</summary>
internal abstract class Speech
{
    /// <summary>Readings of a stay.</summary>
    protected const int Readings = 6;

    private readonly RisingTime time = new();
    private int register = 1_000_000;

    /// <summary>As the handshake offers it.</summary>
    public abstract string Subprotocol { get; }

    public abstract Template Boot { get; }

    /// <summary>Its connector is free.</summary>
    public abstract Template Available { get; }

    /// <summary>The same in every version.</summary>
    public Template Heartbeat { get; } = Template.Heartbeat();

    protected int Register => register;

    /// <summary>One vehicle's stay: twelve calls.</summary>
    public abstract ValueTask Stay(LoadCharger charger);

    /// <summary>From now on it is another driver who comes.</summary>
    public abstract void Welcome(string token);

    public DateTime Now() => time.Now();

    protected int Count() => ++register;
}
