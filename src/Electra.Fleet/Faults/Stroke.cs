using Electra.Fleet.Chargers;

namespace Electra.Fleet.Faults;

/// <summary>What a fault does to one charger when it strikes.</summary>
internal static class Stroke
{
    /// <param name="exact">The whole span, rather than some of it by chance.</param>
    public static async Task Strike(FaultPlan plan, SimulatedCharger charger, Random chance, bool exact)
    {
        switch (plan.Kind.Name)
        {
            case "drop":
                charger.DropSocket();
                break;
            case "close":
                await charger.CloseSocket("as asked");
                break;
            case "freeze":
                charger.Freeze(plan.Span);
                break;
            case "half-open":
                charger.LeaveSocket();
                break;
            case "clock":
                charger.ShiftClock(exact ? plan.Span : plan.Span * (chance.NextDouble() * 2 - 1));
                break;
            case "reboot":
                charger.CutPower(plan.Span);
                break;
            case "garbage":
                var (bytes, binary) = Garbage.Any(chance);
                await charger.SendGarbage(bytes, binary);
                break;
            case "storm":
                charger.Reconnect();
                break;
        }
    }
}
