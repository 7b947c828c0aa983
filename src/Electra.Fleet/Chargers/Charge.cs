using Electra.Fleet.Makes;

namespace Electra.Fleet.Chargers;

/// <summary>One transaction, as the charger knows it.</summary>
/// <param name="who">Whom it is for.</param>
/// <param name="cause">What let it begin.</param>
/// <param name="startedAt">By the true clock.</param>
#pragma warning disable CA1001 // Its cancellation source never has a timer: there is nothing to dispose of.
internal sealed class Charge(Admitted who, StartCause cause, DateTimeOffset startedAt)
{
    private readonly CancellationTokenSource over = new();
    private int told;

    /// <summary>Whom it is for, what the driver showed, and what came with it.</summary>
    public Admitted Who => who;

    public string Token => who.Token;

    public StartCause Cause => cause;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>What it is called between the charger and the central system; null while that is not known.</summary>
    public string? TransactionId { get; set; }

    /// <summary>The reservation that it uses.</summary>
    public int? ReservationId { get; init; }

    /// <summary>What the instruments showed when it began.</summary>
    public IReadOnlyList<Measured> Beginning { get; init; } = [];

    /// <summary>What the central system says that it has cost so far.</summary>
    public decimal? Cost { get; set; }

    /// <summary>What was last told of its energy.</summary>
    public string ToldState { get; set; } = "";

    public DateTimeOffset AdvancedTo { get; set; } = startedAt;

    public DateTimeOffset SampledAt { get; set; } = startedAt;

    /// <summary>Completes when the car takes no more, or the transaction is over.</summary>
    public TaskCompletionSource Satisfied { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cancelled when the transaction is over.</summary>
    public CancellationToken Over => over.Token;

    /// <summary>The number of the next thing that is told of it.</summary>
    public int NextNumber() => told++;

    public void End()
    {
        over.Cancel();
        Satisfied.TrySetResult();
    }
}
