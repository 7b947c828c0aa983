namespace Electra.Fleet.Deviations;

/// <summary>Keeps its transaction through a restart, and forgets how far it had counted.</summary>
public sealed class NumbersAnew() : Deviation("sequence-anew", "U2", "Numbers events from 0 again after a restart, also in the middle of a transaction.")
{
    private int first;
    private bool restarted;

    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Since201;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (!said.IsEvent || (int?)said.Payload["seqNo"] is not { } number)
            return [said];
        if (said.Begins)
            (first, restarted) = (0, false);
        if (restarted)
            (first, restarted) = (number, false);
        if (first > 0)
            said.Payload["seqNo"] = number - first;
        return [said];
    }

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        restarted |= occasion.Moment == Moment.Rebooting;
        return Task.CompletedTask;
    }
}
