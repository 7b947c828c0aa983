namespace Electra.Fleet.Chargers;

/// <summary>One transaction, as the charger knows it.</summary>
/// <param name="token">Whom it is for.</param>
/// <param name="presented">What the driver showed for it.</param>
/// <param name="startedAt">By the true clock.</param>
#pragma warning disable CA1001 // Its cancellation source never has a timer: there is nothing to dispose of.
internal sealed class Charge(string token, string presented, DateTimeOffset startedAt)
{
    /// <summary>What stands for a number that is not known.</summary>
    public const long Unnumbered = -1;

    private readonly CancellationTokenSource over = new();

    public string Token => token;

    public string Presented => presented;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>What the central system calls it; null until it has told.</summary>
    public int? TransactionId { get; set; }

    /// <summary>What goes on the wire: -1 while the number is not known, as chargers do that started offline.</summary>
    public long WireId => TransactionId ?? Unnumbered;

    public DateTimeOffset AdvancedTo { get; set; } = startedAt;

    public DateTimeOffset SampledAt { get; set; } = startedAt;

    /// <summary>Completes when the car takes no more, or the transaction is over.</summary>
    public TaskCompletionSource Satisfied { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cancelled when the transaction is over.</summary>
    public CancellationToken Over => over.Token;

    public void End()
    {
        over.Cancel();
        Satisfied.TrySetResult();
    }
}
