namespace Electra.Fleet.Chargers;

/// <summary>What a charger does otherwise than the specification wants, as real ones do; none of it unless asked for.</summary>
/// <param name="SkipsBootOnReconnect">Sends BootNotification once in its life (allowed, and common).</param>
/// <param name="NeverBoots">Sends none at all.</param>
/// <param name="NewIdOnRetry">A repeated transaction message has a new message id.</param>
/// <param name="SendsStartsTwice">Each StartTransaction is sent once more after its answer, as if the answer had been missed.</param>
/// <param name="NeverAnswers">Calls of the central system are read and ignored.</param>
/// <param name="ClockOffset">How far its clock is from the true time.</param>
/// <param name="ZeroTransactionInMeterValues">Transaction 0 in MeterValues, whatever the transaction is.</param>
/// <param name="AvailableBeforeStop">Says Available before it sends StopTransaction.</param>
/// <param name="NoSubprotocol">Offers no WebSocket subprotocol.</param>
public sealed record Deviations(
    bool SkipsBootOnReconnect = false,
    bool NeverBoots = false,
    bool NewIdOnRetry = false,
    bool SendsStartsTwice = false,
    bool NeverAnswers = false,
    TimeSpan ClockOffset = default,
    bool ZeroTransactionInMeterValues = false,
    bool AvailableBeforeStop = false,
    bool NoSubprotocol = false)
{
    /// <summary>A charger to the letter.</summary>
    public static Deviations None { get; } = new();
}
