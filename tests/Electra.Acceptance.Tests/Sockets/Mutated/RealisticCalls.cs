using System.Globalization;

namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>What chargers really say, in no order, before anything is done to it.</summary>
public abstract class RealisticCalls
{
    private readonly Random random;
    private readonly Lazy<Seed[]> seeds;
    private int seconds;

    protected RealisticCalls(Random random)
    {
        this.random = random;
        seeds = new(() => [.. Seeds()]);
    }

    protected Random Random => random;

    /// <summary>Its name as a subprotocol.</summary>
    public abstract string Subprotocol { get; }

    /// <summary>The actions that are said sooner or later.</summary>
    public IEnumerable<string> Actions => seeds.Value.Select(s => s.Action).Distinct();

    public static RealisticCalls Of(string version, Random random) => version switch
    {
        "1.6" => new RealisticCalls16(random),
        "2.1" => new RealisticCalls21(random),
        _ => new RealisticCalls201(random),
    };

    /// <summary>The message type that goes with an action.</summary>
    public virtual string TypeOf(string action) => "2";

    /// <summary>A transaction that the central system gave a number: later messages speak of it.</summary>
    public virtual void Know(int transaction)
    {
    }

    /// <summary>An action and its payload.</summary>
    public (string Action, string Payload) Next()
    {
        var at = random.Next(seeds.Value.Sum(s => s.Weight));
        var seed = seeds.Value.First(s => (at -= s.Weight) < 0);
        return (seed.Action, seed.Payload());
    }

    public T One<T>(params ReadOnlySpan<T> of) => of[random.Next(of.Length)];

    /// <summary>What is said, and how often.</summary>
    protected abstract IEnumerable<Seed> Seeds();

    protected string Time() => new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero).AddSeconds(seconds += random.Next(30)).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    protected string Tag() => One("04A2B3C4D5", "04FFEE1122", "FR-ELC-C00001", "unknown");

    protected int Connector() => random.Next(3);

    protected int Wh() => random.Next(500_000);

    /// <summary>A call: how often it is said beside the others, its action, and a payload anew each time.</summary>
    protected sealed record Seed(int Weight, string Action, Func<string> Payload)
    {
        /// <summary>One whose payload is always the same.</summary>
        public Seed(int weight, string action, string payload = "{}") : this(weight, action, () => payload)
        {
        }
    }
}
