namespace Electra.Fleet.Deviations;

/// <summary>Has a register that shows nothing now and then, as ABB Terra does.</summary>
public sealed class RegisterDropsToZero() : Deviation("register-drops-to-zero", "T9", "Every seventh sample of its register is 0.")
{
    private int samples;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Meters && ++samples % 7 == 0)
        {
            foreach (var sample in said.Payload.Samples().Where(static one => one.IsRegister()))
                sample.SayValue(0);
        }

        return [said];
    }
}
