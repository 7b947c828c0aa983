using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>Answers UpdateFirmware, and does nothing, as EVBox does with addresses that it does not like.</summary>
public sealed class IgnoresUpdates() : Deviation("ignores-firmware", "R5", "Answers UpdateFirmware, fetches nothing, and tells nothing.")
{
    /// <inheritdoc/>
    public override Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => call.Action == "UpdateFirmware" ? Reaction.Result(call.Parsed().ContainsKey("firmware") ? """{"status":"Accepted"}""" : "{}") : obey();
}
