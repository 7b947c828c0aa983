using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Words;
using Electra.Ledger.Json;

namespace Electra.Benchmarks.Micro;

/// <summary>A connector's turn without its record: the rule, and the entry's body as it is written.</summary>
public class OneDecision
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly Outlet Left = new(1);

    private static readonly JsonTypeInfo<EntryBody<Connector, ConnectorFact>> Json =
        (JsonTypeInfo<EntryBody<Connector, ConnectorFact>>)LedgerJson.Default.GetTypeInfo(typeof(EntryBody<Connector, ConnectorFact>))!;

    private readonly Connector plugged = After(Says(Condition.Available, 0), Says(Condition.Preparing, 1));
    private readonly ConnectorInput status = Says(Condition.Charging, 2);
    private readonly ConnectorInput begin = new BeginTransaction(
        new("LYON-1-A"), new(Left, new("04A2B3C4D5"), 1_000_000, Now.AddMinutes(2)), "17");

    private EntryBody<Connector, ConnectorFact> body = new([]);

    /// <summary>Decides once, for its facts.</summary>
    [GlobalSetup]
    public void Prepare() => body = new(ConnectorDecider.Decide(plugged, begin, Now).Facts);

    /// <summary>A StatusNotification decided.</summary>
    [Benchmark]
    public int DecideStatus() => ConnectorDecider.Decide(plugged, status, Now).Facts.Count;

    /// <summary>A StartTransaction decided.</summary>
    [Benchmark]
    public int DecideStart() => ConnectorDecider.Decide(plugged, begin, Now).Facts.Count;

    /// <summary>The body of the start's entry.</summary>
    [Benchmark]
    public int WriteBody() => JsonSerializer.SerializeToUtf8Bytes(body, Json).Length;

    private static ReportCondition Says(Condition condition, int minutes) => new(new(Left, condition, At: Now.AddMinutes(minutes)), []);

    private static Connector After(params ConnectorInput[] inputs) => inputs.Aggregate(
        ConnectorDecider.Initial,
        static (state, input) => ConnectorDecider.Decide(state, input, Now).Facts.Aggregate(state, ConnectorDecider.Evolve));
}
