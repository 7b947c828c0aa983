namespace Electra.Fleet.Deviations;

/// <summary>Falls over a transaction's number that is not positive or has more than 32 bits, as Schneider does.</summary>
public sealed class HasRoomForSmallNumbers() : Deviation("small-transaction-ids", "T5", "Restarts when it is given a transactionId that is not positive or does not fit 32 bits.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion is { Moment: Moment.Answered, Action: "StartTransaction" } && (long?)occasion.Payload?["transactionId"] is not (> 0 and <= int.MaxValue))
            charger.Reboot(hard: true);
        return Task.CompletedTask;
    }
}
