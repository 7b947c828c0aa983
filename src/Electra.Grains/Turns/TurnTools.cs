using Electra.Ledger.Commits;
using Electra.Ledger.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Electra.Grains.Turns;

/// <summary>What every deciding grain works with; one a silo.</summary>
public sealed class TurnTools(
    ILedgerWriter writer,
    ILedgerReader reader,
    TimeProvider clock,
    SiloEnding ending,
    IOptions<GrainsOptions> options,
    IServiceProvider provider,
    ILoggerFactory loggers)
{
    /// <summary>The name of the grain storage that keeps the rows.</summary>
    public const string Rows = "rows";

    /// <summary>The one way into the record.</summary>
    public ILedgerWriter Writer { get; } = writer;

    /// <summary>Where a grain is folded from.</summary>
    public ILedgerReader Reader { get; } = reader;

    /// <summary>Our clock.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Cancelled when this silo begins to stop.</summary>
    public CancellationToken SiloEnds => ending.Begun;

    /// <summary>The network's policy.</summary>
    public GrainsOptions Options { get; } = options.Value;

    /// <summary>Where rows are kept.</summary>
    public IGrainStorage Storage { get; } = provider.GetRequiredKeyedService<IGrainStorage>(Rows);

    /// <summary>For the grains' log.</summary>
    public ILogger Log { get; } = loggers.CreateLogger("Electra.Grains");
}
