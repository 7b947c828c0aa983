using System.Globalization;

namespace Electra.Fleet.Deviations;

/// <summary>Numbers its messages, and begins anew with each restart.</summary>
public sealed class CountsItsMessages() : Deviation("ids-begin-anew", "C13", "Numbers its messages from 1000001, anew after each restart.")
{
    private int sent;

    /// <inheritdoc/>
    public override string MessageId(string proposed, string action, int attempt) =>
        (1_000_000 + Interlocked.Increment(ref sent)).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment == Moment.Connected)
            sent = 0;
        return Task.CompletedTask;
    }
}
