using Electra.Fleet.Vehicles;

namespace Electra.Fleet.Chargers;

/// <content>What flows into the car: as much as it takes, the modules give, profiles allow, and the power lasts.</content>
public sealed partial class Outlet
{
    /// <summary>The power is gone.</summary>
    internal void Darken()
    {
        Advance(board.TrueNow, lastLight: true);
        PowerW = 0;
        waiting = null;
    }

    /// <summary>The power is back: what charged goes on, or has ended when it went, as the make has it.</summary>
    internal void Lighten()
    {
        if (charge is not { } running)
            return;
        running.AdvancedTo = board.TrueNow;
        if (Vehicle is null)
            Stop(StopCause.Unplugged, token: null);
        else if (!board.Make.ResumesAfterPowerLoss)
            Stop(StopCause.PowerLoss, token: null);
    }

    /// <summary>Lets the energy flow that flowed since the last look, in steps short enough for the curve.</summary>
    private void Advance(DateTimeOffset now, bool lastLight = false)
    {
        if (charge is not { } running || Vehicle is not { } vehicle || (board.Dark && !lastLight))
            return;
        while (running.AdvancedTo < now)
        {
            var step = now - running.AdvancedTo < Step ? now - running.AdvancedTo : Step;
            var flowing = running.AdvancedTo - running.StartedAt - board.Make.SettleTime;
            var ramp = Math.Clamp((flowing + step) / board.Make.RampTime, 0, 1);
            var wanted = Math.Min(board.Make.Accepted(vehicle), AllowedW(running, vehicle));
            board.Cabinet.Want(Number - 1, wanted);
            PowerW = Math.Min(wanted, board.Cabinet.OfferedTo(Number - 1)) * (flowing < TimeSpan.Zero ? 0 : ramp);
            var taken = vehicle.Take(PowerW * step.TotalHours);
            RegisterWh += taken;
            DeliveredWh += taken;
            running.AdvancedTo += step;
        }

        if (vehicle.Satisfied)
            PowerW = 0;
    }

    /// <summary>Watts that charging profiles allow; none at all where it is too little for a car to begin with.</summary>
    private double AllowedW(Charge running, Vehicle vehicle)
    {
        // Schedules go by the charger's own clock, which may be wrong.
        var error = board.Now - board.TrueNow;
        var at = running.AdvancedTo + error;
        var voltage = vehicle.Voltage;
        var share = board.Profiles.WholeW(at, voltage) / Math.Max(1, board.Outlets.Count(static outlet => outlet.Busy));
        var allowed = Math.Min(share, board.Profiles.LimitW(Number, at, running.StartedAt + error, voltage));
        held = allowed < board.Make.LeastW;
        return held ? 0 : allowed;
    }
}
