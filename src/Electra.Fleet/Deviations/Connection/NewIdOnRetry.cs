using Electra.Fleet.Chargers;

namespace Electra.Fleet.Deviations;

/// <summary>Repeats a transaction message under a new message id, so that it cannot be known by its id.</summary>
public sealed class NewIdOnRetry() : Deviation("new-id-on-retry", "C12", "Repeats a transaction message under a new message id.")
{
    /// <inheritdoc/>
    public override string MessageId(string proposed, string action, int attempt) => attempt > 0 ? Link.NewId() : proposed;
}
